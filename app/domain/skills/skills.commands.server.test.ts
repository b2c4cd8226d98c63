import { describe, expect } from "vitest";
import { inTransaction } from "~/platform/database.server";
import { aSkill } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { removeEvidence } from "./skill-evidence.commands.server";
import { verifySkill } from "./skill-verification.commands.server";
import { changeSkillLevel, claimSkill, createSkill, removeSkill } from "./skills.commands.server";
import { findSkillOf, searchSkills } from "./skills.queries.server";

const now = new Date("2026-11-24T09:00:00Z");
const nowhere = "00000000-0000-7000-8000-000000000000";
const evidence = { description: "The yearly report", url: "https://example.com/report" };
type Database = Parameters<typeof findSkillOf>[0] & Parameters<typeof claimSkill>[0];

async function typesOf(db: Database, userId: string): Promise<string[]> {
  const events = await db.selectFrom("events").select("type").where("userId", "=", userId).execute();
  return events.map(({ type }) => type);
}

/** Somebody's skill, verified by an admin. */
async function aVerifiedSkill(db: Database, level: "beginner" | "advanced" | "expert" = "advanced") {
  const [holder, admin] = [await aPerson(db), await aPerson(db, { role: "admin", firstName: "Alma" })];
  const skillId = await aSkill(db);
  await claimSkill(db, { viewer: holder.viewer, skillId, level, evidence: [evidence] });
  await verifySkill(db, { viewer: admin.viewer, userId: holder.userId, skillId, level, now });
  return { ...holder, admin, skillId };
}

describe("claiming a skill", () => {
  test("keeps the level and what shows it, once however often it is sent", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    const skillId = await aSkill(db);
    const claim = { viewer, skillId, level: "intermediate", evidence: [evidence] } as const;
    expect(await claimSkill(db, claim)).toEqual({ outcome: "claimed" });
    expect(await claimSkill(db, claim)).toEqual({ outcome: "claimed" });
    expect(await findSkillOf(db, { userId, skillId })).toMatchObject({
      level: "intermediate",
      verifiedAt: null,
      evidence: [evidence],
    });
    expect(await typesOf(db, userId)).toEqual(["skill_added"]);
  });

  test("is not how a level is changed, and no way to a skill that does not exist", async ({ db }) => {
    const { viewer, skillId } = await aVerifiedSkill(db);
    expect(await claimSkill(db, { viewer, skillId, level: "expert" })).toEqual({ outcome: "held-otherwise" });
    expect(await claimSkill(db, { viewer, skillId: nowhere, level: "expert" })).toEqual({
      outcome: "not-found",
    });
  });

  test("20 claims of one skill at once are one", async ({ ownDatabase: { db } }) => {
    const { viewer, userId } = await aPerson(db);
    const skillId = await aSkill(db);
    const claim = () => claimSkill(db, { viewer, skillId, level: "beginner", evidence: [evidence] });
    const results = await Promise.all(Array.from({ length: 20 }, claim));
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(["claimed"]));
    expect(await typesOf(db, userId)).toEqual(["skill_added"]);
  });
});

