import { describe, expect } from "vitest";
import type { Db } from "~/platform/database.server";
import { aSkill } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { verifySkill } from "./skill-verification.commands.server";
import { changeSkillLevel, claimSkill } from "./skills.commands.server";

const now = new Date("2026-11-24T09:00:00Z");

/** Somebody's skill, verified by an admin. */
async function aVerifiedSkill(db: Db, level: "beginner" | "advanced" | "expert" = "advanced") {
  const [holder, admin] = [await aPerson(db), await aPerson(db, { role: "admin", firstName: "Alma" })];
  const skillId = await aSkill(db);
  await claimSkill(db, { viewer: holder.viewer, skillId, level });
  await verifySkill(db, { viewer: admin.viewer, userId: holder.userId, skillId, level, now });
  return { ...holder, admin, skillId };
}

describe("verifying", () => {
  test("is for a trainer who is verified at advanced in the same skill, by the state of this moment", async ({
    db,
  }) => {
    const { admin, userId, skillId } = await aVerifiedSkill(db, "beginner");
    const trainer = await aPerson(db, { role: "trainer" });
    const other = await aPerson(db);
    await claimSkill(db, { viewer: other.viewer, skillId, level: "beginner" });
    await claimSkill(db, { viewer: trainer.viewer, skillId, level: "advanced" });
    const verify = () =>
      verifySkill(db, { viewer: trainer.viewer, userId: other.userId, skillId, level: "beginner", now });
    const refused = { outcome: "refused", reason: "not-an-expert" };
    expect(await verify()).toEqual(refused);
    const trainers = { viewer: admin.viewer, userId: trainer.userId, skillId, level: "advanced" } as const;
    await verifySkill(db, { ...trainers, now });
    expect(await verify()).toEqual({ outcome: "verified" });
    await changeSkillLevel(db, { viewer: trainer.viewer, skillId, level: "expert" });
    expect(
      await verifySkill(db, { viewer: trainer.viewer, userId, skillId, level: "beginner", now }),
    ).toEqual(refused);
  });

  test("of one's own skill is refused, to an admin too", async ({ db }) => {
    const { viewer, userId } = await aPerson(db, { role: "admin" });
    const skillId = await aSkill(db);
    await claimSkill(db, { viewer, skillId, level: "expert" });
    expect(await verifySkill(db, { viewer, userId, skillId, level: "expert", now })).toEqual({
      outcome: "refused",
      reason: "own-skill",
    });
  });

  test("needs the role at this moment, and a claim at the level that was seen", async ({ db }) => {
    const { admin, userId, skillId } = await aVerifiedSkill(db);
    const employee = await aPerson(db);
    await expect(
      verifySkill(db, {
        viewer: { ...employee.viewer, role: "admin" },
        userId,
        skillId,
        level: "advanced",
        now,
      }),
    ).rejects.toMatchObject({ init: { status: 403 } });
    const other = { viewer: admin.viewer, userId: employee.userId, skillId, now };
    expect(await verifySkill(db, { ...other, level: "expert" })).toEqual({ outcome: "not-found" });
    await claimSkill(db, { viewer: employee.viewer, skillId, level: "beginner" });
    expect(await verifySkill(db, { ...other, level: "expert" })).toEqual({
      outcome: "level-changed",
      level: "beginner",
    });
  });

  test("two experts can verify each other at the same time", async ({ ownDatabase: { db } }) => {
    const one = await aVerifiedSkill(db, "expert");
    const two = await aPerson(db, { role: "admin" });
    const { skillId } = one;
    await claimSkill(db, { viewer: two.viewer, skillId, level: "expert" });
    await claimSkill(db, { viewer: one.admin.viewer, skillId, level: "expert" });
    const verify = (viewer: typeof two.viewer, userId: string) =>
      verifySkill(db, { viewer, userId, skillId, level: "expert", now });
    const results = await Promise.all([
      verify(two.viewer, one.admin.userId),
      verify(one.admin.viewer, two.userId),
    ]);
    expect(results).toEqual([{ outcome: "verified" }, { outcome: "verified" }]);
  });
});
