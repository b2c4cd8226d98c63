import { describe, expect } from "vitest";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { eventsAbout, logIn, sessionRow } from "../../../tests/support/sessions";
import { deactivateUser } from "../../domain/people/people.commands.server";
import type { Db } from "../database.server";
import { renewSession } from "./renew-session.store.server";
import { endSession, endSessionsOf } from "./sessions.store.server";

const minute = 60_000;
const start = new Date("2026-11-23T09:00:00.000Z");
const at = (ms: number) => new Date(start.getTime() + ms);

async function session(db: Db) {
  const { userId } = await aPerson(db);
  return { userId, ...(await logIn(db, { userId, at: start })) };
}

function times<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => work(index)));
}

function successors(renewals: Awaited<ReturnType<typeof renewSession>>[]) {
  return new Set(renewals.map((each) => (each.outcome === "renewed" ? each.grant.renewalToken : "ended")));
}

describe("many requests at once", () => {
  test("50 with the same token are given the same successor, and the session one more place", async ({
    ownDatabase: { db },
  }) => {
    const { sessionId, userId, renewalToken } = await session(db);
    const renewals = await times(50, () => renewSession(db, renewalToken, at(5 * minute)));
    expect(successors(renewals).size).toBe(1);
    expect(successors(renewals)).not.toContain("ended");
    expect(await sessionRow(db, sessionId)).toMatchObject({ generation: 1, tokens: "2", endedAt: null });
    expect(await eventsAbout(db, userId)).toEqual([]);
  });

  test("of which some have the answers of others already leave one chain", async ({
    ownDatabase: { db },
  }) => {
    const { sessionId, renewalToken } = await session(db);
    const [first = ""] = successors([await renewSession(db, renewalToken, at(5 * minute))]);
    const renewals = await times(40, (index) =>
      renewSession(db, index % 2 ? first : renewalToken, at(5 * minute + index)),
    );
    expect(successors(renewals).size).toBe(2);
    expect(successors(renewals)).not.toContain("ended");
    expect(await sessionRow(db, sessionId)).toMatchObject({ generation: 2, tokens: "3", endedAt: null });
  });

  test("20 with a stolen token end the session once, with one event", async ({ ownDatabase: { db } }) => {
    const { sessionId, userId, renewalToken } = await session(db);
    let newest = renewalToken;
    for (const minutes of [5, 10])
      [newest = ""] = successors([await renewSession(db, newest, at(minutes * minute))]);
    const renewals = await times(20, () => renewSession(db, renewalToken, at(11 * minute)));
    expect(successors(renewals)).toEqual(new Set(["ended"]));
    expect(await sessionRow(db, sessionId)).toMatchObject({ endReason: "theft" });
    expect(await eventsAbout(db, userId)).toEqual(["session_theft"]);
  });

  test("a log-out among them is final", async ({ ownDatabase: { db } }) => {
    const { sessionId, userId, renewalToken } = await session(db);
    const end = () => endSession(db, { sessionId, userId, reason: "logout" });
    const [ended] = await Promise.all([
      end(),
      ...Array.from({ length: 20 }, () => renewSession(db, renewalToken, at(minute))),
    ]);
    expect(ended).toBe(true);
    expect(await sessionRow(db, sessionId)).toMatchObject({ endReason: "logout" });
    expect(await renewSession(db, renewalToken, at(minute))).toEqual({ outcome: "ended" });
    expect(await end()).toBe(false);
    expect(await eventsAbout(db, userId)).toEqual(["logout"]);
  });
});

describe("renewals while an admin closes the account", () => {
  test("never keep the admin waiting for each other, and none survives", async ({ ownDatabase: { db } }) => {
    const { viewer } = await aPerson(db, { role: "admin" });
    for (let round = 0; round < 10; round++) {
      const { userId, renewalToken } = await session(db);
      const closing = deactivateUser(db, { viewer, userId, reason: "left", now: start });
      const results = await Promise.all([
        closing,
        ...Array.from({ length: 5 }, () => renewSession(db, renewalToken, at(10 * minute))),
      ]);
      expect(results[0]).toEqual({ outcome: "changed" });
      expect(await renewSession(db, renewalToken, at(10 * minute))).toEqual({ outcome: "ended" });
    }
  });

  test("nor do they while the person logs out everywhere", async ({ ownDatabase: { db } }) => {
    for (let round = 0; round < 10; round++) {
      const { userId, renewalToken } = await session(db);
      await Promise.all([
        db.transaction().execute((trx) => endSessionsOf(trx, { userId, reason: "logout_everywhere" })),
        ...Array.from({ length: 5 }, () => renewSession(db, renewalToken, at(10 * minute))),
      ]);
      expect(await renewSession(db, renewalToken, at(10 * minute))).toEqual({ outcome: "ended" });
    }
  });
});
