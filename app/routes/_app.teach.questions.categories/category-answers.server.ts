import {
  type CategoryForm,
  type CategoryProblem,
  categoryFormSchema,
  idOfPlace,
} from "~/domain/questions/category-form";
import {
  createQuestionCategory,
  deleteQuestionCategory,
  renameQuestionCategory,
} from "~/domain/questions/question-categories.commands.server";
import { listQuestionCategories } from "~/domain/questions/questions.queries.server";
import { writeDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import type { Viewer } from "~/platform/viewer.server";

type Values = Record<string, string>;
type Intent = CategoryForm["intent"];

export type CategoryAnswer =
  | { done: "created" | "renamed" | "deleted"; categoryId: string | null }
  | { done: null; status: number; problem: CategoryProblem; field: "name" | "place" | null; values: Values };

/**
 * Makes, renames or deletes a category, or says what is wrong.
 *
 * @throws 404 when there is no such category or course, or not for this viewer
 */
export async function answerCategoryForm(viewer: Viewer, values: Values): Promise<CategoryAnswer> {
  const form = categoryFormSchema.safeParse(values);
  if (form.success) return answerOf(values, form.data, await outcomeOf(viewer, form.data));
  const [issue] = form.error.issues;
  // Whoever leaves both open is told of the first.
  const field = issue?.path[0] === "name" || issue?.path[0] === "place" ? issue.path[0] : null;
  const problem = field ? (issue?.message as CategoryProblem) : "unknown";
  return { done: null, status: 400, problem, field, values };
}

async function outcomeOf(viewer: Viewer, form: CategoryForm) {
  switch (form.intent) {
    case "create":
      return create(viewer, form);
    case "rename":
      return renameQuestionCategory(writeDb(), { viewer, ...form });
    case "delete":
      return deleteQuestionCategory(writeDb(), { viewer, ...form });
    default:
      return form satisfies never;
  }
}

async function create(viewer: Viewer, { name, place }: Extract<CategoryForm, { intent: "create" }>) {
  const { courseId = null, categoryId = null } = idOfPlace(place);
  if (categoryId === null)
    return createQuestionCategory(writeDb(), { viewer, courseId, parentId: null, name });
  const parent = (await listQuestionCategories(writeDb(), viewer)).find(({ id }) => id === categoryId);
  if (!parent) throw notFound();
  const where = { courseId: parent.courseId, parentId: parent.id };
  return createQuestionCategory(writeDb(), { viewer, ...where, name });
}

const doneWords = { create: "created", rename: "renamed", delete: "deleted" } as const satisfies Record<
  Intent,
  string
>;

function answerOf(
  values: Values,
  form: CategoryForm,
  result: Awaited<ReturnType<typeof outcomeOf>>,
): CategoryAnswer {
  const { outcome } = result;
  switch (outcome) {
    case "created":
      return { done: doneWords[form.intent], categoryId: result.categoryId };
    case "renamed":
    case "unchanged":
    case "deleted":
      return { done: doneWords[form.intent], categoryId: null };
    case "name-taken":
      return { done: null, status: 409, problem: outcome, field: "name", values };
    case "conflict":
    case "not-empty":
      return { done: null, status: 409, problem: outcome, field: null, values };
    case "not-found":
      throw notFound();
    default:
      return outcome satisfies never;
  }
}
