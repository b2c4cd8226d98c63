import { randomUUID } from "node:crypto";
import { availableParallelism } from "node:os";
import { describe, expect } from "vitest";
import { hashPassword } from "~/platform/passwords.server";
import { endSessionsOf } from "~/platform/session/sessions.store.server";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { eventsAbout, sessionRow } from "../../../tests/support/sessions";
import { deactivateUser } from "./people.commands.server";
import { type SignInAttempt, signIn } from "./sign-in.commands.server";

const password = "correct horse battery staple";
const passwordHash = await hashPassword(password);
const now = new Date("2026-11-23T09:00:00.000Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const blocked = { outcome: "blocked", until: later(5) };

function attempt(email: string, more: Partial<SignInAttempt> = {}): SignInAttempt {
  return {
    email,
    password,
    remember: false,
    ip: `192.0.2.${Math.floor(Math.random() * 200)}-${randomUUID()}`,
    knownDevice: async () => null,
    now,
    ...more,
  };
}
const guess = { password: "a wrong password" };

describe("logging in", () => {
  test("opens a session, and records it", async ({ db }) => {
    const { email, userId } = await aPerson(db, { passwordHash, locale: "de" });
    await signIn(db, attempt(email, guess));
    const result = await signIn(db, attempt(email));
    if (result.outcome !== "signed-in") throw new Error(result.outcome);
    const { claims, keptUntil } = result.grant;
    expect(claims).toMatchObject({ userId, role: "employee", name: "Ada Lindqvist", authEpoch: 1 });
    expect(keptUntil).toBeNull();
    expect(result.preferences.locale).toBe("de");
    expect(await sessionRow(db, claims.sessionId)).toMatchObject({ endedAt: null, generation: 0 });
    expect(await eventsAbout(db, userId)).toEqual(["login_failed", "login"]);
    const person = await db
      .selectFrom("users")
      .select(["failedLoginAttempts", "lastActive"])
      .where("id", "=", userId)
      .executeTakeFirst();
    expect(person).toEqual({ failedLoginAttempts: 0, lastActive: now });
  });

  test("with “remember me” keeps the session for 30 days", async ({ db }) => {
    const { email } = await aPerson(db, { passwordHash });
    const result = await signIn(db, attempt(email, { remember: true }));
    expect(result).toMatchObject({ grant: { keptUntil: later(30 * 24 * 3_600) } });
  });

  test("gets the same answer for an unknown address, a wrong password and a closed account", async ({
    db,
  }) => {
    const [known, closed] = [
      await aPerson(db, { passwordHash }),
      await aPerson(db, { passwordHash, isActive: false }),
    ];
    const answers = [
      await signIn(db, attempt("nobody@example.com")),
      await signIn(db, attempt(known.email, guess)),
      await signIn(db, attempt(closed.email)),
    ];
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ outcome: "refused" })));
    expect(await eventsAbout(db, known.userId)).toEqual(["login_failed"]);
    expect(await eventsAbout(db, closed.userId)).toEqual(["login_failed"]);
    const unknown = await db
      .selectFrom("events")
      .select(["type", "actorId", "detail"])
      .where("userId", "is", null)
      .execute();
    expect(unknown).toEqual([{ type: "login_failed", actorId: null, detail: {} }]);
  });

  test("costs the processor the same for known and unknown addresses", async ({ db }) => {
    const { email } = await aPerson(db, { passwordHash });
    await signIn(db, attempt("warm@example.com"));
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let round = 0; round < 9; round++) {
      const at = { ...guess, now: later(round * 86_400 * 2) };
      known.push(await processorTime(() => signIn(db, attempt(email, at))));
      unknown.push(await processorTime(() => signIn(db, attempt(`nobody${round}@example.com`, at))));
    }
    const ratio = median(unknown) / median(known);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });
});

