import { type Answer, answerSchemas } from "./answer";
import type { QuestionType } from "./question-body";
import type { QuestionView } from "./question-view";

/** A place of an order that nothing has been put in yet; no id of an item is written like it. */
export const openPlace = "-";

interface Sent {
  one: (part: string) => string;
  all: (part: string) => string[];
}

type Reading<T extends QuestionType> = (view: Extract<QuestionView, { type: T }>, sent: Sent) => unknown;

const readings: { [T in QuestionType]: Reading<T> } = {
  single_choice: ({ choices }, { one }) => ({
    choice: choices.find(({ id }) => id === one("choice"))?.id ?? null,
  }),
  multiple_choice: ({ choices }, { all }) => {
    const ticked = all("choices");
    return {
      choices: choices
        .map(({ id }) => id)
        .filter((id) => ticked.includes(id))
        .sort(),
    };
  },
  true_false: (_, { one }) => ({ value: ({ true: true, false: false } as const)[one("value")] ?? null }),
  short_text: (_, { one }) => ({ text: one("text") }),
  numeric: ({ units }, { one }) => ({
    text: one("text"),
    unit: units.find((unit) => unit === one("unit")) ?? null,
  }),
  matching: ({ lefts, rights }, { one }) => ({
    matches: recordOf(lefts, ({ id }) => rights.find((right) => right === one(`match.${id}`)) ?? ""),
  }),
  ordering: ({ items }, { one }) => ({ order: orderOf(items, ({ id }) => one(`place.${id}`)) }),
  gaps: ({ gaps }, { one }) => ({ values: recordOf(gaps, ({ id }) => one(`gap.${id}`)) }),
  essay: (_, { one }) => ({ text: one("text").replaceAll("\r\n", "\n") }),
  file_submission: (_, { all }) => ({ fileIds: all("keep") }),
};

/**
 * What somebody answers, out of the form that `QuestionFields` draws with the same prefix; null: it is longer than
 * an answer may be. Files that come with the form are not in it: these are the earlier ones that are kept.
 */
export function readAnswer(view: QuestionView, form: FormData, namePrefix: string): Answer | null {
  const all = (part: string) =>
    form.getAll(`${namePrefix}.${part}`).filter((value): value is string => typeof value === "string");
  const sent = { all, one: (part: string) => all(part)[0] ?? "" };
  const parsed = answerSchemas[view.type].safeParse(readingOf(view.type, view, sent));
  return parsed.success ? parsed.data : null;
}

function readingOf<T extends QuestionType>(type: T, view: QuestionView, sent: Sent): unknown {
  // The view is of this type, which the compiler cannot follow through the index.
  return readings[type](view as Extract<QuestionView, { type: T }>, sent);
}

/** What is left open is left out. */
function recordOf<P extends { id: string }>(parts: readonly P[], said: (part: P) => string) {
  const given = parts.map((part) => [part.id, said(part)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ""));
}

/** The items by the places chosen for them; of two that share a place, the one shown first comes first. */
function orderOf<I extends { id: string }>(items: readonly I[], placeOf: (item: I) => string): string[] {
  const placed = items
    .map((item) => ({ id: item.id, place: Number.parseInt(placeOf(item), 10) }))
    .filter(({ place }) => place >= 1 && place <= items.length)
    .sort((one, other) => one.place - other.place);
  const order: string[] = [];
  for (const { id, place } of placed) {
    while (order.length < place - 1) order.push(openPlace);
    order.push(id);
  }
  while (order.length > items.length) order.splice(order.lastIndexOf(openPlace), 1);
  return order;
}
