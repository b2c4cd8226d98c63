import { sql } from "kysely";
import { advanceEnrolment } from "~/domain/learning/course-completion.commands.server";
import { insertCompletion } from "~/domain/learning/progress.commands.server";
import type { Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { gradeOfAttempts, scorePercent } from "./assessment-grade";
import { type AssessmentInRevision, findAssessment } from "./assessments.queries.server";
import type { HeldAttempt } from "./attempt-lock.commands.server";

interface Settling extends HeldAttempt {
  /** Who caused it; null: the clock. */
  actorId: string | null;
  now: Date;
}

/**
 * Counts an attempt that has ended: its points once every question has its mark, then what all attempts together make of
 * the assessment, and what that makes of the course.
 */
export async function settleAttempt(trx: Trx, settling: Settling): Promise<void> {
  const { attempt, enrolment, actorId } = settling;
  const points = await sumOfMarks(trx, attempt.id);
  if (points !== null) {
    await trx
      .updateTable("attempts")
      .set({ status: "graded", points: Math.max(0, points) })
      .where("id", "=", attempt.id)
      .execute();
    const { userId, courseId } = enrolment;
    const detail = { attemptId: attempt.id, lessonId: attempt.lessonId };
    await recordEvent(trx, { type: "assessment_graded", actorId, userId, courseId, detail });
  }
  await recordResult(trx, settling);
}

/** The points of the newest marks together; null: a question has none yet. */
async function sumOfMarks(trx: Trx, attemptId: string): Promise<number | null> {
  const { points, unmarked } = await trx
    .selectFrom("attemptQuestions as q")
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("attemptMarks as each")
          .select("each.points")
          .whereRef("each.attemptId", "=", "q.attemptId")
          .whereRef("each.slot", "=", "q.slot")
          .orderBy("each.number", "desc")
          .limit(1)
          .as("mark"),
      (join) => join.onTrue(),
    )
    .select([
      sql<number>`coalesce(sum(mark.points), 0)::float8`.as("points"),
      sql<number>`count(*) filter (where mark.points is null)::int`.as("unmarked"),
    ])
    .where("q.attemptId", "=", attemptId)
    .executeTakeFirstOrThrow();
  return unmarked > 0 ? null : points;
}

/**
 * Writes what the attempts together make of the assessment. It counts by the revision that the enrolment is pinned to,
 * or by that of the attempt where that one has it no more. Passed is passed: a worse mark later changes the score only.
 */
async function recordResult(trx: Trx, { attempt, enrolment, actorId, now }: Settling): Promise<void> {
  const { lessonId } = attempt;
  const { id: enrolmentId } = enrolment;
  const assessment =
    (await findAssessment(trx, { revisionId: enrolment.revisionId, lessonId })) ??
    (await findAssessment(trx, { revisionId: attempt.revisionId, lessonId }));
  if (!assessment) throw new Error(`The assessment ${lessonId} is in no revision.`);
  const { revisionId } = assessment;
  const { score, attempts, waiting } = await scoreOf(trx, { enrolmentId, lessonId, assessment });
  const known = await trx
    .selectFrom("lessonProgress")
    .select("status")
    .where("enrolmentId", "=", enrolmentId)
    .where("lessonId", "=", lessonId)
    .executeTakeFirst();
  const result = { score, attempts };
  if (known?.status === "completed") {
    await trx
      .updateTable("lessonProgress")
      .set(result)
      .where("enrolmentId", "=", enrolmentId)
      .where("lessonId", "=", lessonId)
      .execute();
  } else if (score !== null && score >= assessment.settings.passingScore) {
    const held = { ...enrolment, revisionId };
    await insertCompletion(trx, { enrolment: held, lessonId, actorId, now, result });
  } else {
    const open = {
      status: waiting || score === null ? ("in_progress" as const) : ("failed" as const),
      ...result,
    };
    await trx
      .insertInto("lessonProgress")
      .values({ enrolmentId, revisionId, lessonId, ...open })
      .onConflict((conflict) => conflict.columns(["enrolmentId", "lessonId"]).doUpdateSet(open))
      .execute();
  }
  await advanceEnrolment(trx, { enrolment, actorId, now });
}

async function scoreOf(
  trx: Trx,
  facts: { enrolmentId: string; lessonId: string; assessment: AssessmentInRevision },
) {
  const { enrolmentId, lessonId, assessment } = facts;
  const rows = await trx
    .selectFrom("attempts")
    .select((eb) => [
      eb.cast<number | null>("points", "float8").as("points"),
      eb.cast<number>("maxPoints", "float8").as("maxPoints"),
    ])
    .where("enrolmentId", "=", enrolmentId)
    .where("lessonId", "=", lessonId)
    .where("status", "<>", "in_progress")
    .orderBy("number")
    .execute();
  const scores = rows.map(({ points, maxPoints }) =>
    points === null ? null : scorePercent(points, maxPoints),
  );
  const score = gradeOfAttempts(assessment.settings.gradeOf, scores);
  return { score, attempts: rows.length, waiting: scores.includes(null) };
}
