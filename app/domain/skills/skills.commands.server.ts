import type { Level } from "~/domain/catalog/course-facets";
import { type Db, inTransaction } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";

export interface NewSkill {
  name: string;
  category: string;
  description: string;
  /** What somebody at each level can do. */
  criteria: Record<Level, string>;
}

/** Adds a skill to the framework. Its name must be free. */
export async function createSkill(
  db: Db,
  { viewer, skill }: { viewer: Viewer; skill: NewSkill },
): Promise<{ outcome: "created"; skillId: string } | { outcome: "name-taken" }> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "skill:manage");
    const { criteria, ...columns } = skill;
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
    return created ? { outcome: "created", skillId: created.id } : { outcome: "name-taken" };
  });
}

/**
 * Says that the viewer holds a skill at a level. Another level than the one that was verified makes the
 * skill unverified again.
 */
export async function claimSkill(
  db: Db,
  { viewer, skillId, level }: { viewer: Viewer; skillId: string; level: Level },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "skill:claim-own");
    const { userId } = viewer;
    await trx
      .insertInto("userSkills")
      .values({ userId, skillId, level })
      .onConflict((conflict) =>
        conflict
          .columns(["userId", "skillId"])
          .doUpdateSet({ level, verifiedBy: null, verifiedAt: null })
          .where("userSkills.level", "!=", level),
      )
      .execute();
    await recordEvent(trx, { type: "skill_added", actorId: userId, userId, detail: { skillId, level } });
  });
}
