import type { QuestionBody } from "./question-body";

export type BodyProblem =
  | "best-missing"
  | "sum-wrong"
  | "gap-missing"
  | "gap-unknown"
  | "words-order"
  | "option-missing";

/**
 * What would keep a question from being answered rightly, by the field that it is about. Files may bring such
 * questions; who writes one is told.
 */
export function bodyRuleProblems(body: QuestionBody): Record<string, BodyProblem> {
  switch (body.type) {
    case "single_choice":
      return hasBest(body.choices) ? {} : { choices: "best-missing" };
    case "multiple_choice":
      return isWhole(body.choices) ? {} : { choices: "sum-wrong" };
    case "short_text":
    case "numeric":
      return hasBest(body.accepted) ? {} : { accepted: "best-missing" };
    case "gaps":
      return gapProblems(body);
    case "essay": {
      const { minWords, maxWords } = body;
      return minWords !== null && maxWords !== null && minWords > maxWords ? { maxWords: "words-order" } : {};
    }
    default:
      return {};
  }
}

function hasBest(parts: readonly { percent: number }[]): boolean {
  return parts.some(({ percent }) => percent === 100);
}

/** The right choices together are worth all points; three of 33.33333 are, too. */
function isWhole(parts: readonly { percent: number }[]): boolean {
  const sum = parts.reduce((whole, { percent }) => whole + Math.max(0, percent), 0);
  return Math.abs(sum - 100) < 0.01;
}

function gapProblems({ text, gaps }: Extract<QuestionBody, { type: "gaps" }>): Record<string, BodyProblem> {
  const marks = [...text.matchAll(/\[\[([^\][]{0,50})\]\]/g)].map(([, mark]) => mark);
  if (marks.some((mark) => !gaps.some(({ id }) => id === mark))) return { text: "gap-unknown" };
  const lacking = gaps.findIndex(
    ({ accepted, options }) => options.length > 0 && !accepted.some((one) => options.includes(one)),
  );
  return lacking < 0 ? {} : { [`gaps.${lacking}.options`]: "option-missing" };
}
