import type { DB } from "@db/types.gen";
import { type ExpressionBuilder, sql } from "kysely";
import type { DueState } from "~/domain/learning/due";
import { isAssessmentRow } from "~/domain/learning/learning.queries.server";
import type { ReadDb } from "~/platform/database.server";
import { assessmentDue } from "./assessment-due";
import { settingsOfLesson } from "./draft-assessment.queries.server";

export interface DueAssessment {
  enrolmentId: string;
  lessonId: string;
  title: string;
  course: { code: string; title: string; language: string };
  dueAt: Date;
  due: DueState;
}

/**
 * The assessments that a person still has to take by some day in the courses that they learn in, the soonest due first.
 *
 * @param code of one course; undefined: of all
 */
export async function listDueAssessments(
  db: ReadDb,
  { userId, code, now }: { userId: string; code?: string; now: Date },
): Promise<DueAssessment[]> {
  const rows = await dueDaysOf(db, userId)
    .$if(code !== undefined, (query) => query.where("c.code", "=", code ?? ""))
    .execute();
  const due = rows.flatMap(({ contentType, content, enrolmentId, lessonId, title, ...row }) => {
    const settings = settingsOfLesson({ contentType, content });
    const { exceptionFor, extraAttempts, extraMinutes, opensAt, closesAt, ...attempts } = row;
    const granted = { extraAttempts: extraAttempts ?? 0, extraMinutes: extraMinutes ?? 0, opensAt, closesAt };
    const exception = exceptionFor ? granted : null;
    const state = settings && assessmentDue({ settings, exception, ...attempts }, now);
    const course = { code: row.code, title: row.courseTitle, language: row.language };
    return state ? [{ enrolmentId, lessonId, title, course, ...state }] : [];
  });
  return due.sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

function dueDaysOf(db: ReadDb, userId: string) {
  return db
    .selectFrom("enrolments as e")
    .innerJoin("courses as c", "c.id", "e.courseId")
    .innerJoin("revisionLessons as l", "l.revisionId", "e.revisionId")
    .innerJoinLateral(attemptsMade, (join) => join.onTrue())
    .leftJoin("lessonProgress as p", (join) =>
      join.onRef("p.enrolmentId", "=", "e.id").onRef("p.lessonId", "=", "l.lessonId"),
    )
    .leftJoin("assessmentExceptions as x", (join) =>
      join.onRef("x.lessonId", "=", "l.lessonId").onRef("x.userId", "=", "e.userId"),
    )
    .select(["e.id as enrolmentId", "c.code", "c.title as courseTitle", "c.language"])
    .select(["l.lessonId", "l.title", "l.contentType", "l.content"])
    .select((eb) => eb.fn.coalesce("e.decidedAt", "e.enrolledAt").as("beganAt"))
    .select(["x.userId as exceptionFor", "x.extraAttempts", "x.extraMinutes", "x.opensAt", "x.closesAt"])
    .select(["made.attemptCount", "made.isUnderWay", "made.isAwaitingMarks"])
    .where("e.userId", "=", userId)
    .where("e.status", "in", ["approved", "in_progress"])
    .where(isAssessmentRow)
    .where(sql<boolean>`l.content ->> 'dueDays' is not null`)
    .where(sql<boolean>`p.status is distinct from 'completed'`);
}

/** What there is of attempts of the enrolment `e` at the lesson `l`. */
function attemptsMade(
  eb: ExpressionBuilder<DB & { e: DB["enrolments"]; l: DB["revisionLessons"] }, "e" | "l">,
) {
  return eb
    .selectFrom("attempts as a")
    .select([
      sql<number>`count(*)::int`.as("attemptCount"),
      sql<boolean>`coalesce(bool_or(a.status = 'in_progress'), false)`.as("isUnderWay"),
      sql<boolean>`coalesce(bool_or(a.status = 'submitted'), false)`.as("isAwaitingMarks"),
    ])
    .whereRef("a.enrolmentId", "=", "e.id")
    .whereRef("a.lessonId", "=", "l.lessonId")
    .as("made");
}
