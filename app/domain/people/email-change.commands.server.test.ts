import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { describe, expect } from "vitest";
import type { Db } from "~/platform/database.server";
import { hashPassword } from "~/platform/passwords.server";
import { test } from "../../../tests/support/database";
import { mailsTo, templatesTo, tokenTo } from "../../../tests/support/outbox";
import { aPerson, type TestPerson } from "../../../tests/support/people-factories";
import { eventsAbout, logIn, sessionRow } from "../../../tests/support/sessions";
import { findOwnAccount } from "./account.queries.server";
import { agreeToEmailChange, cancelEmailChange, requestEmailChange } from "./email-change.commands.server";
import { changePassword, requestPasswordReset, resetPassword } from "./password.commands.server";
import { activateAccount, register } from "./registration.commands.server";

const now = new Date("2026-11-24T09:00:00.000Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const password = "correct horse battery staple";
const passwordHash = await hashPassword(password);
const newAddress = () => `new-${randomUUID()}@example.com`;

function ask(db: Db, { viewer }: TestPerson, email: string, currentPassword = password) {
  return requestEmailChange(db, { viewer, email, currentPassword, ip: randomUUID(), now });
}

const agree = (db: Db, token: string, { at = now, viewer = null as TestPerson["viewer"] | null } = {}) =>
  agreeToEmailChange(db, { token, viewer, now: at });

async function addressOf(db: Db, userId: string): Promise<string | undefined> {
  const found = await db.selectFrom("users").select("email").where("id", "=", userId).executeTakeFirst();
  return found?.email;
}

/** A person who has asked for another address, and the tokens in both mails. */
async function asked(db: Db) {
  const person = await aPerson(db, { passwordHash });
  const email = newAddress();
  expect(await ask(db, person, email)).toEqual({ outcome: "mailed" });
  const tokens = { old: await tokenTo(db, person.email), new: await tokenTo(db, email) };
  return { person, email, tokens };
}

describe("another address", () => {
  test.for([
    ["old", "new"],
    ["new", "old"],
  ] as const)(
    "is there when both have agreed: first the %s, then the %s one",
    async ([first, second], { db }) => {
      const { person, email, tokens } = await asked(db);
      const { userId, viewer } = person;
      const { sessionId } = await logIn(db, { userId });
      expect(await agree(db, tokens[first])).toEqual({ outcome: "agreed" });
      expect(await addressOf(db, userId)).toBe(person.email);
      expect(await agree(db, tokens[second])).toEqual({ outcome: "changed", userId });
      expect(await addressOf(db, userId)).toBe(email);
      expect(await sessionRow(db, sessionId)).toMatchObject({ endReason: "email" });
      const { endReason } = await db
        .selectFrom("sessions")
        .select("endReason")
        .where("id", "=", viewer.sessionId)
        .executeTakeFirstOrThrow();
      expect(endReason).toBe("email");
      expect(await eventsAbout(db, userId)).toEqual(["email_change_requested", "email_changed"]);
      expect(await templatesTo(db, person.email)).toEqual(["email_change", "email_changed"]);
      expect(await templatesTo(db, email)).toEqual(["email_change"]);
      const { rows } = await sql<{ actor: string; email: string }>`
      select actor_id as actor, earlier ->> 'email' as email from row_history
      where row_id = ${userId} and table_name = 'users'`.execute(db);
      expect(rows).toEqual([{ actor: userId, email: person.email }]);
    },
  );

  test("keeps the session in which the link is followed, if it is one of theirs", async ({ db }) => {
    const { person, tokens } = await asked(db);
    const other = await aPerson(db);
    await agree(db, tokens.old, { viewer: other.viewer });
    await agree(db, tokens.new, { viewer: person.viewer });
    const live = async (sessionId: string) =>
      (await db.selectFrom("sessions").select("endedAt").where("id", "=", sessionId).executeTakeFirst())
        ?.endedAt;
    expect(await live(person.viewer.sessionId)).toBeNull();
    expect(await live(other.viewer.sessionId)).toBeNull();
  });

  test("asks for the password, and refuses the address that one has", async ({ db }) => {
    const person = await aPerson(db, { passwordHash });
    expect(await ask(db, person, newAddress(), "a wrong password")).toEqual({ outcome: "password-wrong" });
    expect(await ask(db, person, person.email)).toEqual({ outcome: "email-same" });
    expect(await mailsTo(db, person.email)).toEqual([]);
  });

  test("that somebody has gets the same answer; only its owner is told, and nothing comes of it", async ({
    db,
  }) => {
    const [person, owner] = [await aPerson(db, { passwordHash }), await aPerson(db)];
    expect(await ask(db, person, owner.email)).toEqual({ outcome: "mailed" });
    expect(await templatesTo(db, owner.email)).toEqual(["already_registered"]);
    expect(await agree(db, await tokenTo(db, person.email))).toEqual({ outcome: "agreed" });
    expect(await addressOf(db, person.userId)).toBe(person.email);
  });

  test("that somebody has taken meanwhile stays theirs", async ({ db }) => {
    const { person, email, tokens } = await asked(db);
    await agree(db, tokens.old);
    const stranger = { firstName: "Eve", lastName: "Berg", email, password, ip: randomUUID(), now };
    await register(db, stranger);
    await activateAccount(db, { token: await tokenTo(db, email), ip: "", now });
    expect(await agree(db, tokens.new)).toEqual({ outcome: "taken" });
    expect(await addressOf(db, person.userId)).toBe(person.email);
    expect(await findOwnAccount(db, { userId: person.userId, now })).toMatchObject({ newEmail: null });
  });

  test("asked for by two at once becomes one person's", async ({ ownDatabase: { db } }) => {
    for (let round = 0; round < 5; round++) {
      const email = newAddress();
      const people = [await aPerson(db, { passwordHash }), await aPerson(db, { passwordHash })];
      const tokens: string[] = [];
      for (const person of people) {
        await ask(db, person, email);
        await agree(db, await tokenTo(db, person.email));
        tokens.push(await tokenTo(db, email));
      }
      const outcomes = await Promise.all(tokens.map((token) => agree(db, token)));
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["changed", "taken"]);
    }
  });
});

