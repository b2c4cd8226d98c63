import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { describe, expect } from "vitest";
import { takeAttempt } from "~/platform/attempt-limits.store.server";
import type { Db } from "~/platform/database.server";
import { hashPassword, verifyPassword } from "~/platform/passwords.server";
import { endSession } from "~/platform/session/sessions.store.server";
import { steadyStepMs } from "~/platform/steady-time.server";
import { test } from "../../../tests/support/database";
import { mailsTo, templatesTo, tokenTo } from "../../../tests/support/outbox";
import { aPerson } from "../../../tests/support/people-factories";
import { eventsAbout, logIn, sessionRow } from "../../../tests/support/sessions";
import { changePassword, requestPasswordReset, resetPassword } from "./password.commands.server";
import { findCredentials } from "./people.queries.server";
import { accountKey } from "./sign-in.commands.server";

const now = new Date("2026-11-24T09:00:00.000Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const old = "correct horse battery staple";
const fresh = "a lantern behind the door";
const passwordHash = await hashPassword(old);

async function has(db: Db, email: string, password: string): Promise<boolean> {
  return verifyPassword((await findCredentials(db, email))?.passwordHash ?? null, password);
}

const ask = (db: Db, email: string, at = now) =>
  requestPasswordReset(db, { email, ip: randomUUID(), now: at });
const reset = (db: Db, token: string, { password = fresh, at = now } = {}) =>
  resetPassword(db, { token, password, ip: "", now: at });

describe("a forgotten password", () => {
  test("is replaced by the link in the mail, which ends all sessions and tells so", async ({ db }) => {
    const { email, userId, viewer } = await aPerson(db, { passwordHash });
    const { sessionId } = await logIn(db, { userId });
    expect(await ask(db, email)).toEqual({ outcome: "mailed" });
    expect(await reset(db, await tokenTo(db, email))).toEqual({ outcome: "changed", userId });
    expect(await has(db, email, fresh)).toBe(true);
    expect(await has(db, email, old)).toBe(false);
    for (const ended of [sessionId, viewer.sessionId])
      expect(
        await db.selectFrom("sessions").select("endReason").where("id", "=", ended).executeTakeFirst(),
      ).toEqual({ endReason: "password" });
    expect(await findCredentials(db, email)).toMatchObject({ authEpoch: 2 });
    expect(await eventsAbout(db, userId)).toEqual(["password_reset_requested", "password_changed"]);
    expect(await templatesTo(db, email)).toEqual(["password_reset", "password_changed"]);
    const { rows } = await sql<{ actor: string }>`
      select actor_id as actor from row_history where row_id = ${userId} and table_name = 'users'`.execute(
      db,
    );
    expect(rows).toEqual([{ actor: userId }]);
  });

  test("gets the same answer for who is unknown or closed, at a moment that tells nothing, and no mail", async ({
    db,
  }) => {
    const known = await aPerson(db, { passwordHash });
    const closed = await aPerson(db, { isActive: false });
    const nobody = { email: `${randomUUID()}@example.com` };
    const times: number[] = [];
    for (const { email } of [known, closed, nobody]) {
      const began = performance.now();
      expect(await ask(db, email)).toEqual({ outcome: "mailed" });
      times.push((performance.now() - began) % steadyStepMs);
    }
    expect(times.toSorted((a, b) => a - b)[1]).toBeLessThan(60);
    expect(await mailsTo(db, closed.email)).toEqual([]);
    expect(await mailsTo(db, nobody.email)).toEqual([]);
  });

  test("is asked for five times freely, whoever asks, known or not", async ({ db }) => {
    const known = await aPerson(db);
    for (const email of [known.email, `${randomUUID()}@example.com`]) {
      for (let count = 0; count < 5; count++) expect((await ask(db, email)).outcome).toBe("mailed");
      expect(await ask(db, email)).toEqual({ outcome: "blocked", until: later(5 / 60) });
    }
  });

  test("lets its owner in at once, though others have guessed at the account", async ({ db }) => {
    const { email } = await aPerson(db, { passwordHash });
    for (let count = 0; count < 6; count++) await takeAttempt(db, accountKey(email), now);
    await ask(db, email);
    await reset(db, await tokenTo(db, email));
    expect((await takeAttempt(db, accountKey(email), now)).outcome).toBe("allowed");
  });
});

describe("the link to a new password", () => {
  test("works once, and takes all earlier ones with it", async ({ db }) => {
    const { email } = await aPerson(db, { passwordHash });
    await ask(db, email);
    const first = await tokenTo(db, email);
    await ask(db, email);
    const second = await tokenTo(db, email);
    expect((await reset(db, second)).outcome).toBe("changed");
    for (const token of [second, first])
      expect(await reset(db, token, { password: "another one than before" })).toEqual({
        outcome: "link-invalid",
      });
    expect(await has(db, email, fresh)).toBe(true);
  });

  test("works for 30 minutes, to the millisecond", async ({ db }) => {
    const { email } = await aPerson(db, { passwordHash });
    await ask(db, email);
    const token = await tokenTo(db, email);
    expect(await reset(db, token, { at: later(30) })).toEqual({ outcome: "link-invalid" });
    expect((await reset(db, token, { at: new Date(later(30).getTime() - 1) })).outcome).toBe("changed");
  });

  test("is not used up by a password that is refused", async ({ db }) => {
    const { email } = await aPerson(db, { passwordHash });
    await ask(db, email);
    const token = await tokenTo(db, email);
    for (const password of ["Password1234", "ada-lindqvist"])
      expect(await reset(db, token, { password })).toEqual({ outcome: "password-common" });
    expect((await reset(db, token)).outcome).toBe("changed");
  });

  test("works no more when the account has been closed, or its password changed, meanwhile", async ({
    db,
  }) => {
    const [closed, changed] = [await aPerson(db, { passwordHash }), await aPerson(db, { passwordHash })];
    for (const { email } of [closed, changed]) await ask(db, email);
    await db
      .updateTable("users")
      .set({ isActive: false, deactivatedAt: now })
      .where("id", "=", closed.userId)
      .execute();
    await changePassword(db, { viewer: changed.viewer, currentPassword: old, newPassword: fresh, now });
    for (const { email } of [closed, changed])
      expect(await reset(db, await tokenTo(db, email))).toEqual({ outcome: "link-invalid" });
  });

  test("changes nobody else's password", async ({ db }) => {
    const [ada, eve] = [await aPerson(db, { passwordHash }), await aPerson(db, { passwordHash })];
    await ask(db, eve.email);
    await reset(db, await tokenTo(db, eve.email));
    expect(await has(db, ada.email, old)).toBe(true);
  });

  test("sent ten times at once is used once", async ({ ownDatabase: { db } }) => {
    const { email, userId } = await aPerson(db, { passwordHash });
    await ask(db, email);
    const token = await tokenTo(db, email);
    const attempts = Array.from({ length: 10 }, (_, index) =>
      reset(db, token, { password: `a lantern behind door ${index}` }),
    );
    const outcomes = await Promise.all(attempts);
    expect(outcomes.filter(({ outcome }) => outcome === "changed")).toHaveLength(1);
    const winner = outcomes.findIndex(({ outcome }) => outcome === "changed");
    expect(await has(db, email, `a lantern behind door ${winner}`)).toBe(true);
    expect(await eventsAbout(db, userId)).toEqual(["password_reset_requested", "password_changed"]);
  });

  test("two of one account, used at once, are used once", async ({ ownDatabase: { db } }) => {
    const { email } = await aPerson(db, { passwordHash });
    const tokens: string[] = [];
    for (let count = 0; count < 2; count++) {
      await ask(db, email);
      tokens.push(await tokenTo(db, email));
    }
    const outcomes = await Promise.all(tokens.map((token) => reset(db, token)));
    expect(outcomes.filter(({ outcome }) => outcome === "changed")).toHaveLength(1);
  });
});

describe("changing the password", () => {
  const change = (db: Db, viewer: Parameters<typeof changePassword>[1]["viewer"], currentPassword = old) =>
    changePassword(db, { viewer, currentPassword, newPassword: fresh, now });

  test("ends the other sessions, keeps this one, and tells so by mail", async ({ db }) => {
    const { email, userId, viewer } = await aPerson(db, { passwordHash });
    const { sessionId } = await logIn(db, { userId });
    expect(await changePassword(db, { viewer, currentPassword: old, newPassword: fresh, now })).toEqual({
      outcome: "changed",
    });
    expect(await has(db, email, fresh)).toBe(true);
    expect(await sessionRow(db, sessionId)).toMatchObject({ endReason: "password" });
    const own = await db
      .selectFrom("sessions")
      .select("endedAt")
      .where("id", "=", viewer.sessionId)
      .executeTakeFirst();
    expect(own).toEqual({ endedAt: null });
    expect(await findCredentials(db, email)).toMatchObject({ authEpoch: 2 });
    expect(await eventsAbout(db, userId)).toEqual(["password_changed"]);
    expect(await mailsTo(db, email)).toMatchObject([
      { template: "password_changed", parameters: { changedAt: now.toISOString() } },
    ]);
  });

  test("asks for the present one, and slows down who guesses it", async ({ db }) => {
    const { email, viewer } = await aPerson(db, { passwordHash });
    for (let count = 0; count < 5; count++)
      expect(await change(db, viewer, "a wrong password")).toEqual({ outcome: "password-wrong" });
    expect(await change(db, viewer)).toEqual({ outcome: "blocked", until: later(5 / 60) });
    expect(await has(db, email, old)).toBe(true);
  });

  test("refuses the one that is there already", async ({ db }) => {
    const { email, viewer } = await aPerson(db, { passwordHash });
    const same = { viewer, currentPassword: old, newPassword: old, now };
    expect(await changePassword(db, same)).toEqual({ outcome: "password-same" });
    expect(await mailsTo(db, email)).toEqual([]);
  });

  test("refuses what anyone would try", async ({ db }) => {
    const { viewer } = await aPerson(db, { passwordHash });
    const common = { viewer, currentPassword: old, newPassword: "Lindqvist1234", now };
    expect(await changePassword(db, common)).toEqual({ outcome: "password-common" });
  });

  test("is nothing for a session that has ended, whatever its cookie says", async ({ db }) => {
    const { email, viewer } = await aPerson(db, { passwordHash });
    await endSession(db, { ...viewer, reason: "logout" });
    await expect(change(db, viewer)).rejects.toBeInstanceOf(Response);
    expect(await has(db, email, old)).toBe(true);
  });

  test("in two tabs at once happens once", async ({ ownDatabase: { db } }) => {
    const { userId, viewer } = await aPerson(db, { passwordHash });
    const outcomes = await Promise.all(
      ["one lantern behind the door", "two lanterns behind the door"].map((newPassword) =>
        changePassword(db, { viewer, currentPassword: old, newPassword, now }),
      ),
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["changed", "password-wrong"]);
    expect(await eventsAbout(db, userId)).toEqual(["password_changed"]);
  });
});
