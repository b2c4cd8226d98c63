import type { Answer } from "~/domain/questions/answer";
import { isAnswered } from "~/domain/questions/answer";
import { gradeAnswer } from "~/domain/questions/grade-answer";
import type { BodyOf, QuestionBody, QuestionType } from "~/domain/questions/question-body";
import { foldedText } from "~/domain/questions/text-match";

/** An answer, and how many gave it. */
export interface TakenAnswer {
  /** Markdown of a choice, or what was typed; of "true or false" the truth. */
  answer: string | boolean;
  /** It gives points. */
  isRight: boolean;
  count: number;
}

export interface AnswersTaken {
  /** Of choices all, in their order; of what is typed the commonest. */
  taken: TakenAnswer[];
  /** How many typed something else. */
  others: number;
  /** How many left it open. */
  open: number;
}

/** The types of which answers can be counted: a choice is taken, or something short is typed. */
export const countedTypes = [
  "single_choice",
  "multiple_choice",
  "true_false",
  "short_text",
  "numeric",
] as const satisfies QuestionType[];

/** So many of the answers that were typed are shown. */
const mostTyped = 5;

/**
 * What people answered, counted; null: answers of the type cannot be.
 *
 * @param answers of each attempt in which the question was asked; null: left open
 */
export function answersTaken(body: QuestionBody, answers: readonly (Answer | null)[]): AnswersTaken | null {
  const given = answers.filter((answer) => isAnswered(answer));
  const open = answers.length - given.length;
  switch (body.type) {
    case "single_choice":
    case "multiple_choice":
      return { taken: choicesTaken(body, given), others: 0, open };
    case "true_false":
      return { taken: truthsTaken(body, given), others: 0, open };
    case "short_text":
    case "numeric": {
      const typed = typedAnswers(body, given);
      const taken = typed.slice(0, mostTyped);
      return { taken, others: given.length - taken.reduce((sum, { count }) => sum + count, 0), open };
    }
    default:
      return null;
  }
}

function choicesTaken(
  { choices }: BodyOf<"single_choice" | "multiple_choice">,
  given: readonly (Answer | null)[],
): TakenAnswer[] {
  const ids = given.flatMap((answer) => {
    if (answer && "choice" in answer) return answer.choice === null ? [] : [answer.choice];
    return answer && "choices" in answer ? [...new Set(answer.choices)] : [];
  });
  return choices.map(({ id, text, percent }) => ({
    answer: text,
    isRight: percent > 0,
    count: ids.filter((each) => each === id).length,
  }));
}

function truthsTaken(body: BodyOf<"true_false">, given: readonly (Answer | null)[]): TakenAnswer[] {
  const values = given.map((answer) => (answer && "value" in answer ? answer.value : null));
  return [true, false].map((truth) => ({
    answer: truth,
    isRight: body.answer === truth,
    count: values.filter((value) => value === truth).length,
  }));
}

/** The commonest first, then in the order in which they came. */
function typedAnswers(
  body: BodyOf<"short_text" | "numeric">,
  given: readonly (Answer | null)[],
): TakenAnswer[] {
  const caseSensitive = body.type === "short_text" && body.caseSensitive;
  const counted = new Map<string, TakenAnswer>();
  for (const answer of given) {
    if (!answer || !("text" in answer)) continue;
    const unit = "unit" in answer && answer.unit ? ` ${answer.unit}` : "";
    const text = `${answer.text.replace(/\s+/g, " ").trim()}${unit}`;
    const key = foldedText(text, caseSensitive);
    const known = counted.get(key);
    if (known) known.count += 1;
    else counted.set(key, { answer: text, isRight: givesPoints(body, answer), count: 1 });
  }
  return [...counted.values()].sort((one, other) => other.count - one.count);
}

function givesPoints(body: QuestionBody, answer: Answer): boolean {
  return (gradeAnswer(body, answer)?.fraction ?? 0) > 0;
}
