import { sql } from "kysely";
import { describe, expect } from "vitest";
import type { Db } from "~/platform/database.server";
import { verifyPassword } from "~/platform/passwords.server";
import { endSession } from "~/platform/session/sessions.store.server";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { eventsAbout, logIn, sessionRow, setRole } from "../../../tests/support/sessions";
import { changeRole, createUser, deactivateUser, savePreferences } from "./people.commands.server";
import { findCredentials, hasNoUsers, listAccounts } from "./people.queries.server";

const now = new Date("2026-11-23T09:00:00.000Z");
const reason = "moved";

async function person(db: Db, userId: string) {
  return db
    .selectFrom("users")
    .select(["role", "isActive", "authEpoch", "deactivationReason"])
    .where("id", "=", userId)
    .executeTakeFirstOrThrow();
}

async function statusThrown(promise: Promise<unknown>) {
  const thrown: unknown = await promise.catch((error: unknown) => error);
  if (thrown instanceof Response) return thrown.headers.get("Location");
  return thrown && typeof thrown === "object" && "init" in thrown ? thrown.init : thrown;
}

describe("a new person", () => {
  const facts = {
    email: "ada@example.com",
    firstName: "Ada",
    lastName: "Lindqvist",
    role: "trainer",
    password: "correct horse battery staple",
    managerId: null,
    department: "Safety",
    position: null,
    locale: "de",
    timeZone: "Europe/Berlin",
    createdBy: null,
  } as const;

  test("has an account that works at once, and no password that can be read", async ({ db }) => {
    expect(await hasNoUsers(db)).toBe(true);
    const created = await createUser(db, facts);
    if (created.outcome !== "created") throw new Error(created.outcome);
    expect(await hasNoUsers(db)).toBe(false);
    const found = await findCredentials(db, facts.email);
    expect(found).toMatchObject({ userId: created.userId, role: "trainer", isActive: true, locale: "de" });
    expect(await verifyPassword(found?.passwordHash ?? null, facts.password)).toBe(true);
    expect(await eventsAbout(db, created.userId)).toEqual(["user_created"]);
    expect(await listAccounts(db, [facts.email, "nobody@example.com"])).toEqual([
      { email: facts.email, role: "trainer" },
    ]);
  });

  test("cannot have an address that somebody has", async ({ db }) => {
    await createUser(db, facts);
    expect(await createUser(db, { ...facts, firstName: "Eve", role: "admin" })).toEqual({
      outcome: "email-taken",
    });
    expect(await findCredentials(db, facts.email)).toMatchObject({ firstName: "Ada", role: "trainer" });
  });

  test("of nobody, there are no credentials", async ({ db }) => {
    expect(await findCredentials(db, "nobody@example.com")).toBeNull();
  });
});

