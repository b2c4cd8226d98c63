import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { Viewer } from "~/platform/viewer.server";
import { advanceEnrolment, type HeldEnrolment } from "./course-completion.commands.server";
import { lockOwnEnrolment } from "./enrolment.commands.server";
import { isReadable } from "./enrolment-status";
import { listOutline } from "./learning.queries.server";

export type Completing =
  | { outcome: "completed"; courseCompleted: boolean; nextLessonId: string | null }
  /** It is completed by passing it. */
  | { outcome: "assessment" }
  | { outcome: "not-learning" }
  | { outcome: "not-found" };

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
    const outline = await listOutline(trx, { revisionId, enrolmentId });
    const lesson = outline.find(({ id }) => id === lessonId);
    if (!lesson) return { outcome: "not-found" };
    if (!isReadable(enrolment.status)) return { outcome: "not-learning" };
    if (lesson.isAssessment) return { outcome: "assessment" };

    const actorId = viewer.userId;
    if (!lesson.completed) await insertCompletion(trx, { enrolment, lessonId, actorId, now });
    const { progress, isCompleted } = await advanceEnrolment(trx, { enrolment, actorId, now });
    return { outcome: "completed", courseCompleted: isCompleted, nextLessonId: progress.nextLessonId };
  });
}

/**
 * Writes that a lesson is complete, with what else its progress says of it.
 *
 * @param actorId null: nobody but the clock
 */
export async function insertCompletion(
  trx: Trx,
  {
    enrolment,
    lessonId,
    actorId,
    now,
    result = {},
  }: {
    enrolment: HeldEnrolment;
    lessonId: string;
    actorId: string | null;
    now: Date;
    result?: { score?: number | null; attempts?: number };
  },
): Promise<void> {
  const { id: enrolmentId, revisionId, courseId, userId } = enrolment;
  const completion = { status: "completed" as const, completedAt: now, ...result };
  await trx
    .insertInto("lessonProgress")
    .values({ enrolmentId, revisionId, lessonId, ...completion })
    .onConflict((conflict) => conflict.columns(["enrolmentId", "lessonId"]).doUpdateSet(completion))
    .execute();
  const about = { actorId, userId, courseId };
  await recordEvent(trx, { type: "lesson_completed", ...about, detail: { enrolmentId, lessonId } });
}
