import type { GiftAnswer } from "./gift-blocks";
import type { GiftReader } from "./gift-reader";
import { type Notice, UnreadableQuestion } from "./imported-question";

/** An answer of which the feedback has been read, but not yet its text. */
export type ReadAnswer = GiftAnswer;

/**
 * What answers with marks ask for: all right (`=`) a short text, or a matching when each is a pair; right and wrong
 * ones (`~`) a single choice; only weighed ones several choices. In the middle of a sentence plain ones are a gap.
 */
export function bodyOfAnswers(
  answers: ReadAnswer[],
  { text, notice, read }: { text: string | null; notice: Notice; read: GiftReader },
) {
  const rightCount = answers.filter(({ mark }) => mark === "=").length;
  if (rightCount === answers.length && answers.every(isPair)) return matchingOf(answers, { notice, read });
  if (text !== null && rightCount > 0 && answers.every(isPlain)) return gapIn(text, answers, read);
  if (rightCount === answers.length) {
    const accepted = answers.map(({ percent, text, feedback }) => ({
      text: read.words(text),
      feedback,
      percent: percent ?? 100,
    }));
    return { type: "short_text" as const, accepted, caseSensitive: false };
  }
  const choices = answers.map(({ mark, percent, text, feedback }, index) => {
    const weight = percent ?? (mark === "=" ? 100 : 0);
    return { id: `c${index + 1}`, text: read.markdown(text), percent: weight, feedback };
  });
  const type = rightCount > 0 ? ("single_choice" as const) : ("multiple_choice" as const);
  return { type, choices };
}

function isPair({ text }: ReadAnswer): boolean {
  return text.includes("->");
}

function isPlain({ percent, feedback }: ReadAnswer): boolean {
  return percent === null && feedback === "";
}

function gapIn(text: string, answers: ReadAnswer[], read: GiftReader) {
  const accepted = answers.filter(({ mark }) => mark === "=").map((one) => read.words(one.text));
  const options = accepted.length === answers.length ? [] : answers.map((one) => read.words(one.text));
  return { type: "gaps" as const, text, gaps: [{ id: "g1", accepted, caseSensitive: false, options }] };
}

function matchingOf(answers: ReadAnswer[], { notice, read }: { notice: Notice; read: GiftReader }) {
  const sides = answers.map(({ text, feedback }) => {
    if (feedback !== "") notice("feedback-left-out", feedback);
    const arrow = text.indexOf("->");
    const [left, right] = [read.markdown(text.slice(0, arrow)), read.words(text.slice(arrow + 2))];
    if (right === "") throw new UnreadableQuestion("answer-missing", text);
    if (left === "" && arrow > 0 && text.slice(0, arrow).trim() !== "")
      throw new UnreadableQuestion("only-picture", text);
    return { left, right };
  });
  const pairs = sides.filter(({ left }) => left !== "");
  return {
    type: "matching" as const,
    pairs: pairs.map((pair, index) => ({ id: `p${index + 1}`, ...pair })),
    distractors: sides.filter(({ left }) => left === "").map(({ right }) => right),
  };
}
