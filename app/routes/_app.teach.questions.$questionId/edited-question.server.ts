import { randomBytes } from "node:crypto";
import { listDrawsThatNeed } from "~/domain/assessment/drawing-assessments.queries.server";
import { categoryLabel, categoryTree } from "~/domain/questions/category-tree";
import type { QuestionType } from "~/domain/questions/question-body";
import { valuesOfNewQuestion, valuesOfQuestion } from "~/domain/questions/question-form-values";
import { listQuestionVersions, listUsesOfQuestion } from "~/domain/questions/question-record.queries.server";
import { questionTypes } from "~/domain/questions/question-types";
import { findQuestion, listQuestionCategories } from "~/domain/questions/questions.queries.server";
import { writeDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import type { Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { previewOf } from "./question-preview.server";

const newSchema = z.object({
  type: z.enum(questionTypes).nullable().catch(null),
  category: z.uuid().nullable().catch(null),
});

/** A name for a part of a question; it reaches the browser of who is asked, and tells nothing. */
export function newPartId(): string {
  return randomBytes(5).toString("hex");
}

/** The categories that the viewer may choose from, in the order of their tree. */
async function categoryChoices(viewer: Viewer) {
  const tree = categoryTree(await listQuestionCategories(writeDb(), viewer));
  return tree.map((each) => ({ value: each.id, label: categoryLabel(each) }));
}

/** What the page of a new question needs; its type is still to be chosen where the address says none. */
export async function newQuestion(viewer: Viewer, searchParams: URLSearchParams) {
  const { type, category } = newSchema.parse({
    type: searchParams.get("type"),
    category: searchParams.get("category"),
  });
  const categories = await categoryChoices(viewer);
  return { kind: "new" as const, categories, category, type, values: type ? valuesOf(type, category) : null };
}

function valuesOf(type: QuestionType, category: string | null) {
  return { ...valuesOfNewQuestion(type, newPartId), category: category ?? "" };
}

/**
 * What the editor of a question needs.
 *
 * @throws 404 when there is none, or not for this viewer
 */
export async function editedQuestion(viewer: Viewer, questionId: string) {
  const [question, categories] = await Promise.all([
    findQuestion(writeDb(), { viewer, questionId }),
    categoryChoices(viewer),
  ]);
  if (!question) throw notFound();
  const [versions, uses, draws] = await Promise.all([
    listQuestionVersions(writeDb(), questionId),
    listUsesOfQuestion(writeDb(), { viewer, questionId }),
    listDrawsThatNeed(writeDb(), { viewer, questionId }),
  ]);
  const { id, name, state, number, edit, mayEdit, categoryId, categoryName, body } = question;
  return {
    kind: "edited" as const,
    categories,
    question: { id, name, state, number, edit, mayEdit, categoryName, wasAsked: question.askedAt !== null },
    type: body.type,
    values: { ...valuesOfQuestion(question), category: categoryId },
    preview: previewOf(body),
    versions,
    uses,
    draws,
  };
}
