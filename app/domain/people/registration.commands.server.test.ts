import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { Db } from "~/platform/database.server";
import { hashOfLinkToken } from "~/platform/link-token.server";
import { steadyStepMs } from "~/platform/steady-time.server";
import { test } from "../../../tests/support/database";
import { mailsTo, templatesTo, tokenTo } from "../../../tests/support/outbox";
import { aPerson } from "../../../tests/support/people-factories";
import { eventsAbout } from "../../../tests/support/sessions";
import { activateAccount, register, resendVerification } from "./registration.commands.server";
import { signIn } from "./sign-in.commands.server";

const now = new Date("2026-11-24T09:00:00.000Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const password = "correct horse battery staple";

function someone(more: Partial<Parameters<typeof register>[1]> = {}) {
  const email = `${randomUUID()}@example.com`;
  return { firstName: "Ada", lastName: "Lindqvist", email, password, ip: randomUUID(), now, ...more };
}

async function person(db: Db, email: string) {
  return db
    .selectFrom("users as u")
    .innerJoin("profiles as p", "p.userId", "u.id")
    .select(["u.id", "u.firstName", "u.role", "u.isActive", "u.emailVerifiedAt", "p.locale"])
    .where("u.email", "=", email)
    .executeTakeFirst();
}

function logIn(db: Db, { email }: { email: string }, tried = password) {
  const device = { remember: false, knownDevice: async () => null };
  return signIn(db, { email, password: tried, ip: randomUUID(), now, ...device });
}

const activate = (db: Db, token: string, at = now) => activateAccount(db, { token, ip: "", now: at });

describe("registering", () => {
  test("makes an account that works once the link has been followed, and not before", async ({ db }) => {
    const facts = someone();
    expect(await register(db, facts)).toEqual({ outcome: "mailed" });
    expect(await person(db, facts.email)).toBeUndefined();
    expect(await logIn(db, facts)).toEqual({ outcome: "refused" });
    const token = await tokenTo(db, facts.email);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await activate(db, token)).toEqual({ outcome: "activated" });
    const made = await person(db, facts.email);
    expect(made).toMatchObject({ firstName: "Ada", role: "employee", isActive: true, locale: "en" });
    expect(made?.emailVerifiedAt).toEqual(now);
    expect((await logIn(db, facts)).outcome).toBe("signed-in");
    expect(await eventsAbout(db, made?.id ?? "")).toEqual(["registration", "user_activated", "login"]);
    expect(await templatesTo(db, facts.email)).toEqual(["email_verification", "welcome"]);
  });

  test("keeps no token, only its hash", async ({ db }) => {
    const facts = someone();
    await register(db, facts);
    const token = await tokenTo(db, facts.email);
    const links = await db.selectFrom("mailLinks").select("hash").execute();
    expect(links).toEqual([{ hash: hashOfLinkToken(token) }]);
  });

  test("with an address that has an account answers the same, and tells its owner once a day", async ({
    db,
  }) => {
    const { email, userId } = await aPerson(db);
    for (const at of [now, now, later(24)])
      expect(await register(db, someone({ email, now: at }))).toEqual({ outcome: "mailed" });
    expect(await templatesTo(db, email)).toEqual(["already_registered", "already_registered"]);
    expect(await db.selectFrom("registrations").select("id").execute()).toEqual([]);
    expect(await eventsAbout(db, userId)).toEqual([]);
  });

  test("with the address of a closed account answers the same, and mails nobody", async ({ db }) => {
    const { email } = await aPerson(db, { isActive: false });
    expect(await register(db, someone({ email }))).toEqual({ outcome: "mailed" });
    expect(await mailsTo(db, email)).toEqual([]);
  });

  test("with a password that anyone would try is refused, before anything is looked up", async ({ db }) => {
    const known = await aPerson(db);
    for (const email of [known.email, someone().email])
      expect(await register(db, someone({ email, password: "Password1234" }))).toEqual({
        outcome: "password-common",
      });
  });

  test("is answered at a moment that tells nothing, for known and unknown addresses", async ({ db }) => {
    const known = await aPerson(db);
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 5; round++)
      for (const who of ["known", "unknown"] as const) {
        const began = performance.now();
        await register(db, someone(who === "known" ? { email: known.email, now: later(48 * round) } : {}));
        times[who].push((performance.now() - began) % steadyStepMs);
      }
    for (const late of [median(times.known), median(times.unknown)]) expect(late).toBeLessThan(60);
  });

  test("is slowed down per source, and per address, whether anybody has it or not", async ({ db }) => {
    const known = await aPerson(db);
    for (const email of [known.email, someone().email]) {
      for (let count = 0; count < 5; count++)
        expect((await register(db, someone({ email }))).outcome).toBe("mailed");
      expect(await register(db, someone({ email }))).toEqual({ outcome: "blocked", until: later(5 / 3_600) });
    }
    const ip = "198.51.100.7";
    for (let count = 0; count < 5; count++)
      expect((await register(db, someone({ ip }))).outcome).toBe("mailed");
    expect((await register(db, someone({ ip }))).outcome).toBe("blocked");
    expect((await resendVerification(db, { email: someone().email, ip, now })).outcome).toBe("blocked");
  });

  test("keeps a hostile name as it is, and puts it into no mail", async ({ db }) => {
    const facts = someone({ firstName: '<img src=x onerror="alert(1)">' });
    await register(db, facts);
    expect(JSON.stringify(await mailsTo(db, facts.email))).not.toContain("img");
  });
});

