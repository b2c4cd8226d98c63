import type { ReadDb } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import { categoriesWithin, categoryLabel, categoryTree } from "./category-tree";
import { writeQuestions } from "./formats/question-file.server";
import type { QuestionFormat } from "./formats/question-formats";
import type { AskedQuestions } from "./question-filter";
import {
  listQuestionCategories,
  listQuestionsToExport,
  mostExportedQuestions,
} from "./questions.queries.server";

/** The questions that the viewer may use and that fit, as a file, what it cannot say, and the categories to choose from. */
export async function exportQuestions(
  db: ReadDb,
  { viewer, filter, format }: { viewer: Viewer; filter: AskedQuestions; format: QuestionFormat },
) {
  const categories = await listQuestionCategories(db, viewer);
  const { category, page: _, ...asked } = filter;
  const categoryIds = category && categoriesWithin(categories, category);
  const narrowed = { ...asked, tag: asked.tag || undefined, categoryIds: categoryIds || undefined };
  const found = await listQuestionsToExport(db, { viewer, filter: narrowed });
  const tree = categoryTree(categories);
  const paths = new Map(tree.map(({ id, path }) => [id, path]));
  const questions = found.map(({ name, body, tags, points, categoryId }) => {
    return { name, body, tags, points, categoryPath: paths.get(categoryId) ?? [] };
  });
  const file = writeQuestions(format, questions);
  return {
    ...file,
    count: questions.length,
    isCut: questions.length === mostExportedQuestions,
    categories: tree.map((each) => ({ value: each.id, label: categoryLabel(each) })),
  };
}
