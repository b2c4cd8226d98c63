import { type SqlBool, sql } from "kysely";
import { enrolmentStatuses, isReadable } from "~/domain/learning/enrolment-status";
import type { ReadDb } from "~/platform/database.server";

/** The most learners that a search for one shows. */
export const mostFoundLearners = 10;

/** Who may take the assessments of their course. */
export const takingStatuses = enrolmentStatuses.filter(isReadable);

export type GrantedException = Awaited<ReturnType<typeof listExceptions>>[number];

/** The exceptions of an assessment, by the learners' names. Give only an assessment that the viewer may author. */
export async function listExceptions(db: ReadDb, lessonId: string) {
  return db
    .selectFrom("assessmentExceptions as x")
    .innerJoin("users as u", "u.id", "x.userId")
    .innerJoin("users as by", "by.id", "x.grantedBy")
    .select([
      "x.userId",
      "u.email",
      "x.extraAttempts",
      "x.extraMinutes",
      "x.opensAt",
      "x.closesAt",
      "x.reason",
    ])
    .select([
      sql<string>`u.first_name || ' ' || u.last_name`.as("name"),
      sql<string>`by.first_name || ' ' || by.last_name`.as("grantedBy"),
      exceptionVersion.as("version"),
    ])
    .select("x.updatedAt")
    .where("x.lessonId", "=", lessonId)
    .orderBy("u.lastName")
    .orderBy("u.firstName")
    .orderBy("u.id")
    .execute();
}

/** Tells one state of the exception `x` from another. */
export const exceptionVersion = sql<string>`extract(epoch from x.updated_at)::text`;

/** Learners of a course whose name or address has that in it, and whether they have an exception of the assessment. */
export async function searchLearners(
  db: ReadDb,
  { courseId, lessonId, q }: { courseId: string; lessonId: string; q: string },
) {
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return learnersOf(db, courseId)
    .select(
      sql<boolean>`exists (
        select from assessment_exceptions x where x.lesson_id = ${lessonId} and x.user_id = u.id)`.as(
        "hasException",
      ),
    )
    .where(sql<SqlBool>`(u.first_name || ' ' || u.last_name || ' ' || u.email) ilike ${pattern}`)
    .orderBy("u.lastName")
    .orderBy("u.firstName")
    .orderBy("u.id")
    .limit(mostFoundLearners)
    .execute();
}

/** Somebody who learns in the course or has completed it; null: they do neither. */
export async function findCourseLearner(
  db: ReadDb,
  { courseId, userId }: { courseId: string; userId: string },
) {
  const learner = await learnersOf(db, courseId).where("u.id", "=", userId).executeTakeFirst();
  return learner ?? null;
}

function learnersOf(db: ReadDb, courseId: string) {
  return db
    .selectFrom("users as u")
    .select(["u.id as userId", "u.email"])
    .select(sql<string>`u.first_name || ' ' || u.last_name`.as("name"))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("enrolments as e")
          .select("e.id")
          .whereRef("e.userId", "=", "u.id")
          .where("e.courseId", "=", courseId)
          .where("e.status", "in", takingStatuses),
      ),
    );
}
