import type { Level } from "~/domain/catalog/course-facets";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";

export interface NewSkill {
  name: string;
  category: string;
  description: string;
  /** What somebody at each level can do. */
  criteria: Record<Level, string>;
  /** Skills that it builds on. */
  prerequisiteIds?: readonly string[];
}

export interface NewEvidence {
  description: string;
  /** An address that begins with `https://`; null: there is none. */
  url: string | null;
}

/** A skill of the viewer. */
interface OwnSkill {
  viewer: Viewer;
  skillId: string;
}

/** Adds a skill to the framework. Its name must be free. */
export async function createSkill(
  db: Db,
  { viewer, skill }: { viewer: Viewer; skill: NewSkill },
): Promise<{ outcome: "created"; skillId: string } | { outcome: "name-taken" }> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "skill:manage");
    const { criteria, prerequisiteIds = [], ...columns } = skill;
    const created = await trx
      .insertInto("skills")
      .values({
        ...columns,
        beginnerCriteria: criteria.beginner,
        intermediateCriteria: criteria.intermediate,
        advancedCriteria: criteria.advanced,
        expertCriteria: criteria.expert,
      })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!created) return { outcome: "name-taken" };
    const skillId = created.id;
    const links = [...new Set(prerequisiteIds)].map((prerequisiteId) => ({ skillId, prerequisiteId }));
    if (links.length > 0) await trx.insertInto("skillPrerequisites").values(links).execute();
    return { outcome: "created", skillId };
  });
}

export type Claiming =
  | { outcome: "claimed" }
  /** It is among their skills already, at another level. */
  | { outcome: "held-otherwise" }
  | { outcome: "not-found" };

/**
 * Says that the viewer holds a skill at a level, with what shows it. Who says the same again gets the same answer, and
 * nothing is added.
 */
export async function claimSkill(
  db: Db,
  { viewer, skillId, level, evidence = [] }: OwnSkill & { level: Level; evidence?: readonly NewEvidence[] },
): Promise<Claiming> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "skill:claim-own");
    const { userId } = viewer;
    if (!(await skillExists(trx, skillId))) return { outcome: "not-found" };
    const claimed = await trx
      .insertInto("userSkills")
      .values({ userId, skillId, level })
      .onConflict((conflict) => conflict.columns(["userId", "skillId"]).doNothing())
      .returning("skillId")
      .executeTakeFirst();
    if (!claimed) return heldAlready(trx, { viewer, skillId, level });
    const rows = evidence.map((each) => ({ ...each, userId, skillId }));
    if (rows.length > 0) await trx.insertInto("userSkillEvidence").values(rows).execute();
    await recordEvent(trx, { type: "skill_added", actorId: userId, userId, detail: { skillId, level } });
    return { outcome: "claimed" };
  });
}

async function skillExists(trx: Trx, skillId: string): Promise<boolean> {
  const skill = await trx.selectFrom("skills").select("id").where("id", "=", skillId).executeTakeFirst();
  return skill !== undefined;
}

async function heldAlready(trx: Trx, own: OwnSkill & { level: Level }): Promise<Claiming> {
  const held = await trx
    .selectFrom("userSkills")
    .select("level")
    .where("userId", "=", own.viewer.userId)
    .where("skillId", "=", own.skillId)
    .executeTakeFirst();
  if (!held) return { outcome: "not-found" };
  return { outcome: held.level === own.level ? "claimed" : "held-otherwise" };
}

/** Lowers or raises a skill of the viewer; if it was verified, it no longer is. The same level changes nothing. */
export async function changeSkillLevel(
  db: Db,
  { viewer, skillId, level }: OwnSkill & { level: Level },
): Promise<{ outcome: "changed" } | { outcome: "not-found" }> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "skill:claim-own");
    const { userId } = viewer;
    const held = await trx
      .selectFrom("userSkills")
      .select(["level", "verifiedAt"])
      .where("userId", "=", userId)
      .where("skillId", "=", skillId)
      .forUpdate()
      .executeTakeFirst();
    if (!held) return { outcome: "not-found" };
    if (held.level === level) return { outcome: "changed" };
    await trx
      .updateTable("userSkills")
      .set({ level, verifiedBy: null, verifiedAt: null })
      .where("userId", "=", userId)
      .where("skillId", "=", skillId)
      .execute();
    const detail = { skillId, level, from: held.level, wasVerified: held.verifiedAt !== null };
    await recordEvent(trx, { type: "skill_updated", actorId: userId, userId, detail });
    return { outcome: "changed" };
  });
}

/** Takes a skill, with its evidence, from the viewer's. One that somebody has verified stays. */
export async function removeSkill(
  db: Db,
  { viewer, skillId }: OwnSkill,
): Promise<{ outcome: "removed" } | { outcome: "verified" } | { outcome: "not-found" }> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "skill:claim-own");
    const { userId } = viewer;
    const held = await trx
      .selectFrom("userSkills")
      .select(["level", "verifiedAt"])
      .where("userId", "=", userId)
      .where("skillId", "=", skillId)
      .forUpdate()
      .executeTakeFirst();
    if (!held) return { outcome: "not-found" };
    if (held.verifiedAt) return { outcome: "verified" };
    await trx.deleteFrom("userSkills").where("userId", "=", userId).where("skillId", "=", skillId).execute();
    const detail = { skillId, level: held.level };
    await recordEvent(trx, { type: "skill_removed", actorId: userId, userId, detail });
    return { outcome: "removed" };
  });
}
