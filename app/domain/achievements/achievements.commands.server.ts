import { sql } from "kysely";
import { notify } from "~/domain/notifications/notifications.commands.server";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { type AwardRefusal, awardRefusal } from "./achievement-award";
import { type Criteria, criteriaSchema, type Evidence } from "./achievement-criteria";
import { countAchieved, listOpenAchievements } from "./achievements.queries.server";
import { dueAchievements } from "./due-achievements";

export interface NewAchievement {
  name: string;
  description: string;
  /** A category of skills, so that trainers who are verified in it may award it. */
  category: string;
  points: number;
  criteria: Criteria;
}

/** Adds an achievement. Its name must be free. Whoever has reached it already earns it with their next step. */
export async function createAchievement(
  db: Db,
  { viewer, achievement }: { viewer: Viewer; achievement: NewAchievement },
): Promise<{ outcome: "created"; achievementId: string } | { outcome: "name-taken" }> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "achievement:manage");
    const criteria = criteriaSchema.parse(achievement.criteria);
    const created = await trx
      .insertInto("achievements")
      .values({ ...achievement, criteria })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .returning("id")
      .executeTakeFirst();
    return created ? { outcome: "created", achievementId: created.id } : { outcome: "name-taken" };
  });
}

/**
 * Gives a person all achievements that they have reached, each once. To be called, in the same transaction, by
 * whatever changes what is counted. A person's counts are taken one transaction after another: of two that complete
 * courses at the same time, the second counts what the first has done.
 */
export async function awardDueAchievements(
  trx: Trx,
  { userId, now }: { userId: string; now: Date },
): Promise<void> {
  await holdTurn(trx, userId);
  const counts = await countAchieved(trx, userId);
  const open = await listOpenAchievements(trx, userId);
  for (const { id, points, of, count } of dueAchievements(open, counts)) {
    await insertAward(trx, {
      userId,
      achievement: { id, points },
      awardedBy: null,
      evidence: { kind: "count", of, count },
      now,
    });
  }
}

export type AwardingOutcome =
  | { outcome: "awarded" }
  | { outcome: "refused"; reason: AwardRefusal }
  | { outcome: "not-found" };

/** Awards an achievement by hand, and what its points bring. To a person who has it already it is awarded once. */
export async function awardAchievement(
  db: Db,
  award: { viewer: Viewer; userId: string; achievementId: string; note: string; now: Date },
): Promise<AwardingOutcome> {
  const { viewer, userId, achievementId, note, now } = award;
  return inTransaction(db, async (trx) => {
    const role = await assertStillMay(trx, viewer, "achievement:award");
    const found = await findAwardable(trx, { viewer, userId, achievementId });
    if (!found) return { outcome: "not-found" };
    const { verifiedCategories, ...achievement } = found;
    const isOneself = viewer.userId === userId;
    const reason = awardRefusal({ role, isOneself, achievement, verifiedCategories });
    if (reason) return { outcome: "refused", reason };
    await holdTurn(trx, userId);
    const evidence: Evidence = { kind: "note", note };
    await insertAward(trx, { userId, achievement, awardedBy: viewer.userId, evidence, now });
    await awardDueAchievements(trx, { userId, now });
    return { outcome: "awarded" };
  });
}

/** One transaction at a time counts for a person, until it ends; it is the last lock that any of them takes. */
async function holdTurn(trx: Trx, userId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('user_achievements'), hashtext(${userId}))`.execute(trx);
}

async function findAwardable(
  trx: Trx,
  { viewer, userId, achievementId }: { viewer: Viewer; userId: string; achievementId: string },
) {
  const row = await trx
    .selectFrom("achievements as a")
    .innerJoin("users as u", (join) => join.on("u.id", "=", userId).on("u.isActive", "=", true))
    .select(["a.id", "a.points", "a.category", "a.isActive", "a.criteria"])
    .select((eb) =>
      eb
        .selectFrom("userSkills as h")
        .innerJoin("skills as k", "k.id", "h.skillId")
        .select(sql<string[]>`coalesce(array_agg(distinct k.category), '{}')`.as("names"))
        .where("h.userId", "=", viewer.userId)
        .where("h.verifiedAt", "is not", null)
        .$asScalar()
        .as("verifiedCategories"),
    )
    .where("a.id", "=", achievementId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...row,
    criteria: criteriaSchema.parse(row.criteria),
    verifiedCategories: row.verifiedCategories ?? [],
  };
}

interface Award {
  userId: string;
  achievement: { id: string; points: number };
  /** Null: the system. */
  awardedBy: string | null;
  evidence: Evidence;
  now: Date;
}

async function insertAward(trx: Trx, award: Award): Promise<void> {
  const { userId, awardedBy, evidence, now } = award;
  const { id: achievementId, points } = award.achievement;
  const inserted = await trx
    .insertInto("userAchievements")
    .values({ userId, achievementId, points, awardedBy, awardedAt: now, evidence })
    .onConflict((conflict) => conflict.columns(["userId", "achievementId"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!inserted) return;
  const detail = { achievementId, points };
  await recordEvent(trx, { type: "achievement_earned", actorId: awardedBy, userId, detail });
  const { key, name } = await trx
    .selectFrom("achievements")
    .select(["key", "name"])
    .where("id", "=", achievementId)
    .executeTakeFirstOrThrow();
  const parameters = { achievementId, key: key ?? undefined, name: name ?? undefined, points };
  await notify(trx, {
    type: "achievement_earned",
    userId,
    dedupeKey: `achievement-earned:${achievementId}`,
    parameters,
  });
}