describe("guessing", () => {
  test("at one account is free five times, whether there is such an account or not", async ({ db }) => {
    const { email } = await aPerson(db, { passwordHash });
    for (const guessed of [email, "nobody@example.com"]) {
      for (let count = 0; count < 5; count++)
        expect((await signIn(db, attempt(guessed, guess))).outcome).toBe("refused");
      expect(await signIn(db, attempt(guessed, guess))).toEqual(blocked);
    }
    // Not even the right password, until the wait is over.
    expect(await signIn(db, attempt(email))).toEqual(blocked);
    expect((await signIn(db, attempt(email, { now: later(5) }))).outcome).toBe("signed-in");
    expect((await signIn(db, attempt(email, guess))).outcome).toBe("refused");
  });

  test("from one address is free five times, over all accounts", async ({ db }) => {
    const ip = "198.51.100.1";
    const { email } = await aPerson(db, { passwordHash });
    for (let count = 0; count < 5; count++)
      expect((await signIn(db, attempt(`nobody${count}@example.com`, { ...guess, ip }))).outcome).toBe(
        "refused",
      );
    expect(await signIn(db, attempt(email, { ip }))).toEqual(blocked);
    expect((await signIn(db, attempt(email))).outcome).toBe("signed-in");
  });

  test("from all addresses of one IPv6 network is counted together", async ({ db }) => {
    const from = (host: number) => ({ ...guess, ip: `2001:db8:1:2::${host}` });
    for (let count = 1; count <= 5; count++)
      expect((await signIn(db, attempt(`nobody${count}@example.com`, from(count)))).outcome).toBe("refused");
    expect(await signIn(db, attempt("nobody6@example.com", from(6)))).toEqual(blocked);
  });

  test("is not what many people at one address do who know their passwords", async ({ db }) => {
    const ip = "198.51.100.2";
    for (let count = 0; count < 8; count++) {
      const { email } = await aPerson(db, { passwordHash });
      expect((await signIn(db, attempt(email, { ip }))).outcome).toBe("signed-in");
    }
  });

  test("by others does not lock out who has logged in on this device before", async ({ db }) => {
    const { email, userId } = await aPerson(db, { passwordHash });
    const ip = "198.51.100.3";
    for (let count = 0; count < 6; count++) await signIn(db, attempt(email, { ...guess, ip }));
    const asked: string[] = [];
    const knownDevice = async (id: string) => {
      asked.push(id);
      return "0199f3a0-0000-4000-8000-000000000003";
    };
    expect((await signIn(db, attempt(email, { ip, knownDevice }))).outcome).toBe("signed-in");
    expect(asked).toEqual([userId]);
    // And has five guesses of its own.
    for (let count = 0; count < 5; count++)
      expect((await signIn(db, attempt(email, { ...guess, ip, knownDevice }))).outcome).toBe("refused");
    expect(await signIn(db, attempt(email, { ip, knownDevice }))).toEqual(blocked);
  });

  test("50 times at once at one account: five are tried", async ({ ownDatabase: { db } }) => {
    const { email, userId } = await aPerson(db, { passwordHash });
    const results = await atOnce(50, () => signIn(db, attempt(email, guess)));
    expect(results).toEqual({ refused: 5, blocked: 45 });
    expect(await eventsAbout(db, userId)).toHaveLength(5);
  });

  test("50 times at once from one address: five are tried, and what was being tried when the fifth failed", async ({
    ownDatabase: { db },
  }) => {
    const ip = "198.51.100.4";
    const results = await atOnce(50, (index) =>
      signIn(db, attempt(`nobody${index}@example.com`, { ...guess, ip })),
    );
    expect(results.refused).toBeGreaterThanOrEqual(5);
    expect(results.refused).toBeLessThan(5 + availableParallelism());
  });
});

describe("while the password is being checked", () => {
  test("an account that is closed is not opened any more", async ({ ownDatabase: { db } }) => {
    const [{ viewer }, { email, userId }] = [
      await aPerson(db, { role: "admin" }),
      await aPerson(db, { passwordHash }),
    ];
    const knownDevice = async () => {
      await deactivateUser(db, { viewer, userId, reason: "left", now });
      return null;
    };
    expect(await signIn(db, attempt(email, { knownDevice }))).toEqual({ outcome: "refused" });
    expect(await liveSessions(db, userId)).toBe(0);
  });

  test("sessions that end all at once leave none that was being opened", async ({ ownDatabase: { db } }) => {
    const { email, userId } = await aPerson(db, { passwordHash });
    const knownDevice = async () => {
      await db.transaction().execute((trx) => endSessionsOf(trx, { userId, reason: "password" }));
      return null;
    };
    expect(await signIn(db, attempt(email, { knownDevice }))).toEqual({ outcome: "refused" });
    expect(await liveSessions(db, userId)).toBe(0);
    expect((await signIn(db, attempt(email))).outcome).toBe("signed-in");
  });

  test("and at the same moment, a closed account is left without a session", async ({
    ownDatabase: { db },
  }) => {
    const { viewer } = await aPerson(db, { role: "admin" });
    for (let round = 0; round < 10; round++) {
      const { email, userId } = await aPerson(db, { passwordHash });
      const close = deactivateUser(db, { viewer, userId, reason: "left", now });
      await Promise.all([signIn(db, attempt(email)), close]);
      expect(await liveSessions(db, userId)).toBe(0);
    }
  });
});

test("20 log-ins of one person at once, with the right password, are all let in", async ({
  ownDatabase: { db },
}) => {
  const { email } = await aPerson(db, { passwordHash });
  expect(await atOnce(20, () => signIn(db, attempt(email)))).toEqual({ "signed-in": 20 });
});

async function liveSessions(db: Parameters<typeof signIn>[0], userId: string): Promise<number> {
  const live = db
    .selectFrom("sessions")
    .select("id")
    .where("userId", "=", userId)
    .where("endedAt", "is", null);
  return (await live.execute()).length;
}

/** How many had which outcome. */
async function atOnce(count: number, work: (index: number) => ReturnType<typeof signIn>) {
  const outcomes: Record<string, number> = {};
  for (const { outcome } of await Promise.all(Array.from({ length: count }, (_, index) => work(index))))
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  return outcomes;
}

/** Milliseconds of processor time that the whole process spent on it. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
