import { m } from "~/messages/compiled/messages";

/** What is wrong with a field of a mark, as sentences. */
export function markingErrors(code: string | undefined): string[] | undefined {
  if (!code) return undefined;
  const [what, of = ""] = code.split(":");
  switch (what) {
    case "points-missing":
      return [m.grading_wrong_missing()];
    case "points-wrong":
      return [m.grading_wrong_points({ of })];
    case "comment-too-long":
      return [m.grading_wrong_comment()];
    case "quote-not-there":
      return [m.grading_wrong_quote()];
    default:
      return [m.grading_wrong_note()];
  }
}

/** The summary of what is wrong, each with the question that it is in. */
export function markingProblems(found: Record<string, string>) {
  return Object.entries(found).map(([name, code]) => ({
    id: name,
    label: m.assessment_question_number({ number: Number(/^q(\d+)/.exec(name)?.[1] ?? 0) }),
    message: markingErrors(code)?.join(" ") ?? "",
  }));
}
