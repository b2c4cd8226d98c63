import { describe, expect } from "vitest";
import { aSkill } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { mostEvidence } from "./skill-claim-form";
import { addEvidence, removeEvidence } from "./skill-evidence.commands.server";
import { claimSkill } from "./skills.commands.server";
import { findSkillOf } from "./skills.queries.server";

const evidence = { description: "The yearly report", url: "https://example.com/report" };

describe("evidence", () => {
  test("is added once, up to a number, and only to one's own skills", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    const skillId = await aSkill(db);
    await claimSkill(db, { viewer, skillId, level: "beginner", evidence: [evidence] });
    expect(await addEvidence(db, { viewer, skillId, evidence })).toEqual({ outcome: "added" });
    expect((await findSkillOf(db, { userId, skillId }))?.evidence).toHaveLength(1);
    for (let number = 1; number < mostEvidence; number += 1)
      await addEvidence(db, { viewer, skillId, evidence: { description: `Project ${number}`, url: null } });
    const more = { description: "One more", url: null };
    expect(await addEvidence(db, { viewer, skillId, evidence: more })).toEqual({ outcome: "full" });
    const other = await aPerson(db);
    expect(await addEvidence(db, { viewer: other.viewer, skillId, evidence: more })).toEqual({
      outcome: "not-found",
    });
  });

  test("of somebody else cannot be removed by its id", async ({ db }) => {
    const [one, other] = [await aPerson(db), await aPerson(db)];
    const skillId = await aSkill(db);
    for (const { viewer } of [one, other])
      await claimSkill(db, { viewer, skillId, level: "beginner", evidence: [evidence] });
    const evidenceId = (await findSkillOf(db, { userId: one.userId, skillId }))?.evidence?.[0]?.id ?? "";
    expect(await removeEvidence(db, { viewer: other.viewer, skillId, evidenceId })).toEqual({
      outcome: "not-found",
    });
    expect((await findSkillOf(db, { userId: one.userId, skillId }))?.evidence).toHaveLength(1);
  });

  test("links to https only, whoever writes it", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    const skillId = await aSkill(db);
    await claimSkill(db, { viewer, skillId, level: "beginner" });
    const row = { userId, skillId, description: "x", url: "javascript:alert(1)" };
    await expect(db.insertInto("userSkillEvidence").values(row).execute()).rejects.toMatchObject({
      code: "23514",
    });
  });
});
