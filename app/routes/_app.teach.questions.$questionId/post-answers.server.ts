import { questionStates } from "~/domain/questions/question-filter";
import type { FormValues } from "~/domain/questions/question-form-layout";
import { questionTypes } from "~/domain/questions/question-types";
import { changeQuestionState } from "~/domain/questions/questions.commands.server";
import { findQuestion } from "~/domain/questions/questions.queries.server";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import type { Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { answerQuestionForm } from "./question-answers.server";

const stateSchema = z.object({ state: z.enum(questionStates) });
const typeSchema = z.object({ type: z.enum(questionTypes) });

/**
 * What the editor's forms ask for: a state, or the question itself.
 *
 * @throws 404 when there is no such question, type or category, or not for this viewer
 */
export async function answerPost(
  { viewer, questionId }: { viewer: Viewer; questionId: string | null },
  values: FormValues,
) {
  if (questionId !== null && values.state !== undefined) {
    const { state } = paramsOrNotFound(stateSchema, values);
    const changing = await changeQuestionState(writeDb(), { viewer, questionId, state });
    if (changing.outcome === "not-found") throw notFound();
    return { saved: questionId, notice: "state" as const };
  }
  const type = await typeOf(viewer, questionId, values);
  return answerQuestionForm({ viewer, questionId, type }, values);
}

/** A question keeps its type. */
async function typeOf(viewer: Viewer, questionId: string | null, values: FormValues) {
  if (questionId === null) return paramsOrNotFound(typeSchema, values).type;
  const question = await findQuestion(writeDb(), { viewer, questionId });
  if (!question) throw notFound();
  return question.body.type;
}