describe("the link", () => {
  test("works once", async ({ db }) => {
    const facts = someone();
    await register(db, facts);
    const token = await tokenTo(db, facts.email);
    expect(await activate(db, token)).toEqual({ outcome: "activated" });
    expect(await activate(db, token)).toEqual({ outcome: "link-invalid" });
  });

  test("works for a day, to the millisecond", async ({ db }) => {
    const [late, just] = [someone(), someone()];
    await register(db, late);
    await register(db, just);
    expect(await activate(db, await tokenTo(db, late.email), later(24))).toEqual({ outcome: "link-invalid" });
    const last = new Date(later(24).getTime() - 1);
    expect(await activate(db, await tokenTo(db, just.email), last)).toEqual({ outcome: "activated" });
  });

  test.for(["", "x", "'; drop table users; --", "a".repeat(10_000), "\u2028", "A".repeat(43)])(
    "is not %j",
    async (token, { db }) => {
      expect(await activate(db, token)).toEqual({ outcome: "link-invalid" });
    },
  );

  test("is sent again on request, also when the first has expired; the first, if it has not, still works", async ({
    db,
  }) => {
    const facts = someone();
    await register(db, facts);
    const first = await tokenTo(db, facts.email);
    await resendVerification(db, { email: facts.email, ip: "", now: later(30) });
    const second = await tokenTo(db, facts.email);
    expect(second).not.toBe(first);
    expect(await activate(db, first, later(30))).toEqual({ outcome: "link-invalid" });
    expect(await activate(db, second, later(30))).toEqual({ outcome: "activated" });
  });

  test("is not sent to who has not registered; who has an account is told so", async ({ db }) => {
    const [nobody, known] = [someone().email, await aPerson(db)];
    for (const email of [nobody, known.email])
      expect(await resendVerification(db, { email, ip: "", now })).toEqual({ outcome: "mailed" });
    expect(await mailsTo(db, nobody)).toEqual([]);
    expect(await templatesTo(db, known.email)).toEqual(["already_registered"]);
  });

  test("is forgotten with its registration after a week", async ({ db }) => {
    const facts = someone();
    await register(db, facts);
    await register(db, someone({ now: later(24 * 7 + 1) }));
    const kept = await db.selectFrom("registrations").select("email").execute();
    expect(kept).toHaveLength(1);
    expect(kept).not.toEqual([{ email: facts.email }]);
  });

  test("of one registration gives the password of that one, whoever else has registered the address", async ({
    db,
  }) => {
    const own = someone();
    await register(db, own);
    const token = await tokenTo(db, own.email);
    await register(db, { ...own, password: "what a stranger would like", ip: "another" });
    const stranger = await tokenTo(db, own.email);
    expect(await activate(db, token)).toEqual({ outcome: "activated" });
    expect((await logIn(db, own, "what a stranger would like")).outcome).toBe("refused");
    expect((await logIn(db, own)).outcome).toBe("signed-in");
    expect(await activate(db, stranger)).toEqual({ outcome: "link-invalid" });
  });

  test("does nothing when somebody has been given the address meanwhile", async ({ db }) => {
    const facts = someone();
    await register(db, facts);
    const { userId } = await aPerson(db);
    await db.updateTable("users").set({ email: facts.email }).where("id", "=", userId).execute();
    expect(await activate(db, await tokenTo(db, facts.email))).toEqual({ outcome: "link-invalid" });
    expect(await db.selectFrom("registrations").select("id").execute()).toEqual([]);
  });

  test("followed ten times at once makes one account", async ({ ownDatabase: { db } }) => {
    const facts = someone();
    await register(db, facts);
    const token = await tokenTo(db, facts.email);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => activate(db, token)));
    expect(outcomes.filter(({ outcome }) => outcome === "activated")).toHaveLength(1);
    expect(await templatesTo(db, facts.email)).toEqual(["email_verification", "welcome"]);
  });

  test("of several registrations of one address, followed at once, makes one account", async ({
    ownDatabase: { db },
  }) => {
    for (let round = 0; round < 5; round++) {
      const { email } = someone();
      const tokens: string[] = [];
      for (const firstName of ["Ada", "Eve", "Ida"]) {
        await register(db, someone({ email, firstName }));
        tokens.push(await tokenTo(db, email));
      }
      const outcomes = await Promise.all(tokens.map((token) => activate(db, token)));
      expect(outcomes.filter(({ outcome }) => outcome === "activated")).toHaveLength(1);
      expect(await db.selectFrom("registrations").select("id").execute()).toEqual([]);
    }
  });
});

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
