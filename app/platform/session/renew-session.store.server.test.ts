import { describe, expect } from "vitest";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { eventsAbout, logIn, sessionRow, setRole } from "../../../tests/support/sessions";
import type { Db } from "../database.server";
import type { Role } from "../permissions";
import { renewSession } from "./renew-session.store.server";
import { hashOf, newRenewalToken } from "./renewal-token.server";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const start = new Date("2026-11-23T09:00:00.000Z");
const at = (ms: number) => new Date(start.getTime() + ms);

async function session(db: Db, { role, remembered }: { role?: Role; remembered?: boolean } = {}) {
  const { userId } = await aPerson(db, { role });
  return { userId, ...(await logIn(db, { userId, remembered, at: start })) };
}

/** Renews and gives the next token; "" when the session has ended. */
async function next(db: Db, token: string, now: Date): Promise<string> {
  const renewal = await renewSession(db, token, now);
  return renewal.outcome === "renewed" ? renewal.grant.renewalToken : "";
}

describe("a renewal", () => {
  test("gives the next token and claims for the next five minutes", async ({ db }) => {
    const { sessionId, userId, renewalToken } = await session(db);
    const renewal = await renewSession(db, renewalToken, at(5 * minute));
    if (renewal.outcome !== "renewed") throw new Error("The session has ended.");
    const { claims, renewalToken: successor, keptUntil } = renewal.grant;
    const issuedAt = at(5 * minute).getTime() / 1000;
    expect(claims).toMatchObject({
      sessionId,
      userId,
      role: "employee",
      issuedAt,
      expiresAt: issuedAt + 300,
    });
    expect(successor).not.toBe(renewalToken);
    expect(keptUntil).toBeNull();
    const row = await sessionRow(db, sessionId);
    expect(row).toMatchObject({ generation: 1, tokens: "2", lastRenewedAt: at(5 * minute) });
  });

  test("leaves nothing in the database from which a cookie could be made", async ({ db }) => {
    const { renewalToken } = await session(db);
    const successor = await next(db, renewalToken, at(minute));
    const tokens = await db.selectFrom("sessionTokens").select("hash").execute();
    expect(tokens.map(({ hash }) => hash)).toEqual(
      expect.arrayContaining([hashOf(renewalToken), hashOf(successor)]),
    );
    const texts = tokens.flatMap(({ hash }) => [hash.toString("base64url"), hash.toString("utf8")]);
    expect(texts).not.toContain(renewalToken);
    expect(texts).not.toContain(successor);
  });

  test("goes on from token to token", async ({ db }) => {
    const { sessionId, renewalToken } = await session(db);
    const seen = [renewalToken];
    for (let round = 1; round <= 20; round++)
      seen.push(await next(db, seen.at(-1) ?? "", at(round * 5 * minute)));
    expect(new Set(seen).size).toBe(21);
    expect(await sessionRow(db, sessionId)).toMatchObject({ generation: 20, endedAt: null });
  });

  test("is refused for a token that nobody was given", async ({ db }) => {
    expect(await renewSession(db, newRenewalToken(), start)).toEqual({ outcome: "ended" });
  });

  test("notes that the person is active, at most every five minutes", async ({ db }) => {
    const { userId, renewalToken } = await session(db);
    const lastActive = async () =>
      (await db.selectFrom("users").select("lastActive").where("id", "=", userId).executeTakeFirstOrThrow())
        .lastActive;
    const second = await next(db, renewalToken, at(0));
    expect(await lastActive()).toEqual(start);
    const third = await next(db, second, at(5 * minute));
    expect(await lastActive()).toEqual(start);
    await next(db, third, at(5 * minute + 1));
    expect(await lastActive()).toEqual(at(5 * minute + 1));
  });
});

