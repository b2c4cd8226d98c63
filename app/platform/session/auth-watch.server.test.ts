import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { serveTestDatabase } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { logIn } from "../../../tests/support/sessions";
import { listRecentAuthChanges } from "./auth-changes.store.server";
import { authStandings, hasHeardOfEnd, watchAuthChanges } from "./auth-watch.server";
import { endSession, endSessionsOf, raiseAuthEpoch } from "./sessions.store.server";

const { db } = await serveTestDatabase();

async function session() {
  const { userId } = await aPerson(db);
  const { grant, sessionId } = await logIn(db, { userId });
  return { userId, sessionId, claims: grant.claims, standing: () => authStandings().standing(grant.claims) };
}

/** Well before the next poll: what is heard by then came by the channel. */
const soon = { timeout: 2_000, interval: 5 };

const missed = await session();
await endSession(db, { sessionId: missed.sessionId, userId: missed.userId, reason: "logout" });

let endWatch = async () => {};
beforeAll(async () => {
  expect(missed.standing()).toBe("unknown");
  endWatch = await watchAuthChanges();
});
afterAll(() => endWatch());

describe("a process that watches", () => {
  it("knows from its first poll what happened before", () => {
    expect(missed.standing()).toBe("revoked");
  });

  it("hears at once of a session that another connection ends", async () => {
    const { sessionId, userId, standing } = await session();
    expect(standing()).toBe("good");
    await endSession(db, { sessionId, userId, reason: "logout" });
    await vi.waitFor(() => expect(standing()).toBe("revoked"), soon);
  });

  it("hears at once of a raised epoch", async () => {
    const { userId, claims, standing } = await session();
    await db.transaction().execute((trx) => raiseAuthEpoch(trx, userId));
    await vi.waitFor(() => expect(standing()).toBe("revoked"), soon);
    expect(authStandings().standing({ ...claims, authEpoch: 2 })).toBe("good");
  });

  it("hears of all sessions that end together", async () => {
    const { userId, standing } = await session();
    const other = await logIn(db, { userId });
    await db.transaction().execute((trx) => endSessionsOf(trx, { userId, reason: "password" }));
    await vi.waitFor(() => expect(standing()).toBe("revoked"), soon);
    await vi.waitFor(() => expect(authStandings().hasEnded(other.sessionId)).toBe(true), soon);
  });

  it("hears nothing of what was rolled back", async () => {
    const { sessionId, userId, standing } = await session();
    const giveUp = db.transaction().execute(async (trx) => {
      await endSession(trx, { sessionId, userId, reason: "logout" });
      throw new Error("no");
    });
    await expect(giveUp).rejects.toThrow("no");
    await hasHeardOfLater();
    expect(standing()).toBe("good");
  });

  it("survives messages that are none of ours", async () => {
    const { standing } = await session();
    for (const payload of ["", "x", "{", "null", "[]", '{"kind":"epoch","userId":"1","authEpoch":9}'])
      await sql`select pg_notify('auth_change', ${payload})`.execute(db);
    await hasHeardOfLater();
    expect(standing()).toBe("good");
  });

  it("tells whoever logs out when the news has gone round", async () => {
    const { sessionId, userId } = await session();
    await endSession(db, { sessionId, userId, reason: "logout" });
    await hasHeardOfEnd(sessionId);
    expect(authStandings().hasEnded(sessionId)).toBe(true);
  });

  it("that has lost its connection learns by the next poll, and listens again", async () => {
    const { userId, sessionId, standing } = await session();
    const terminated = await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query = 'listen auth_change'`.execute(db);
    expect(terminated.rows).toHaveLength(1);
    await endSession(db, { sessionId, userId, reason: "logout" });
    await vi.waitFor(() => expect(standing()).toBe("revoked"), { timeout: 8_000, interval: 50 });
    const next = await session();
    await endSession(db, { sessionId: next.sessionId, userId: next.userId, reason: "logout" });
    await vi.waitFor(() => expect(next.standing()).toBe("revoked"), soon);
  });
});

describe("a poll", () => {
  it("brings what claims still alive may not know, and nothing older", async () => {
    const [recent, old] = [await session(), await session()];
    for (const { userId, sessionId } of [recent, old])
      await endSession(db, { sessionId, userId, reason: "logout" });
    const ago = sql<Date>`now() - interval '6 minutes 1 second'`;
    await db.updateTable("sessions").set({ endedAt: ago }).where("id", "=", old.sessionId).execute();
    await db.updateTable("users").set({ authEpochRaisedAt: ago }).where("id", "=", old.userId).execute();
    const changes = await listRecentAuthChanges(db);
    expect(changes).toContainEqual({ kind: "session", sessionId: recent.sessionId });
    expect(changes).toContainEqual({ kind: "epoch", userId: recent.userId, authEpoch: 1 });
    expect(changes).not.toContainEqual({ kind: "session", sessionId: old.sessionId });
    expect(changes).not.toContainEqual(expect.objectContaining({ userId: old.userId }));
  });
});

/** The channel keeps its order: when this has been heard, what was sent before it has been too. */
async function hasHeardOfLater(): Promise<void> {
  const { sessionId, userId, standing } = await session();
  await endSession(db, { sessionId, userId, reason: "logout" });
  await vi.waitFor(() => expect(standing()).toBe("revoked"), soon);
}