describe("the links", () => {
  test("work once each, and a day", async ({ db }) => {
    const { tokens } = await asked(db);
    expect(await agree(db, tokens.old, { at: later(24) })).toEqual({ outcome: "link-invalid" });
    expect(await agree(db, tokens.old)).toEqual({ outcome: "agreed" });
    expect(await agree(db, tokens.old)).toEqual({ outcome: "link-invalid" });
  });

  test("followed at once, both many times, make one change", async ({ ownDatabase: { db } }) => {
    const { person, tokens } = await asked(db);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) => agree(db, index % 2 ? tokens.old : tokens.new)),
    );
    const count = (sought: string) => outcomes.filter(({ outcome }) => outcome === sought).length;
    expect([count("agreed"), count("changed"), count("link-invalid")]).toEqual([1, 1, 8]);
    expect(await eventsAbout(db, person.userId)).toEqual(["email_change_requested", "email_changed"]);
  });

  test("of a change that was replaced or cancelled do nothing", async ({ db }) => {
    const { person, tokens } = await asked(db);
    const second = newAddress();
    await ask(db, person, second);
    for (const token of Object.values(tokens))
      expect(await agree(db, token)).toEqual({ outcome: "link-invalid" });
    await cancelEmailChange(db, { viewer: person.viewer, now });
    expect(await agree(db, await tokenTo(db, second))).toEqual({ outcome: "link-invalid" });
    expect((await eventsAbout(db, person.userId)).at(-1)).toBe("email_change_cancelled");
  });

  test("do nothing after the password was changed: who does that may have lost it to somebody", async ({
    db,
  }) => {
    const { person, tokens } = await asked(db);
    const newPassword = "a lantern behind the door";
    await changePassword(db, { viewer: person.viewer, currentPassword: password, newPassword, now });
    for (const token of Object.values(tokens))
      expect(await agree(db, token)).toEqual({ outcome: "link-invalid" });
  });

  test("are good for nothing else, and no other link is good for this", async ({ db }) => {
    const { person, tokens } = await asked(db);
    expect(await activateAccount(db, { token: tokens.new, ip: "", now })).toEqual({
      outcome: "link-invalid",
    });
    const reset = { token: tokens.old, password: "a lantern behind the door", ip: "", now };
    expect(await resetPassword(db, reset)).toEqual({ outcome: "link-invalid" });
    await requestPasswordReset(db, { email: person.email, ip: randomUUID(), now });
    expect(await agree(db, await tokenTo(db, person.email))).toEqual({ outcome: "link-invalid" });
  });

  test("to a new password, sent to the old address, do nothing once it is the old one", async ({ db }) => {
    const { person, tokens } = await asked(db);
    await requestPasswordReset(db, { email: person.email, ip: randomUUID(), now });
    const token = await tokenTo(db, person.email);
    await agree(db, tokens.old);
    await agree(db, tokens.new);
    const reset = { token, password: "a lantern behind the door", ip: "", now };
    expect(await resetPassword(db, reset)).toEqual({ outcome: "link-invalid" });
  });
});

test("cancelling is one's own: nobody else's change ends", async ({ db }) => {
  const { person } = await asked(db);
  const other = await aPerson(db);
  await cancelEmailChange(db, { viewer: other.viewer, now });
  const account = await findOwnAccount(db, { userId: person.userId, now });
  expect(account?.newEmail).toMatch(/^new-/);
});
