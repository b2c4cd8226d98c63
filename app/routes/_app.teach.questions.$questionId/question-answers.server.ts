import type { QuestionType } from "~/domain/questions/question-body";
import { type QuestionProblems, readQuestionForm } from "~/domain/questions/question-form";
import type { FormValues } from "~/domain/questions/question-form-layout";
import { changeRows } from "~/domain/questions/question-form-rows";
import { valuesOfQuestion } from "~/domain/questions/question-form-values";
import {
  createQuestion,
  type QuestionText,
  saveQuestion,
} from "~/domain/questions/questions.commands.server";
import { findQuestion, listQuestionCategories } from "~/domain/questions/questions.queries.server";
import { writeDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import type { Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { newPartId } from "./edited-question.server";
import { previewOf } from "./question-preview.server";

export interface QuestionReply {
  values: FormValues;
  problems: QuestionProblems & { category?: "category-missing" };
  /** Where the keyboard goes on after a row has come, gone or moved. */
  focus: string | null;
  /** The question as typed, as learners would see it. */
  preview: ReturnType<typeof previewOf> | null;
  /** What somebody else has saved meanwhile. */
  conflict: { number: number; edit: number; categoryName: string; values: FormValues } | null;
}

type Answer =
  | { saved: string; notice: "created" | "saved" | "new-version" }
  | (QuestionReply & { status: number });

interface Edited {
  viewer: Viewer;
  /** Null: a new one. */
  questionId: string | null;
  type: QuestionType;
}

const seenSchema = z.object({
  number: z.coerce.number().int().min(0).catch(0),
  edit: z.coerce.number().int().min(0).catch(0),
});

/**
 * Saves a question out of its form, adds, removes and moves rows, shows what it will look like, or says what is wrong.
 *
 * @throws 404 when there is no such question or category, or not for this viewer
 */
export async function answerQuestionForm(edited: Edited, values: FormValues): Promise<Answer> {
  const { type, viewer, questionId } = edited;
  await assertFound(edited);
  const { intent = "save" } = values;
  const rows = changeRows(type, values, { intent, newId: newPartId });
  if (rows) return reply(200, rows.values, { focus: rows.focus });
  const read = readQuestionForm(type, values);
  const problems: QuestionReply["problems"] = "problems" in read ? { ...read.problems } : {};
  const categories = await listQuestionCategories(writeDb(), viewer);
  if (!categories.some(({ id }) => id === values.category)) problems.category = "category-missing";
  if (!("question" in read)) return reply(400, values, { problems });
  const preview = previewOf(read.question.body);
  if (intent === "preview") return reply(200, values, { preview });
  if (problems.category) return reply(400, values, { problems });
  const { question } = read;
  return questionId ? save(edited, questionId, values, question) : create(edited, values, question);
}

/** Somebody else's question is not there, whatever is asked of it. */
async function assertFound({ viewer, questionId }: Edited): Promise<void> {
  if (questionId === null) return;
  const question = await findQuestion(writeDb(), { viewer, questionId });
  if (!question?.mayEdit) throw notFound();
}

function reply(status: number, values: FormValues, said: Partial<QuestionReply>) {
  return { status, values, problems: {}, focus: null, preview: null, conflict: null, ...said };
}

async function create({ viewer }: Edited, values: FormValues, question: QuestionText): Promise<Answer> {
  const creating = await createQuestion(writeDb(), { viewer, categoryId: values.category ?? "", question });
  if (creating.outcome === "not-found") throw notFound();
  return { saved: creating.questionId, notice: "created" };
}

async function save(
  { viewer }: Edited,
  questionId: string,
  values: FormValues,
  question: QuestionText,
): Promise<Answer> {
  const seen = seenSchema.parse(values);
  const facts = { viewer, questionId, ...seen, question, categoryId: values.category ?? "" };
  const saving = await saveQuestion(writeDb(), facts);
  switch (saving.outcome) {
    case "saved":
    case "new-version":
      return { saved: questionId, notice: saving.outcome };
    case "conflict": {
      const theirs = await findQuestion(writeDb(), { viewer, questionId });
      if (!theirs) throw notFound();
      const { number, edit, categoryId, categoryName } = theirs;
      const shown = { ...valuesOfQuestion(theirs), category: categoryId };
      return reply(409, values, { conflict: { number, edit, categoryName, values: shown } });
    }
    case "not-found":
      throw notFound();
    default:
      return saving satisfies never;
  }
}
