import { startAttempt, submitAttempt } from "~/domain/assessment/attempt.commands.server";
import { saveAnswer } from "~/domain/assessment/attempt-answers.commands.server";
import { listAskedQuestions } from "~/domain/assessment/attempts.queries.server";
import { markAttempt } from "~/domain/assessment/mark-attempt.commands.server";
import { isMarkedByHand } from "~/domain/questions/question-body";
import type { Trx } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import { demoAnswer } from "./demo-answers";

export interface DemoAttempt {
  viewer: Viewer;
  code: string;
  lessonId: string;
  isRight: boolean;
  /** How far it has come: begun, handed in, or marked by a person as well. */
  until: "begun" | "handed in" | "marked";
  now: Date;
}

/** How many questions somebody has answered who has only begun. */
const answeredAtFirst = 2;

/** Plays an attempt at an assessment. */
export async function playAttempt(trx: Trx, attempt: DemoAttempt): Promise<string> {
  const { viewer, code, lessonId, isRight, until, now } = attempt;
  const started = await startAttempt(trx, { viewer, code, lessonId, now });
  if (started.outcome !== "started")
    throw new Error(`${viewer.name} cannot begin in ${code}: ${started.outcome}.`);
  const { attemptId } = started;
  const questions = await listAskedQuestions(trx, { attemptId, from: 1, to: 1_000 });
  for (const { slot, body } of until === "begun" ? questions.slice(0, answeredAtFirst) : questions)
    await saveAnswer(trx, { viewer, attemptId, slot, sequence: 0, now, ...demoAnswer(body, isRight) });
  if (until !== "begun") await submitAttempt(trx, { viewer, attemptId, now });
  return attemptId;
}

/** Gives an attempt the marks that a person gives: most of the points for what is right. */
export async function markDemoAttempt(
  trx: Trx,
  { viewer, attemptId, now }: { viewer: Viewer; attemptId: string; now: Date },
): Promise<void> {
  const questions = await listAskedQuestions(trx, { attemptId, from: 1, to: 1_000 });
  const marks = questions
    .filter(({ body }) => isMarkedByHand(body.type))
    .map(({ slot, outOf }) => ({
      slot,
      over: 0,
      points: outOf * 0.75,
      comment: "You ask first what it is for, and you say what gives way. Name a **day** as well.",
      rubric: {},
      annotations: [],
    }));
  if (marks.length === 0) return;
  const { outcome } = await markAttempt(trx, { viewer, attemptId, marks, now });
  if (outcome !== "graded") throw new Error(`${viewer.name} cannot mark: ${outcome}.`);
}