describe("a verified skill", () => {
  test("becomes unverified when its level changes, not when it stays", async ({ db }) => {
    const { viewer, userId, skillId } = await aVerifiedSkill(db);
    await changeSkillLevel(db, { viewer, skillId, level: "advanced" });
    expect(await findSkillOf(db, { userId, skillId })).toMatchObject({
      verifiedAt: now,
      verifierName: "Alma Lindqvist",
    });
    expect(await changeSkillLevel(db, { viewer, skillId, level: "beginner" })).toEqual({
      outcome: "changed",
    });
    expect(await findSkillOf(db, { userId, skillId })).toMatchObject({
      level: "beginner",
      verifiedAt: null,
      verifierName: null,
    });
    expect(await typesOf(db, userId)).toEqual(["skill_added", "skill_verified", "skill_updated"]);
  });

  test("stays, with its evidence, until it is unverified", async ({ db }) => {
    const { viewer, userId, skillId } = await aVerifiedSkill(db);
    const evidenceId = (await findSkillOf(db, { userId, skillId }))?.evidence?.[0]?.id ?? "";
    expect(await removeSkill(db, { viewer, skillId })).toEqual({ outcome: "verified" });
    expect(await removeEvidence(db, { viewer, skillId, evidenceId })).toEqual({ outcome: "verified" });
    await changeSkillLevel(db, { viewer, skillId, level: "expert" });
    expect(await removeEvidence(db, { viewer, skillId, evidenceId })).toEqual({ outcome: "removed" });
    expect(await removeSkill(db, { viewer, skillId })).toEqual({ outcome: "removed" });
    expect(await removeSkill(db, { viewer, skillId })).toEqual({ outcome: "not-found" });
  });

  test("is verified at the level that the verifier saw, also when it changes meanwhile", async ({
    ownDatabase: { db },
  }) => {
    const [holder, admin] = [await aPerson(db), await aPerson(db, { role: "admin" })];
    for (let round = 0; round < 10; round += 1) {
      const skillId = await aSkill(db);
      await claimSkill(db, { viewer: holder.viewer, skillId, level: "beginner" });
      const [, verified] = await Promise.all([
        changeSkillLevel(db, { viewer: holder.viewer, skillId, level: "expert" }),
        verifySkill(db, {
          viewer: admin.viewer,
          userId: holder.userId,
          skillId,
          level: "beginner",
          now,
        }),
      ]);
      expect(["verified", "level-changed"]).toContain(verified.outcome);
      expect(await findSkillOf(db, { userId: holder.userId, skillId })).toMatchObject({
        level: "expert",
        verifiedAt: null,
      });
    }
  });
});

describe("the framework", () => {
  test("says what a skill builds on, and whether one holds it", async ({ db }) => {
    const admin = await aPerson(db, { role: "admin" });
    const { viewer, userId } = await aPerson(db);
    const [first, second] = [await aSkill(db, "Adding"), await aSkill(db, "Bracketing")];
    const criteria = { beginner: "a", intermediate: "b", advanced: "c", expert: "d" };
    const skill = { name: "Calculus", category: "Maths", description: "Slopes.", criteria };
    const created = await createSkill(db, {
      viewer: admin.viewer,
      skill: { ...skill, prerequisiteIds: [first, second] },
    });
    if (created.outcome !== "created") throw new Error(created.outcome);
    await claimSkill(db, { viewer, skillId: first, level: "expert" });
    expect((await findSkillOf(db, { userId, skillId: created.skillId }))?.prerequisites).toEqual([
      { id: first, name: "Adding", level: "expert" },
      { id: second, name: "Bracketing", level: null },
    ]);
  });

  test("has no circles, and nothing builds on itself", async ({ db }) => {
    const [a, b, c] = [await aSkill(db), await aSkill(db), await aSkill(db)];
    const link = (skillId: string, prerequisiteId: string) =>
      db.insertInto("skillPrerequisites").values({ skillId, prerequisiteId }).execute();
    await link(a, b);
    await link(b, c);
    for (const [skillId, prerequisiteId] of [[c, a] as const, [a, a] as const]) {
      const attempt = inTransaction(db, () => link(skillId, prerequisiteId));
      await expect(attempt).rejects.toMatchObject({ code: "23514" });
    }
  });

  test("is searched by words and category, with percent signs taken as they are", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    const skillId = await aSkill(db, "100% accuracy");
    await aSkill(db, "1000 things");
    const names = async (filter: { q?: string; category?: string; show: "mine" | "all" }) => {
      const found = await searchSkills(db, { userId, filter: { ...filter, page: 1 } });
      return found.skills.map(({ name }) => name);
    };
    expect(await names({ q: "100%", show: "all" })).toEqual(["100% accuracy"]);
    expect(await names({ category: "technical", show: "mine" })).toEqual([]);
    await claimSkill(db, { viewer, skillId, level: "beginner" });
    expect(await names({ category: "technical", show: "mine" })).toEqual(["100% accuracy"]);
    expect(await names({ category: "other", show: "all" })).toEqual([]);
  });
});
