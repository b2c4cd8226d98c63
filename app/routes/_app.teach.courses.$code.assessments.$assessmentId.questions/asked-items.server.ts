import { itemKeys } from "~/domain/assessment/assessment-items";
import type { AssessmentItem } from "~/domain/assessment/assessment-settings";
import { listCandidates } from "~/domain/assessment/candidates.queries.server";
import { shortages } from "~/domain/assessment/chosen-questions";
import { listItemQuestions } from "~/domain/assessment/draft-assessment.queries.server";
import { type Category, categoryLabel, categoryTree } from "~/domain/questions/category-tree";
import type { Author } from "~/domain/questions/questions.queries.server";
import type { ReadDb } from "~/platform/database.server";

/** An item as the page shows it. */
export type ShownItem = Awaited<ReturnType<typeof shownItems>>["items"][number];

/**
 * What an assessment asks, item by item, and what keeps an attempt from beginning now. What of it the author may not see
 * (another's category) is named by its kind alone.
 */
export async function shownItems(
  db: ReadDb,
  asked: {
    items: readonly AssessmentItem[];
    courseId: string;
    categories: readonly Category[];
    author: Author;
  },
) {
  const { items, courseId, categories, author } = asked;
  const [questions, candidates] = await Promise.all([
    listItemQuestions(db, items, author),
    listCandidates(db, items, courseId),
  ]);
  const labels = new Map(categoryTree(categories).map((each) => [each.id, categoryLabel(each)]));
  const keys = itemKeys(items);
  const short = shortages(items, candidates);
  const shown = items.map((item, place) => {
    const missing = short.find((each) => each.place === place)?.missing ?? 0;
    const common = { key: keys[place] ?? "", offered: candidates[place]?.length ?? 0, missing };
    return item.kind === "draw"
      ? { ...common, ...shownDraw(item, labels) }
      : { ...common, ...shownQuestion(item, questions) };
  });
  return { items: shown, shortages: short };
}

type Item<K extends AssessmentItem["kind"]> = Extract<AssessmentItem, { kind: K }>;

function shownDraw(
  { kind, categoryId, tag, count, points }: Item<"draw">,
  labels: ReadonlyMap<string, string>,
) {
  const category = categoryId === null ? null : (labels.get(categoryId) ?? "");
  return { kind, category, tag, count, points };
}

function shownQuestion(
  { kind, questionId, points }: Item<"fixed">,
  questions: Awaited<ReturnType<typeof listItemQuestions>>,
) {
  const found = questions.find(({ id }) => id === questionId);
  const question = found?.mayUse
    ? { name: found.name, type: found.type, state: found.state, points: found.points }
    : null;
  return { kind, questionId, points, question };
}
