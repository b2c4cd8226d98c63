import type { DB } from "@db/types.gen";
import { type ExpressionBuilder, sql } from "kysely";
import { enrolmentThatCounts } from "~/domain/catalog/own-enrolment.queries.server";
import type { ReadDb } from "~/platform/database.server";
import type { OutlineLesson } from "./course-progress";

/** The outline of a revision in the order of learning, with what the enrolment (if any) has completed of it. */
export async function listOutline(
  db: ReadDb,
  { revisionId, enrolmentId }: { revisionId: string; enrolmentId: string | null },
): Promise<OutlineLesson[]> {
  return db
    .selectFrom("revisionLessons as l")
    .innerJoin("revisionModules as m", (join) =>
      join.onRef("m.revisionId", "=", "l.revisionId").onRef("m.moduleId", "=", "l.moduleId"),
    )
    .leftJoin("lessonProgress as p", (join) =>
      join.onRef("p.lessonId", "=", "l.lessonId").on("p.enrolmentId", "=", enrolmentId),
    )
    .select(["l.lessonId as id", "l.moduleId", "m.title as moduleTitle", "l.title", "l.durationMinutes"])
    .select([
      sql<boolean>`l.required and m.required`.as("required"),
      sql<boolean>`p.status is not distinct from 'completed'`.as("completed"),
      isAssessmentRow.as("isAssessment"),
    ])
    .where("l.revisionId", "=", revisionId)
    .orderBy("m.position")
    .orderBy("l.position")
    .execute();
}

/**
 * The assessments of those enrolments, by the editions that they are in: what each weighs in the course's grade, and what
 * has been reached in it (percent; null: nothing yet).
 */
export async function listAssessmentScores(db: ReadDb, enrolmentIds: readonly string[]) {
  if (enrolmentIds.length === 0) return [];
  return db
    .selectFrom("enrolments as e")
    .innerJoin("revisionLessons as l", "l.revisionId", "e.revisionId")
    .leftJoin("lessonProgress as p", (join) =>
      join.onRef("p.lessonId", "=", "l.lessonId").onRef("p.enrolmentId", "=", "e.id"),
    )
    .select(["e.id as enrolmentId", "l.lessonId"])
    .select(sql<number>`coalesce((l.content ->> 'weight')::float8, 1)`.as("weight"))
    .select((eb) => eb.cast<number | null>("p.score", "float8").as("grade"))
    .where("e.id", "in", enrolmentIds)
    .where(isAssessmentRow)
    .execute();
}

/** Whether the lesson `l` asks (decision 17). */
export const isAssessmentRow = sql<boolean>`l.content_type = 'interactive' and l.content ->> 'kind' = 'quiz'`;

/** The enrolment in a course that counts; null: never enrolled. */
export async function findEnrolment(db: ReadDb, { userId, code }: { userId: string; code: string }) {
  const enrolment = await enrolmentInCourse(db, { userId, code }).executeTakeFirst();
  return enrolment ?? null;
}

/**
 * A lesson as the enrolment in its course may read it, with where the person is in it and how long they have been
 * there (milliseconds); null: not enrolled, or no such lesson there.
 */
export async function findLesson(
  db: ReadDb,
  { userId, code, lessonId }: { userId: string; code: string; lessonId: string },
) {
  const lesson = await enrolmentInCourse(db, { userId, code })
    .innerJoin("revisionLessons as l", "l.revisionId", "e.revisionId")
    .leftJoin("lessonStudy as s", (join) =>
      join.onRef("s.enrolmentId", "=", "e.id").onRef("s.lessonId", "=", "l.lessonId"),
    )
    .select(["l.lessonId", "l.title", "l.description", "l.contentType", "l.content", "l.durationMinutes"])
    .select([
      sql<number>`coalesce(s.position_seconds, 0)`.as("positionSeconds"),
      sql<number>`coalesce(s.position_sequence, 0)`.as("positionSequence"),
      sql<number>`(select coalesce(sum(upper(r) - lower(r)), 0)::int from unnest(s.watched) r)`.as(
        "watchedSeconds",
      ),
      sql<number>`coalesce(s.active_ms, 0)::float8`.as("activeMs"),
    ])
    .select((eb) => activeMsIn(eb).as("activeMsInCourse"))
    .where("l.lessonId", "=", lessonId)
    .executeTakeFirst();
  return lesson ?? null;
}

function enrolmentInCourse(db: ReadDb, { userId, code }: { userId: string; code: string }) {
  return db
    .selectFrom("courses as c")
    .innerJoinLateral(
      (eb) => enrolmentThatCounts(eb, userId).as("e"),
      (join) => join.onTrue(),
    )
    .select(["c.id as courseId", "c.code", "c.title as courseTitle", "c.language"])
    .select(["e.id as enrolmentId", "e.status", "e.revisionId", "e.completionPercent", "e.completedAt"])
    .where("c.code", "=", code);
}

/**
 * Everything that a person has enrolled in, with the next lesson to do: what is being learned first
 * (due first, then last touched), then what waits, then what has ended, newest first.
 */
export async function listMyLearning(db: ReadDb, userId: string) {
  return db
    .selectFrom("enrolments as e")
    .innerJoin("courses as c", "c.id", "e.courseId")
    .leftJoin("certificates as x", "x.enrolmentId", "e.id")
    .leftJoinLateral(nextLesson, (join) => join.onTrue())
    .select([
      "e.id",
      "e.status",
      "e.completionPercent",
      "e.enrolledAt",
      "e.completedAt",
      "e.dueAt",
      "e.updatedAt",
      "e.decidedAt",
      "e.decisionReason",
    ])
    .select(["c.code", "c.title", "c.language", "x.id as certificateId", "x.issuedAt as certifiedAt"])
    .select(["next.lessonId as nextLessonId", "next.title as nextLessonTitle"])
    .select((eb) => activeMsIn(eb).as("activeMs"))
    .where("e.userId", "=", userId)
    .orderBy(
      sql`case when e.status in ('in_progress', 'approved') then 0 when e.status = 'pending' then 1 else 2 end`,
    )
    .orderBy(sql`e.due_at asc nulls last`)
    .orderBy("e.updatedAt", "desc")
    .execute();
}

/** The time spent in the enrolment `e`, in milliseconds. */
function activeMsIn(eb: ExpressionBuilder<DB & { e: { id: string } }, "e">) {
  return eb
    .selectFrom("lessonStudy as t")
    .select(sql<number>`coalesce(sum(t.active_ms), 0)::float8`.as("ms"))
    .whereRef("t.enrolmentId", "=", "e.id")
    .$asScalar()
    .$notNull();
}

/** The first lesson of the enrolment `e` that is not completed, required ones first; none unless it is being learned. */
function nextLesson(eb: ExpressionBuilder<DB & { e: DB["enrolments"] }, "e">) {
  return eb
    .selectFrom("revisionLessons as l")
    .innerJoin("revisionModules as m", (join) =>
      join.onRef("m.revisionId", "=", "l.revisionId").onRef("m.moduleId", "=", "l.moduleId"),
    )
    .leftJoin("lessonProgress as p", (join) =>
      join.onRef("p.lessonId", "=", "l.lessonId").onRef("p.enrolmentId", "=", "e.id"),
    )
    .select(["l.lessonId", "l.title"])
    .whereRef("l.revisionId", "=", "e.revisionId")
    .where("e.status", "in", ["approved", "in_progress"])
    .where(sql<boolean>`p.status is distinct from 'completed'`)
    .orderBy(sql`l.required and m.required desc`)
    .orderBy("m.position")
    .orderBy("l.position")
    .limit(1)
    .as("next");
}
