import { typedNumber } from "~/platform/typed-number";
import { type AnswerOf, answerSchemas } from "./answer";
import type { BodyOf, QuestionBody, QuestionType } from "./question-body";
import { isSameText, matchesPattern } from "./text-match";

export interface Grade {
  /** The share of the question's points, from -1 to 1; whether less than 0 counts is the caller's to say. */
  fraction: number;
  /** What the author has to say about this answer, then what is shown with every result. */
  feedback: string[];
}

type Marking<T extends QuestionType> = (body: BodyOf<T>, answer: AnswerOf<T>) => Grade;
type MarkedType = Exclude<QuestionType, "essay" | "file_submission">;

const nothing: Grade = { fraction: 0, feedback: [] };

const markings: { [T in MarkedType]: Marking<T> } = {
  single_choice: ({ choices }, { choice }) => gradeOf(choices.find(({ id }) => id === choice)),
  multiple_choice: markChoices,
  true_false: (body, { value }) =>
    value === null
      ? nothing
      : {
          fraction: value === body.answer ? 1 : 0,
          feedback: [value ? body.feedbackIfTrue : body.feedbackIfFalse],
        },
  short_text: ({ accepted, caseSensitive }, { text }) =>
    text.trim() === ""
      ? nothing
      : gradeOf(accepted.find((one) => matchesPattern(text, one.text, { caseSensitive }))),
  numeric: markNumber,
  matching: ({ pairs }, { matches }) =>
    shareOf(pairs, ({ id, right }) => {
      const chosen = Object.hasOwn(matches, id) ? matches[id] : undefined;
      return chosen !== undefined && isSameText(chosen, right, { caseSensitive: true });
    }),
  ordering: ({ items }, { order }) => shareOf(items, ({ id }, position) => order[position] === id),
  gaps: ({ gaps }, { values }) =>
    shareOf(gaps, ({ id, accepted, caseSensitive }) => {
      const typed = Object.hasOwn(values, id) ? (values[id] ?? "") : "";
      return accepted.some((text) => isSameText(typed, text, { caseSensitive }));
    }),
};

/** What an answer is worth and what is said to it; null: a person marks it. What is no answer to it is worth 0. */
export function gradeAnswer(body: QuestionBody, answer: unknown): Grade | null {
  const grade = markingOf(body, answer);
  if (!grade) return null;
  return {
    fraction: grade.fraction,
    feedback: [...grade.feedback, body.feedback].filter((text) => text.trim() !== ""),
  };
}

function markingOf(body: QuestionBody, answer: unknown): Grade | null {
  if (body.type === "essay" || body.type === "file_submission") return null;
  return marked(body.type, body, answer);
}

function marked<T extends MarkedType>(type: T, body: QuestionBody, answer: unknown): Grade {
  const parsed = answerSchemas[type].safeParse(answer);
  // The schema and the marking of one type belong together, which the compiler cannot follow through the index.
  return parsed.success ? markings[type](body as BodyOf<T>, parsed.data as AnswerOf<T>) : nothing;
}

/** Of several answers that an author accepts the first one that fits counts. */
function gradeOf(part: { percent: number; feedback: string } | undefined): Grade {
  return part ? { fraction: part.percent / 100, feedback: [part.feedback] } : nothing;
}

function markChoices(
  { choices }: BodyOf<"multiple_choice">,
  { choices: chosen }: AnswerOf<"multiple_choice">,
): Grade {
  const parts = choices.filter(({ id }) => chosen.includes(id));
  const percent = parts.reduce((sum, part) => sum + part.percent, 0);
  // Three thirds of 33.33333 are the whole.
  const fraction = Math.abs(percent - 100) < 0.01 ? 1 : Math.min(1, Math.max(0, percent / 100));
  return { fraction, feedback: parts.map(({ feedback }) => feedback) };
}

function markNumber({ accepted, units }: BodyOf<"numeric">, { text, unit }: AnswerOf<"numeric">): Grade {
  const multiplier = multiplierOf(units, unit);
  const typed = typedNumber(text);
  if (typed === null || multiplier === null) return nothing;
  const value = typed * multiplier;
  return gradeOf(accepted.find((one) => isWithin(value, one)));
}

function multiplierOf(units: BodyOf<"numeric">["units"], unit: string | null): number | null {
  const named = unit?.trim() ?? "";
  if (units.length === 0) return named === "" ? 1 : null;
  return units.find((one) => one.unit === named)?.multiplier ?? null;
}

/** Its bounds belong to the tolerance, whatever binary fractions make of 0.4 - 0.3. */
function isWithin(typed: number, { value, tolerance }: { value: number; tolerance: number }): boolean {
  const slack = 1e-12 * Math.max(Math.abs(typed), Math.abs(value));
  return Math.abs(typed - value) <= tolerance + slack;
}

function shareOf<P>(parts: readonly P[], isRight: (part: P, position: number) => boolean): Grade {
  return { fraction: parts.filter(isRight).length / parts.length, feedback: [] };
}