describe("another role", () => {
  test("raises the epoch, is recorded with who and why, and leaves the sessions", async ({ db }) => {
    const { viewer } = await aPerson(db, { role: "admin" });
    const { userId } = await aPerson(db, { role: "trainer" });
    const { sessionId } = await logIn(db, { userId });
    expect(await changeRole(db, { viewer, userId, role: "manager", reason })).toEqual({ outcome: "changed" });
    expect(await person(db, userId)).toMatchObject({ role: "manager", authEpoch: 2 });
    expect(await sessionRow(db, sessionId)).toMatchObject({ endedAt: null });
    const events = await db
      .selectFrom("events")
      .select(["type", "actorId", "detail"])
      .where("userId", "=", userId)
      .execute();
    expect(events).toEqual([
      {
        type: "role_changed",
        actorId: viewer.userId,
        detail: { from: "trainer", to: "manager", reason },
      },
    ]);
    const { rows } = await sql<{ actor: string; role: string }>`
      select actor_id as actor, earlier ->> 'role' as role from row_history where row_id = ${userId}`.execute(
      db,
    );
    expect(rows).toEqual([{ actor: viewer.userId, role: "trainer" }]);
  });

  test.for(["employee", "trainer", "manager"] as const)(
    "is nothing that a %s may give",
    async (role, { db }) => {
      const { viewer, userId } = await aPerson(db, { role });
      expect(await statusThrown(changeRole(db, { viewer, userId, role: "admin", reason }))).toEqual({
        status: 403,
      });
      const claimed = { ...viewer, role: "admin" as const };
      const rejected = changeRole(db, { viewer: claimed, userId, role: "admin", reason });
      expect(await statusThrown(rejected)).toEqual({ status: 403 });
      expect(await person(db, userId)).toMatchObject({ role, authEpoch: 1 });
    },
  );

  test("is refused to an admin who was demoted, though the cookie says admin", async ({ db }) => {
    const [{ viewer, userId }, other] = [await aPerson(db, { role: "admin" }), await aPerson(db)];
    await aPerson(db, { role: "admin" });
    await setRole(db, userId, "employee");
    const write = changeRole(db, { viewer, userId: other.userId, role: "admin", reason });
    expect(await statusThrown(write)).toEqual({ status: 403 });
    expect(await person(db, other.userId)).toMatchObject({ role: "employee" });
  });

  test("is refused in a session that has ended", async ({ db }) => {
    const [{ viewer }, other] = [await aPerson(db, { role: "admin" }), await aPerson(db)];
    await endSession(db, { ...viewer, reason: "logout" });
    const write = changeRole(db, { viewer, userId: other.userId, role: "admin", reason });
    expect(await statusThrown(write)).toBe("/login");
  });

  test("of somebody who is not there", async ({ db }) => {
    const { viewer } = await aPerson(db, { role: "admin" });
    const userId = "0199f3a0-0000-7000-8000-000000000001";
    expect(await changeRole(db, { viewer, userId, role: "admin", reason })).toEqual({ outcome: "not-found" });
  });
});

describe("a closed account", () => {
  test("has no sessions any more, and says since when and why", async ({ db }) => {
    const { viewer } = await aPerson(db, { role: "admin" });
    const { userId } = await aPerson(db);
    const { sessionId } = await logIn(db, { userId });
    expect(await deactivateUser(db, { viewer, userId, reason, now })).toEqual({ outcome: "changed" });
    expect(await person(db, userId)).toMatchObject({
      isActive: false,
      authEpoch: 2,
      deactivationReason: reason,
    });
    expect(await sessionRow(db, sessionId)).toMatchObject({ endReason: "status" });
    expect(await eventsAbout(db, userId)).toEqual(["user_deactivated"]);
  });

  test("is nothing that others than admins bring about", async ({ db }) => {
    const { viewer, userId } = await aPerson(db, { role: "manager" });
    const rejected = deactivateUser(db, { viewer: { ...viewer, role: "admin" }, userId, reason, now });
    expect(await statusThrown(rejected)).toEqual({ status: 403 });
    expect(await person(db, userId)).toMatchObject({ isActive: true });
  });
});

describe("preferences", () => {
  test("are kept for the person's other devices; what is missing stays", async ({ db }) => {
    const { viewer, userId } = await aPerson(db, { locale: "en" });
    await savePreferences(db, { viewer, preferences: { theme: "dark" } });
    await savePreferences(db, { viewer, preferences: { timeZone: "Europe/Berlin" } });
    const profile = db
      .selectFrom("profiles")
      .select(["locale", "theme", "timeZone"])
      .where("userId", "=", userId);
    expect(await profile.execute()).toEqual([{ locale: "en", theme: "dark", timeZone: "Europe/Berlin" }]);
  });

  test("of nothing are no mistake", async ({ db }) => {
    const { viewer } = await aPerson(db);
    await savePreferences(db, { viewer, preferences: {} });
  });

  test("are those of the session's person only while the session lives", async ({ db }) => {
    const { viewer } = await aPerson(db);
    await endSession(db, { ...viewer, reason: "logout" });
    expect(await statusThrown(savePreferences(db, { viewer, preferences: { theme: "dark" } }))).toBe(
      "/login",
    );
  });
});
