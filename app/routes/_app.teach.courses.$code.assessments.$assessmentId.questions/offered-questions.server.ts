import {
  type Category,
  categoriesWithin,
  categoryLabel,
  categoryTree,
} from "~/domain/questions/category-tree";
import { questionFilterSchema } from "~/domain/questions/question-filter";
import { listQuestions, questionsPerPage } from "~/domain/questions/questions.queries.server";
import type { ReadDb } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";

/** The questions that can be added now: those of the author's bank that are ready and fit what was searched for. */
export async function offeredQuestions(
  db: ReadDb,
  asked: { viewer: Viewer; searchParams: URLSearchParams; categories: readonly Category[] },
) {
  const { viewer, searchParams, categories } = asked;
  const { q, category, page } = questionFilterSchema.parse(Object.fromEntries(searchParams));
  const categoryIds = category ? categoriesWithin(categories, category) : undefined;
  const filter = { q, categoryIds, state: "ready" as const };
  const { questions, total } = await listQuestions(db, { viewer, filter, page });
  return {
    asked: { q: q ?? "", category: category ?? "", page },
    questions: questions.map(({ id, name, type, points, categoryName }) => ({
      id,
      name,
      type,
      points,
      categoryName,
    })),
    total,
    pages: Math.ceil(total / questionsPerPage),
    categories: categoryTree(categories).map((each) => ({ value: each.id, label: categoryLabel(each) })),
  };
}
