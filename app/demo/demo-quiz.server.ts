import type { NewAssessmentSettings } from "~/domain/assessment/assessment-settings";
import { questionBodySchema } from "~/domain/questions/question-body";
import { createQuestionCategory } from "~/domain/questions/question-categories.commands.server";
import { changeQuestionState, createQuestion } from "~/domain/questions/questions.commands.server";
import type { Trx } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import type { DemoQuestion, DemoQuiz } from "./demo-course";

/** Puts an assessment's questions into the bank of its course; what the lesson says then. */
export async function keepDemoQuiz(
  trx: Trx,
  { viewer, courseId }: { viewer: Viewer; courseId: string },
  { category: name, questions, ...settings }: DemoQuiz,
): Promise<NewAssessmentSettings> {
  const category = await createQuestionCategory(trx, { viewer, courseId, parentId: null, name });
  if (category.outcome !== "created")
    throw new Error(`The category ${name} is not made: ${category.outcome}.`);
  const { categoryId } = category;
  const asked: string[] = [];
  for (const { isSpare, ...question } of questions) {
    const questionId = await keepQuestion(trx, { viewer, categoryId }, question);
    if (!isSpare) asked.push(questionId);
  }
  const items = asked.map((questionId) => ({ kind: "fixed" as const, questionId, points: null }));
  return { contentType: "interactive", kind: "quiz", ...settings, items };
}

async function keepQuestion(
  trx: Trx,
  place: { viewer: Viewer; categoryId: string },
  { body, ...question }: DemoQuestion,
): Promise<string> {
  const { viewer } = place;
  const text = { ...question, body: questionBodySchema.parse(body) };
  const created = await createQuestion(trx, { ...place, question: text });
  if (created.outcome !== "created") throw new Error(`The question ${question.name} is not taken.`);
  const { questionId } = created;
  await changeQuestionState(trx, { viewer, questionId, state: "ready" });
  return questionId;
}
