import { m } from "~/messages/compiled/messages";

const problems: Record<string, () => string> = {
  "points-wrong": m.quiz_wrong_points,
  "count-wrong": m.quiz_wrong_count,
  "none-chosen": m.quiz_wrong_none_chosen,
  "draw-of-what": m.quiz_wrong_draw,
  gone: m.quiz_wrong_gone,
  "too-many": m.quiz_wrong_too_many,
};

/** What is wrong with one field, as sentences. */
export function itemErrors(code: string | undefined): string[] | undefined {
  return code ? [problems[code]?.() ?? m.outline_problem_unknown()] : undefined;
}

/**
 * The summary of what is wrong, each with the place that mends it.
 *
 * @param key of the row that it is in, if any
 */
export function itemProblems(found: Record<string, string>, key: string | undefined) {
  return Object.entries(found).map(([name, code]) => ({
    id: name === "form" ? undefined : key ? `${name}-${key}` : name,
    message: itemErrors(code)?.join(" ") ?? "",
  }));
}
