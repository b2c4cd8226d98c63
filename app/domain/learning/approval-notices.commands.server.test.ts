import type { Db } from "@db/client";
import { describe, expect } from "vitest";
import { aCourse } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { enrol } from "./enrolment.commands.server";

const now = new Date("2026-11-23T09:00:00Z");

describe("who is told that somebody asks", () => {
  const told = async (db: Db) => {
    const rows = await db
      .selectFrom("notifications")
      .select("userId")
      .where("type", "=", "approval_requested")
      .execute();
    return rows.map(({ userId }) => userId).sort();
  };

  test("the nearest manager above and the instructors", async ({ db }) => {
    const top = await aPerson(db, { role: "manager" });
    const manager = await aPerson(db, { role: "manager", managerId: top.userId });
    const left = await aPerson(db, { role: "manager", managerId: manager.userId, isActive: false });
    const between = await aPerson(db, { managerId: left.userId });
    const teacher = await aPerson(db, { role: "trainer" });
    await aPerson(db, { role: "admin" });
    const { viewer } = await aPerson(db, { managerId: between.userId });
    const { code } = await aCourse(db, { selfEnrolment: "approval", instructorIds: [teacher.userId] });
    for (let press = 0; press < 2; press += 1) await enrol(db, { viewer, code, now });
    expect(await told(db)).toEqual([manager.userId, teacher.userId].sort());
  });

  test("admins where there is neither, but never oneself", async ({ db }) => {
    const { viewer, userId } = await aPerson(db, { role: "admin" });
    const other = await aPerson(db, { role: "admin" });
    await db.updateTable("users").set({ managerId: userId }).where("id", "=", other.userId).execute();
    const course = { selfEnrolment: "approval", instructorIds: [userId] } as const;
    await enrol(db, { viewer, code: (await aCourse(db, course)).code, now });
    expect(await told(db)).toEqual([other.userId]);
  });

  test("nobody, where one enrols without asking", async ({ db }) => {
    await aPerson(db, { role: "admin" });
    await enrol(db, { viewer: (await aPerson(db)).viewer, code: (await aCourse(db)).code, now });
    expect(await told(db)).toEqual([]);
  });
});
