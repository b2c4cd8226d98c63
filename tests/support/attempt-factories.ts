import { submitAttempt } from "~/domain/assessment/attempt.commands.server";
import { saveAnswer } from "~/domain/assessment/attempt-answers.commands.server";
import type { Answer } from "~/domain/questions/answer";
import type { QuestionType } from "~/domain/questions/question-body";
import type { Db } from "~/platform/database.server";
import { aLearner, anAttempt, type TestAssessment } from "./assessment-factories";
import type { TestPerson } from "./people-factories";

export interface GivenAnswer {
  type: QuestionType;
  answer: Answer;
}

export const truth = (value: boolean): GivenAnswer => ({ type: "true_false", answer: { value } });
export const typedText = (text: string): GivenAnswer => ({ type: "short_text", answer: { text } });
export const writtenText = (text: string): GivenAnswer => ({ type: "essay", answer: { text } });

/** An attempt of the learner's that is handed in with those answers, slot by slot; null: left open. Its id. */
export async function anAnsweredAttempt(
  db: Db,
  assessment: TestAssessment,
  learner: TestPerson,
  answers: readonly (GivenAnswer | null)[],
  now = new Date(),
): Promise<string> {
  const { viewer } = learner;
  const attemptId = await anAttempt(db, assessment, learner, now);
  for (const [index, given] of answers.entries()) {
    if (!given) continue;
    const saving = await saveAnswer(db, { viewer, attemptId, slot: index + 1, sequence: 0, now, ...given });
    if (saving.outcome !== "saved") throw new Error(saving.outcome);
  }
  await submitAttempt(db, { viewer, attemptId, now });
  return attemptId;
}

/** For each list of answers a learner of their own who hands them in. */
export async function someAnsweredAttempts(
  db: Db,
  assessment: TestAssessment,
  answers: readonly (readonly (GivenAnswer | null)[])[],
): Promise<Array<TestPerson & { enrolmentId: string }>> {
  const learners: Array<TestPerson & { enrolmentId: string }> = [];
  for (const each of answers) {
    const learner = await aLearner(db, assessment);
    await anAnsweredAttempt(db, assessment, learner, each);
    learners.push(learner);
  }
  return learners;
}
