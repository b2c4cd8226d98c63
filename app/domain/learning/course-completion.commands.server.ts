import { awardDueAchievements } from "~/domain/achievements/achievements.commands.server";
import { gradeStanding } from "~/domain/assessment/assessment-grade";
import { issueCertificate } from "~/domain/certificates/certificates.commands.server";
import type { Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { type CourseProgress, courseProgress } from "./course-progress";
import { recordMove } from "./enrolment.commands.server";
import { type EnrolmentStatus, isLearning } from "./enrolment-status";
import { listAssessmentScores, listOutline } from "./learning.queries.server";

/** An enrolment that the transaction holds. */
export interface HeldEnrolment {
  id: string;
  userId: string;
  courseId: string;
  revisionId: string;
  status: EnrolmentStatus;
  startedAt: Date | null;
}

/** Who moves an enrolment on, null for the clock, and when. */
interface Step {
  enrolment: HeldEnrolment;
  actorId: string | null;
  now: Date;
}

/**
 * Brings an enrolment up to what has been done in it: how far it is, its grade, and, when all that is required is done
 * and the grade is high enough, its completion with certificate and achievements. One that has ended stays as it is.
 *
 * @returns how far it is, and whether the course is completed now or has been before
 */
export async function advanceEnrolment(
  trx: Trx,
  step: Step,
): Promise<{ progress: CourseProgress; isCompleted: boolean }> {
  const { enrolment, now } = step;
  const { id: enrolmentId, revisionId } = enrolment;
  const progress = courseProgress(await listOutline(trx, { revisionId, enrolmentId }));
  if (!isLearning(enrolment.status)) return { progress, isCompleted: enrolment.status === "completed" };
  const { grade, isHighEnough } = await gradeOf(trx, enrolment);
  const isCompleted = progress.isComplete && isHighEnough;
  const status = isCompleted ? "completed" : "in_progress";
  await trx
    .updateTable("enrolments")
    .set({
      status,
      grade,
      completionPercent: progress.percent,
      startedAt: enrolment.startedAt ?? now,
      completedAt: isCompleted ? now : null,
    })
    .where("id", "=", enrolmentId)
    .execute();
  if (status !== enrolment.status) await recordMove(trx, step.actorId, enrolment, status);
  if (isCompleted) await celebrate(trx, step);
  return { progress, isCompleted };
}

async function gradeOf(trx: Trx, { id: enrolmentId, revisionId }: HeldEnrolment) {
  const [{ minimumGrade }, scores] = await Promise.all([
    trx
      .selectFrom("courseRevisions")
      .select((eb) => eb.cast<number | null>("minimumGrade", "float8").as("minimumGrade"))
      .where("id", "=", revisionId)
      .executeTakeFirstOrThrow(),
    listAssessmentScores(trx, [enrolmentId]),
  ]);
  return gradeStanding(scores, minimumGrade);
}

async function celebrate(trx: Trx, { enrolment, actorId, now }: Step): Promise<void> {
  const { id: enrolmentId, courseId, userId } = enrolment;
  await recordEvent(trx, { type: "course_completed", actorId, userId, courseId, detail: { enrolmentId } });
  await issueCertificate(trx, { enrolmentId, now });
  await awardDueAchievements(trx, { userId, now });
}