describe("a token that comes again", () => {
  test("is given the same successor, for as long as that one was not used", async ({ db }) => {
    const { sessionId, renewalToken } = await session(db);
    const successor = await next(db, renewalToken, at(minute));
    for (const later of [minute, minute + 11_000, 50 * minute])
      expect(await next(db, renewalToken, at(later))).toBe(successor);
    expect(await sessionRow(db, sessionId)).toMatchObject({ generation: 1, tokens: "2", endedAt: null });
  });

  test("is given it for 10 seconds more after the successor was used", async ({ db }) => {
    const { renewalToken } = await session(db);
    const successor = await next(db, renewalToken, at(minute));
    const third = await next(db, successor, at(2 * minute));
    expect(await next(db, renewalToken, at(2 * minute + 10_000))).toBe(successor);
    // Whoever was given the successor late goes on from there.
    expect(await next(db, successor, at(2 * minute + 10_000))).toBe(third);
  });

  test("after that is theft: the whole session ends, for thief and owner, with an event", async ({ db }) => {
    const { sessionId, userId, renewalToken } = await session(db);
    const successor = await next(db, renewalToken, at(minute));
    const newest = await next(db, successor, at(2 * minute));
    const other = await logIn(db, { userId, at: start });
    expect(await next(db, renewalToken, at(2 * minute + 10_001))).toBe("");
    expect(await sessionRow(db, sessionId)).toMatchObject({ endReason: "theft", generation: 2 });
    for (const token of [newest, successor, renewalToken])
      expect(await next(db, token, at(2 * minute + 10_002))).toBe("");
    expect(await eventsAbout(db, userId)).toEqual(["session_theft"]);
    // A session of the same person on another device goes on.
    expect(await next(db, other.renewalToken, at(3 * minute))).not.toBe("");
  });

  test("from two places back is theft at once", async ({ db }) => {
    const { sessionId, renewalToken } = await session(db);
    let newest = renewalToken;
    for (const seconds of [1, 2, 3]) newest = await next(db, newest, at(seconds * 1_000));
    expect(await next(db, renewalToken, at(3_001))).toBe("");
    expect(await sessionRow(db, sessionId)).toMatchObject({ endReason: "theft" });
    expect(await next(db, newest, at(3_002))).toBe("");
  });
});

describe.each<[Role, boolean, number, number]>([
  ["employee", false, 60 * minute, 24 * hour],
  ["trainer", false, 60 * minute, 24 * hour],
  ["manager", false, 60 * minute, 24 * hour],
  ["employee", true, 7 * day, 30 * day],
  ["admin", false, 30 * minute, 12 * hour],
  ["admin", true, 30 * minute, 12 * hour],
])("the session of the role %s (remembered: %s)", (role, remembered, idle, absolute) => {
  test("goes on when it lay idle a millisecond short of its limit, and not at it", async ({ db }) => {
    const [lives, ends] = [await session(db, { role, remembered }), await session(db, { role, remembered })];
    expect(await next(db, lives.renewalToken, at(idle - 1))).not.toBe("");
    expect(await next(db, ends.renewalToken, at(idle))).toBe("");
    expect(await sessionRow(db, ends.sessionId)).toMatchObject({ endReason: "expired" });
    // What has ended stays so, whatever the clock of another machine says.
    expect(await next(db, ends.renewalToken, at(1))).toBe("");
  });

  test("ends at the end of its whole life, and its claims with it", async ({ db }) => {
    const { sessionId, renewalToken } = await session(db, { role, remembered });
    const lastRenewedAt = at(absolute - minute);
    await db.updateTable("sessions").set({ lastRenewedAt }).where("id", "=", sessionId).execute();
    const renewal = await renewSession(db, renewalToken, at(absolute - 1_000));
    if (renewal.outcome !== "renewed") throw new Error("The session has ended.");
    expect(renewal.grant.claims.expiresAt * 1000).toBe(at(absolute).getTime());
    expect(renewal.grant.keptUntil).toEqual(remembered ? at(absolute) : null);
    expect(await next(db, renewal.grant.renewalToken, at(absolute))).toBe("");
    expect(await sessionRow(db, sessionId)).toMatchObject({ endReason: "expired" });
  });
});

describe("a person who has changed since", () => {
  test("has the role of today in the next claims, and the session goes on", async ({ db }) => {
    const { sessionId, userId, renewalToken } = await session(db, { role: "manager" });
    await setRole(db, userId, "employee");
    const renewal = await renewSession(db, renewalToken, at(minute));
    expect(renewal).toMatchObject({ outcome: "renewed", grant: { claims: { role: "employee", sessionId } } });
  });

  test("who has become an admin has an admin's limits from then on", async ({ db }) => {
    const { userId, renewalToken } = await session(db, { remembered: true });
    await setRole(db, userId, "admin");
    expect(await next(db, renewalToken, at(30 * minute))).toBe("");
  });

  test("whose account is closed is let in no more", async ({ db }) => {
    const { sessionId, userId, renewalToken } = await session(db);
    await db
      .updateTable("users")
      .set({ isActive: false, deactivatedAt: start })
      .where("id", "=", userId)
      .execute();
    expect(await next(db, renewalToken, at(minute))).toBe("");
    expect(await sessionRow(db, sessionId)).toMatchObject({ endReason: "status" });
  });
});
