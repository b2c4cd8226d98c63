import { sql } from "kysely";
import type { ReadDb } from "~/platform/database.server";
import { criteriaSchema, evidenceSchema } from "./achievement-criteria";
import type { Counts } from "./due-achievements";

/** What counts of a person for their achievements. Sessions are counted once there are any. */
export async function countAchieved(db: ReadDb, userId: string): Promise<Counts> {
  const { courses, earned } = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom("enrolments")
        .select(sql<number>`count(distinct course_id)::int`.as("number"))
        .where("userId", "=", userId)
        .where("status", "=", "completed")
        .$asScalar()
        .as("courses"),
      eb
        .selectFrom("userAchievements")
        .select(
          sql<{ number: number; points: number }>`jsonb_build_object(
            'number', count(*), 'points', coalesce(sum(points), 0))`.as("row"),
        )
        .where("userId", "=", userId)
        .$asScalar()
        .as("earned"),
    ])
    .executeTakeFirstOrThrow();
  return {
    courses_completed: courses ?? 0,
    sessions_attended: 0,
    achievements: earned?.number ?? 0,
    points: earned?.points ?? 0,
  };
}

/** The active achievements that a person does not have, the built-in ones in the order of their numbers. */
export async function listOpenAchievements(db: ReadDb, userId: string) {
  const rows = await db
    .selectFrom("achievements as a")
    .select(["a.id", "a.key", "a.name", "a.description", "a.category", "a.points", "a.criteria"])
    .where("a.isActive", "=", true)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("userAchievements as h")
            .select("h.id")
            .whereRef("h.achievementId", "=", "a.id")
            .where("h.userId", "=", userId),
        ),
      ),
    )
    .orderBy(sql`(a.criteria ->> 'atLeast')::int asc nulls last`)
    .orderBy("a.id")
    .execute();
  return rows.map(({ criteria, ...row }) => ({ ...row, criteria: criteriaSchema.parse(criteria) }));
}

/** The achievements that a person has earned since then, the newest first. */
export async function listLatestAchievements(
  db: ReadDb,
  { userId, since, limit }: { userId: string; since: Date; limit: number },
) {
  return db
    .selectFrom("userAchievements as h")
    .innerJoin("achievements as a", "a.id", "h.achievementId")
    .select(["h.id", "a.key", "a.name", "h.points", "h.awardedAt"])
    .where("h.userId", "=", userId)
    .where("h.awardedAt", ">=", since)
    .orderBy("h.awardedAt", "desc")
    .orderBy("h.id", "desc")
    .limit(limit)
    .execute();
}

/** What a person has earned, newest first, with why and by whom. */
export async function listEarnedAchievements(db: ReadDb, userId: string) {
  const rows = await db
    .selectFrom("userAchievements as h")
    .innerJoin("achievements as a", "a.id", "h.achievementId")
    .leftJoin("users as u", "u.id", "h.awardedBy")
    .select(["h.id", "a.key", "a.name", "a.description", "a.category", "a.criteria"])
    .select(["h.points", "h.awardedAt", "h.evidence"])
    .select(sql<string | null>`u.first_name || ' ' || u.last_name`.as("awarderName"))
    .where("h.userId", "=", userId)
    .orderBy("h.awardedAt", "desc")
    .orderBy("h.id", "desc")
    .execute();
  return rows.map(({ criteria, evidence, ...row }) => ({
    ...row,
    criteria: criteriaSchema.parse(criteria),
    evidence: evidenceSchema.parse(evidence),
  }));
}
