import { awardDueAchievements } from "~/domain/achievements/achievements.commands.server";
import { issueCertificate } from "~/domain/certificates/certificates.commands.server";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { Viewer } from "~/platform/viewer.server";
import { type CourseProgress, courseProgress } from "./course-progress";
import { lockOwnEnrolment, recordMove } from "./enrolment.commands.server";
import { isLearning, isReadable } from "./enrolment-status";
import { listOutline } from "./learning.queries.server";

export type Completing =
  | { outcome: "completed"; courseCompleted: boolean; nextLessonId: string | null }
  | { outcome: "not-learning" }
  | { outcome: "not-found" };

type OwnEnrolment = NonNullable<Awaited<ReturnType<typeof lockOwnEnrolment>>>;

/**
 * Marks a lesson complete in the viewer's newest enrolment and, when it was the last required one, completes
 * the course and issues its certificate, all in one transaction. A lesson that is complete gets the same answer again.
 */
export async function completeLesson(
  db: Db,
  { viewer, code, lessonId, now }: { viewer: Viewer; code: string; lessonId: string; now: Date },
): Promise<Completing> {
  return inTransaction(db, async (trx) => {
    const enrolment = await lockOwnEnrolment(trx, { viewer, code }, "lesson:complete");
    if (!enrolment) return { outcome: "not-found" };
    const { id: enrolmentId, revisionId } = enrolment;
    const before = await listOutline(trx, { revisionId, enrolmentId });
    const lesson = before.find(({ id }) => id === lessonId);
    if (!lesson) return { outcome: "not-found" };
    if (!isReadable(enrolment.status)) return { outcome: "not-learning" };

    const outline = before.map((other) => (other.id === lessonId ? { ...other, completed: true } : other));
    const progress = courseProgress(outline);
    if (!lesson.completed) {
      await insertCompletion(trx, { viewer, enrolment, lessonId, now });
      if (isLearning(enrolment.status)) await advance(trx, { viewer, enrolment, progress, now });
    }
    return {
      outcome: "completed",
      courseCompleted: progress.isComplete,
      nextLessonId: progress.nextLessonId,
    };
  });
}

async function insertCompletion(
  trx: Trx,
  {
    viewer,
    enrolment,
    lessonId,
    now,
  }: { viewer: Viewer; enrolment: OwnEnrolment; lessonId: string; now: Date },
): Promise<void> {
  const { id: enrolmentId, revisionId, courseId } = enrolment;
  const completion = { status: "completed" as const, completedAt: now };
  await trx
    .insertInto("lessonProgress")
    .values({ enrolmentId, revisionId, lessonId, ...completion })
    .onConflict((conflict) => conflict.columns(["enrolmentId", "lessonId"]).doUpdateSet(completion))
    .execute();
  const about = { actorId: viewer.userId, userId: viewer.userId, courseId };
  await recordEvent(trx, { type: "lesson_completed", ...about, detail: { enrolmentId, lessonId } });
}

async function advance(
  trx: Trx,
  step: { viewer: Viewer; enrolment: OwnEnrolment; progress: CourseProgress; now: Date },
): Promise<void> {
  const { viewer, enrolment, progress, now } = step;
  const status = progress.isComplete ? "completed" : "in_progress";
  await trx
    .updateTable("enrolments")
    .set({
      status,
      completionPercent: progress.percent,
      startedAt: enrolment.startedAt ?? now,
      completedAt: progress.isComplete ? now : null,
    })
    .where("id", "=", enrolment.id)
    .execute();
  if (status !== enrolment.status) await recordMove(trx, viewer, enrolment, status);
  if (!progress.isComplete) return;
  const { id: enrolmentId, courseId } = enrolment;
  const about = { actorId: viewer.userId, userId: viewer.userId, courseId };
  await recordEvent(trx, { type: "course_completed", ...about, detail: { enrolmentId } });
  await issueCertificate(trx, { enrolmentId, now });
  await awardDueAchievements(trx, { userId: viewer.userId, now });
}
