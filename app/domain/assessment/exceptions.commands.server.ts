import { lockAuthoredCourse } from "~/domain/authoring/authored-course.commands.server";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { Viewer } from "~/platform/viewer.server";
import { findAssessment } from "./assessments.queries.server";
import { type AssessmentException, attemptRules, movedDeadline } from "./attempt-start";
import { exceptionVersion, takingStatuses } from "./exceptions.queries.server";
import { findNewestAssessment } from "./taught-assessment.queries.server";

interface ExceptionKey {
  viewer: Viewer;
  code: string;
  lessonId: string;
  /** Whose it is. */
  userId: string;
  /** Of the exception that was shown; null: none was. */
  version: string | null;
}

export type ExceptionSaving =
  | { outcome: "saved" }
  /** It says something else by now than what was shown, or is there no more. */
  | { outcome: "conflict" }
  /** They do not learn in the course. */
  | { outcome: "not-learner" }
  | { outcome: "not-found" };

/**
 * Grants a learner of the course more than an assessment's settings do, or changes what was granted. An attempt that
 * they have under way gets its further time at once.
 */
export async function saveException(
  db: Db,
  asked: ExceptionKey & { exception: AssessmentException & { reason: string }; now: Date },
): Promise<ExceptionSaving> {
  const { viewer, lessonId, userId, version, exception, now } = asked;
  return inTransaction(db, async (trx) => {
    const course = await lockCourseOfAssessment(trx, asked);
    if (!course) return { outcome: "not-found" };
    const enrolmentIds = await lockEnrolments(trx, { courseId: course.id, userId });
    if (enrolmentIds.length === 0) return { outcome: "not-learner" };
    const stored = await lockException(trx, { lessonId, userId });
    if (stored !== version) return { outcome: "conflict" };
    const row = { ...exception, grantedBy: viewer.userId };
    await trx
      .insertInto("assessmentExceptions")
      .values({ lessonId, userId, ...row })
      .onConflict((conflict) => conflict.columns(["lessonId", "userId"]).doUpdateSet(row))
      .execute();
    await moveDeadlines(trx, { enrolmentIds, lessonId, exception, now });
    const { reason, opensAt, closesAt, ...extra } = exception;
    const times = { opensAt: opensAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null };
    const change = stored === null ? "granted" : "changed";
    const detail = { lessonId, change, ...extra, ...times };
    await recordException(trx, { viewer, userId, courseId: course.id, detail });
    return { outcome: "saved" };
  });
}

export type ExceptionRemoval =
  /** Now, or already before. */
  { outcome: "removed" } | { outcome: "conflict" } | { outcome: "not-found" };

/** Takes an exception back; an attempt that is under way keeps the time that it has. */
export async function removeException(db: Db, asked: ExceptionKey): Promise<ExceptionRemoval> {
  const { viewer, lessonId, userId, version } = asked;
  return inTransaction(db, async (trx) => {
    const course = await lockCourseOfAssessment(trx, asked);
    if (!course) return { outcome: "not-found" };
    await lockEnrolments(trx, { courseId: course.id, userId });
    const stored = await lockException(trx, { lessonId, userId });
    if (stored === null) return { outcome: "removed" };
    if (stored !== version) return { outcome: "conflict" };
    await trx
      .deleteFrom("assessmentExceptions")
      .where("lessonId", "=", lessonId)
      .where("userId", "=", userId)
      .execute();
    const detail = { lessonId, change: "removed" };
    await recordException(trx, { viewer, userId, courseId: course.id, detail });
    return { outcome: "removed" };
  });
}

async function lockCourseOfAssessment(trx: Trx, { viewer, code, lessonId }: ExceptionKey) {
  const course = await lockAuthoredCourse(trx, { viewer, code });
  const assessment = course && (await findNewestAssessment(trx, { courseId: course.id, lessonId }));
  return assessment ? course : null;
}

/** The person's enrolments with which they may take assessments: held, as every command on attempts holds them first. */
async function lockEnrolments(
  trx: Trx,
  { courseId, userId }: { courseId: string; userId: string },
): Promise<string[]> {
  const rows = await trx
    .selectFrom("enrolments")
    .select("id")
    .where("courseId", "=", courseId)
    .where("userId", "=", userId)
    .where("status", "in", takingStatuses)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

/** The version of an exception, which is held; null: there is none. */
async function lockException(trx: Trx, key: { lessonId: string; userId: string }): Promise<string | null> {
  const row = await trx
    .selectFrom("assessmentExceptions as x")
    .select(exceptionVersion.as("version"))
    .where("x.lessonId", "=", key.lessonId)
    .where("x.userId", "=", key.userId)
    .forUpdate()
    .executeTakeFirst();
  return row?.version ?? null;
}

interface Moving {
  enrolmentIds: readonly string[];
  lessonId: string;
  exception: AssessmentException;
  now: Date;
}

async function moveDeadlines(trx: Trx, { enrolmentIds, lessonId, exception, now }: Moving): Promise<void> {
  const open = await trx
    .selectFrom("attempts")
    .select(["id", "revisionId", "startedAt", "deadline", "graceSeconds"])
    .where("enrolmentId", "in", enrolmentIds)
    .where("lessonId", "=", lessonId)
    .where("status", "=", "in_progress")
    .orderBy("id")
    .forUpdate()
    .execute();
  for (const attempt of open) {
    const assessment = await findAssessment(trx, { revisionId: attempt.revisionId, lessonId });
    if (!assessment) throw new Error(`The attempt ${attempt.id} is at no assessment.`);
    const deadline = movedDeadline(attempt, attemptRules(assessment.settings, exception), now);
    if (deadline?.getTime() === attempt.deadline?.getTime()) continue;
    await trx.updateTable("attempts").set({ deadline }).where("id", "=", attempt.id).execute();
  }
}

interface Happened {
  viewer: Viewer;
  userId: string;
  courseId: string;
  detail: Record<string, string | number | null>;
}

async function recordException(trx: Trx, { viewer, ...happened }: Happened): Promise<void> {
  await recordEvent(trx, { type: "assessment_exception", actorId: viewer.userId, ...happened });
}
