import { sql } from "kysely";
import { describe, expect } from "vitest";
import type { Db } from "~/platform/database.server";
import { test } from "../../../tests/support/database";
import { whileOpen } from "../../../tests/support/open-transaction";
import { aPerson } from "../../../tests/support/people-factories";
import { eventsAbout, setRole } from "../../../tests/support/sessions";
import { changeRole, deactivateUser } from "./people.commands.server";

const now = new Date("2026-11-23T09:00:00.000Z");
const reason = "moved";

describe("the last active admin", () => {
  test("can be neither demoted nor deactivated", async ({ db }) => {
    const { viewer, userId } = await aPerson(db, { role: "admin" });
    await aPerson(db, { role: "admin", isActive: false });
    expect(await changeRole(db, { viewer, userId, role: "employee", reason })).toEqual({
      outcome: "last-admin",
    });
    expect(await deactivateUser(db, { viewer, userId, reason, now })).toEqual({ outcome: "last-admin" });
    expect(await admins(db)).toBe(1);
    expect(await eventsAbout(db, userId)).toEqual([]);
  });

  test("can be given the role that they have", async ({ db }) => {
    const { viewer, userId } = await aPerson(db, { role: "admin" });
    expect(await changeRole(db, { viewer, userId, role: "admin", reason })).toEqual({ outcome: "changed" });
  });

  test("remains when two admins demote each other at once", async ({ ownDatabase: { db } }) => {
    for (let round = 0; round < 10; round++) {
      const [ada, eve] = [await aPerson(db, { role: "admin" }), await aPerson(db, { role: "admin" })];
      const results = await Promise.allSettled([
        changeRole(db, { viewer: ada.viewer, userId: eve.userId, role: "employee", reason }),
        changeRole(db, { viewer: eve.viewer, userId: ada.userId, role: "employee", reason }),
      ]);
      expect(
        results.filter((each) => each.status === "fulfilled" && each.value.outcome === "changed"),
      ).toHaveLength(1);
      expect(await admins(db)).toBe(1);
      await clearAdmins(db);
    }
  });

  test("remains when two admins close each other's accounts at once", async ({ ownDatabase: { db } }) => {
    for (let round = 0; round < 10; round++) {
      const [ada, eve] = [await aPerson(db, { role: "admin" }), await aPerson(db, { role: "admin" })];
      await Promise.allSettled([
        deactivateUser(db, { viewer: ada.viewer, userId: eve.userId, reason, now }),
        deactivateUser(db, { viewer: eve.viewer, userId: ada.userId, reason, now }),
      ]);
      expect(await admins(db)).toBe(1);
      await clearAdmins(db);
    }
  });

  test("is kept by the database itself, one after another and all in one statement", async ({
    ownDatabase: { db },
  }) => {
    const { userId } = await aPerson(db, { role: "admin" });
    const constraint = { code: "23514", constraint: "users_last_active_admin" };
    const gone = { isActive: false, deactivatedAt: now };
    await expect(setRole(db, userId, "trainer")).rejects.toMatchObject(constraint);
    await expect(db.updateTable("users").set(gone).execute()).rejects.toMatchObject(constraint);
    await expect(db.deleteFrom("users").where("id", "=", userId).execute()).rejects.toMatchObject(constraint);
    await aPerson(db, { role: "admin" });
    await expect(db.updateTable("users").set({ role: "employee" }).execute()).rejects.toMatchObject(
      constraint,
    );
    await expect(db.deleteFrom("users").execute()).rejects.toMatchObject(constraint);
    expect(await admins(db)).toBe(2);
    await setRole(db, userId, "trainer");
    expect(await admins(db)).toBe(1);
  });

  test("is kept by the database itself when two statements meet that know nothing of each other", async ({
    ownDatabase: { db },
  }) => {
    const [ada, eve] = [await aPerson(db, { role: "admin" }), await aPerson(db, { role: "admin" })];
    await whileOpen(db, async (first, commit) => {
      await setRole(first, ada.userId, "employee");
      const meeting = setRole(db, eve.userId, "employee");
      await Promise.all([
        commit(),
        expect(meeting).rejects.toMatchObject({ constraint: "users_last_active_admin" }),
      ]);
    });
    expect(await admins(db)).toBe(1);
  });
});

async function admins(db: Db): Promise<number> {
  const rows = await db
    .selectFrom("users")
    .select("id")
    .where("role", "=", "admin")
    .where("isActive", "=", true)
    .execute();
  return rows.length;
}

/** Between rounds: the trigger would keep the last one. */
async function clearAdmins(db: Db): Promise<void> {
  await sql`alter table users disable trigger user`.execute(db);
  await db.updateTable("users").set({ role: "employee" }).execute();
  await sql`alter table users enable trigger user`.execute(db);
}
