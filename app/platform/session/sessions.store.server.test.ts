import { sql } from "kysely";
import { describe, expect, vi } from "vitest";
import { test } from "../../../tests/support/database";
import { whileOpen } from "../../../tests/support/open-transaction";
import { aPerson } from "../../../tests/support/people-factories";
import { eventsAbout, logIn, sessionRow, setRole } from "../../../tests/support/sessions";
import { runInRequestContext } from "../request-context.server";
import { claimsHold, endSession, endSessionsOf, raiseAuthEpoch } from "./sessions.store.server";

const start = new Date("2026-11-23T09:00:00.000Z");
const unknownId = "0199f3a0-0000-7000-8000-000000000001";

describe("a session", () => {
  test("has a new id and token at each log-in", async ({ db }) => {
    const { userId } = await aPerson(db);
    const sessions = [await logIn(db, { userId }), await logIn(db, { userId }), await logIn(db, { userId })];
    expect(new Set(sessions.map(({ sessionId }) => sessionId)).size).toBe(3);
    expect(new Set(sessions.map(({ renewalToken }) => renewalToken)).size).toBe(3);
  });

  test("is kept with the address and browser that it began with", async ({ db }) => {
    const { userId } = await aPerson(db);
    const agent = "x".repeat(900);
    const context = {
      requestId: "1",
      ip: "2001:db8::1",
      userAgent: agent,
      locale: "en",
      timeZone: "UTC",
      origin: "",
    };
    const { sessionId } = await runInRequestContext(context, () => logIn(db, { userId }));
    const row = await db
      .selectFrom("sessions")
      .select(["ip", "userAgent", "remembered"])
      .where("id", "=", sessionId)
      .executeTakeFirst();
    expect(row).toEqual({ ip: "2001:db8::1", userAgent: agent.slice(0, 500), remembered: false });
  });

  test("ends once, with an event, and only for the person whose it is", async ({ db }) => {
    const [{ userId }, other] = [await aPerson(db), await aPerson(db)];
    const { sessionId } = await logIn(db, { userId });
    expect(await endSession(db, { sessionId, userId: other.userId, reason: "logout" })).toBe(false);
    expect(await endSession(db, { sessionId: unknownId, userId, reason: "logout" })).toBe(false);
    expect(await sessionRow(db, sessionId)).toMatchObject({ endedAt: null });
    expect(await endSession(db, { sessionId, userId, reason: "logout" })).toBe(true);
    expect(await endSession(db, { sessionId, userId, reason: "theft" })).toBe(false);
    expect(await sessionRow(db, sessionId)).toMatchObject({ endReason: "logout" });
    expect(await eventsAbout(db, userId)).toEqual(["logout"]);
  });
});

describe("all sessions of a person", () => {
  test("end together, and the epoch goes up once", async ({ db }) => {
    const [{ userId }, other] = [await aPerson(db), await aPerson(db)];
    const [mine, mineToo] = [await logIn(db, { userId }), await logIn(db, { userId })];
    const theirs = await logIn(db, { userId: other.userId });
    await endSessionsOf(db, { userId, reason: "logout_everywhere" });
    for (const { sessionId } of [mine, mineToo])
      expect(await sessionRow(db, sessionId)).toMatchObject({ endReason: "logout_everywhere" });
    expect(await sessionRow(db, theirs.sessionId)).toMatchObject({ endedAt: null });
    const people = await db.selectFrom("users").select(["id", "authEpoch"]).execute();
    expect(people.find(({ id }) => id === userId)?.authEpoch).toBe(2);
    expect(people.find(({ id }) => id === other.userId)?.authEpoch).toBe(1);
  });

  test("end together with one that is being opened at this moment", async ({ ownDatabase: { db } }) => {
    const { userId } = await aPerson(db);
    await whileOpen(db, async (opening, commit) => {
      await opening.updateTable("users").set({ lastActive: start }).where("id", "=", userId).execute();
      const { sessionId } = await logIn(opening, { userId });
      const ending = db.transaction().execute((trx) => endSessionsOf(trx, { userId, reason: "password" }));
      await vi.waitFor(async () => expect(await waiting(db)).toBe(1), { timeout: 5_000 });
      await Promise.all([commit(), ending]);
      expect(await sessionRow(db, sessionId)).toMatchObject({ endReason: "password" });
    });
  });

  test("can end but for the one in which the person asks for it", async ({ db }) => {
    const { userId } = await aPerson(db);
    const [kept, ended] = [await logIn(db, { userId }), await logIn(db, { userId })];
    await endSessionsOf(db, { userId, reason: "password", except: kept.sessionId });
    expect(await sessionRow(db, kept.sessionId)).toMatchObject({ endedAt: null });
    expect(await sessionRow(db, ended.sessionId)).toMatchObject({ endReason: "password" });
  });
});

describe("the row behind unexpired claims bears them out", () => {
  test("while nothing has changed", async ({ db }) => {
    const { userId } = await aPerson(db);
    const { grant } = await logIn(db, { userId, at: start });
    expect(await claimsHold(db, grant.claims)).toBe(true);
  });

  test("no more once the session has ended", async ({ db }) => {
    const { userId } = await aPerson(db);
    const { grant, sessionId } = await logIn(db, { userId });
    await endSession(db, { sessionId, userId, reason: "logout" });
    expect(await claimsHold(db, grant.claims)).toBe(false);
  });

  test("no more once the epoch has been raised", async ({ db }) => {
    const { userId } = await aPerson(db);
    const { grant } = await logIn(db, { userId });
    await raiseAuthEpoch(db, userId);
    expect(await claimsHold(db, grant.claims)).toBe(false);
  });

  test("no more once the role is another, or the account closed", async ({ db }) => {
    const [demoted, closed] = [await aPerson(db, { role: "trainer" }), await aPerson(db)];
    const [before, other] = [
      await logIn(db, { userId: demoted.userId }),
      await logIn(db, { userId: closed.userId }),
    ];
    await setRole(db, demoted.userId, "employee");
    await db
      .updateTable("users")
      .set({ isActive: false, deactivatedAt: start })
      .where("id", "=", closed.userId)
      .execute();
    expect(await claimsHold(db, before.grant.claims)).toBe(false);
    expect(await claimsHold(db, other.grant.claims)).toBe(false);
  });

  test("not for another person's session, or another role", async ({ db }) => {
    const [{ userId }, other] = [await aPerson(db), await aPerson(db)];
    const { grant } = await logIn(db, { userId });
    expect(await claimsHold(db, { ...grant.claims, userId: other.userId })).toBe(false);
    expect(await claimsHold(db, { ...grant.claims, sessionId: unknownId })).toBe(false);
    expect(await claimsHold(db, { ...grant.claims, role: "admin" })).toBe(false);
    expect(await claimsHold(db, { ...grant.claims, authEpoch: 2 })).toBe(false);
  });
});

/** How many statements wait for a lock that another transaction holds. */
async function waiting(db: Parameters<typeof claimsHold>[0]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
  return rows[0]?.count ?? 0;
}
