import { notify } from "~/domain/notifications/notifications.commands.server";
import type { Trx } from "~/platform/database.server";
import type { HeldAttempt } from "./attempt-lock.commands.server";

/**
 * Tells a learner that their attempt has been marked, in the transaction that marks it.
 *
 * @param event names what happened: of one event each learner is told once
 */
export async function tellLearner(trx: Trx, { attempt }: HeldAttempt, event: string): Promise<void> {
  const { id: attemptId, lessonId, userId, revisionId } = attempt;
  const { title, code } = await trx
    .selectFrom("revisionLessons as l")
    .innerJoin("courses as c", "c.id", "l.courseId")
    .select(["l.title", "c.code"])
    .where("l.revisionId", "=", revisionId)
    .where("l.lessonId", "=", lessonId)
    .executeTakeFirstOrThrow();
  const parameters = { attemptId, lessonId, courseCode: code, title };
  const dedupeKey = `assessment_graded:${attemptId}:${event}`;
  await notify(trx, { type: "assessment_graded", userId, dedupeKey, parameters });
}
