import type { AssessmentItem } from "./assessment-settings";

/** What an author does to the list of what an assessment asks; items by their keys. */
export type ItemChange =
  | { kind: "add"; items: readonly AssessmentItem[] }
  | { kind: "remove"; key: string }
  /** By so many places. */
  | { kind: "move"; key: string; by: number }
  /** Points are null where the question says them; the count is a draw's. */
  | { kind: "worth"; key: string; points: number | null; count: number | null };

/**
 * A name for each item that stays with it wherever it moves: its question, or what is drawn from; of draws from the same,
 * which one it is.
 */
export function itemKeys(items: readonly AssessmentItem[]): string[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    if (item.kind === "fixed") return item.questionId;
    const from = `draw-${item.categoryId ?? "any"}-${encodeURIComponent(item.tag ?? "")}`;
    const nth = (seen.get(from) ?? 0) + 1;
    seen.set(from, nth);
    return `${from}-${nth}`;
  });
}

/** The list after the change, no question in it twice; null: there is no such item. */
export function changedItems(items: readonly AssessmentItem[], change: ItemChange): AssessmentItem[] | null {
  if (change.kind === "add") return withAdded(items, change.items);
  const place = itemKeys(items).indexOf(change.key);
  const item = items[place];
  if (!item) return null;
  switch (change.kind) {
    case "remove":
      return items.toSpliced(place, 1);
    case "move":
      return items.toSpliced(place, 1).toSpliced(Math.max(0, place + change.by), 0, item);
    case "worth":
      return items.with(place, worth(item, change));
    default:
      return change satisfies never;
  }
}

function withAdded(items: readonly AssessmentItem[], added: readonly AssessmentItem[]): AssessmentItem[] {
  const asked = new Set(items.flatMap((item) => (item.kind === "fixed" ? [item.questionId] : [])));
  const fresh = added.filter((item) => item.kind === "draw" || !asked.has(item.questionId));
  return [...items, ...fresh];
}

function worth(item: AssessmentItem, { points, count }: { points: number | null; count: number | null }) {
  return item.kind === "draw" ? { ...item, points, count: count ?? item.count } : { ...item, points };
}
