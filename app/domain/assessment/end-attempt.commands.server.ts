import { randomBytes } from "node:crypto";
import { type Answer, isAnswered } from "~/domain/questions/answer";
import { gradeAnswer } from "~/domain/questions/grade-answer";
import { type QuestionBody, questionBodySchema } from "~/domain/questions/question-body";
import type { Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { HeldAttempt } from "./attempt-lock.commands.server";
import { newReceipt } from "./attempt-receipt";
import { settleAttempt } from "./settle-attempt.commands.server";

const receiptBytes = 12;

/** How an attempt ends: by its learner, or because its time is up. */
export interface Ending extends HeldAttempt {
  endedBy: "learner" | "time";
  /** Null: the clock. */
  actorId: string | null;
  now: Date;
}

/** Ends an attempt that is held and under way: marks what needs nobody, and counts it when nothing waits for a person. */
export async function endAttempt(trx: Trx, ending: Ending): Promise<void> {
  const { attempt, enrolment, endedBy, actorId, now } = ending;
  const { id: attemptId, lessonId, number, deadline } = attempt;
  await trx
    .updateTable("attempts")
    .set({
      status: "submitted",
      submittedAt: endedBy === "time" && deadline ? deadline : now,
      endedBy,
      receipt: newReceipt(randomBytes(receiptBytes)),
    })
    .where("id", "=", attemptId)
    .execute();
  const { userId, courseId } = enrolment;
  const detail = { attemptId, lessonId, number, endedBy };
  await recordEvent(trx, { type: "assessment_submitted", actorId, userId, courseId, detail });
  await markAutomatically(trx, attemptId);
  await settleAttempt(trx, { attempt, enrolment, actorId, now });
}

async function markAutomatically(trx: Trx, attemptId: string): Promise<void> {
  const rows = await trx
    .selectFrom("attemptQuestions as q")
    .innerJoin("questionVersions as v", "v.id", "q.versionId")
    .leftJoin("attemptAnswers as a", (join) =>
      join.onRef("a.attemptId", "=", "q.attemptId").onRef("a.slot", "=", "q.slot"),
    )
    .select(["q.slot", "q.versionId", "v.body", "a.answer"])
    .select((eb) => eb.cast<number>("q.points", "float8").as("outOf"))
    .where("q.attemptId", "=", attemptId)
    .execute();
  const marks = rows.flatMap(({ slot, versionId, body, answer, outOf }) => {
    const fraction = automaticFraction(questionBodySchema.parse(body), answer);
    if (fraction === null) return [];
    const mark = { number: 1, source: "automatic" as const, points: fraction * outOf };
    return [{ attemptId, slot, versionId, ...mark }];
  });
  if (marks.length > 0) await trx.insertInto("attemptMarks").values(marks).execute();
}

/** Null: a person marks it; what was left open needs nobody. */
function automaticFraction(body: QuestionBody, answer: unknown): number | null {
  const grade = gradeAnswer(body, answer);
  if (grade) return grade.fraction;
  // Written by `saveAnswer` alone.
  return isAnswered(answer as Answer | null) ? null : 0;
}
