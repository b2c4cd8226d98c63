import { giftAnswers } from "./gift-blocks";
import type { GiftReader } from "./gift-reader";
import { indexOfMark } from "./gift-text";
import { type Notice, UnreadableQuestion } from "./imported-question";

/**
 * The numbers that a numeric question accepts: `5`, `5:0.1` (with a tolerance), `4.9..5.1` (a range), alone or several
 * with `=` and percents.
 *
 * @throws UnreadableQuestion
 */
export function giftNumbers(written: string, { notice, read }: { notice: Notice; read: GiftReader }) {
  const isList = written.trimStart().startsWith("=");
  const hash = indexOfMark(written, "#");
  const alone = { mark: "=", percent: null, text: written.slice(0, hash), feedback: written.slice(hash + 1) };
  const answers = isList ? giftAnswers(written) : [alone];
  // What is said to every other number has no place in a question of ours.
  for (const { mark, feedback } of answers) {
    if (mark === "~") notice("wrong-answers-left-out", feedback);
  }
  return answers
    .filter(({ mark }) => mark === "=")
    .map(({ percent, text, feedback }) => ({
      ...numberIn(text.trim()),
      percent: percent ?? 100,
      feedback: read.markdown(feedback),
    }));
}

function numberIn(text: string): { value: number; tolerance: number } {
  const range = text.split("..");
  if (range.length === 2) {
    const [low, high] = range.map((bound) => plainNumber(bound, text)) as [number, number];
    if (low > high) throw new UnreadableQuestion("number-wrong", text);
    // Halves of sums in decimal digits: the middle of 0.1 and 0.3 is 0.2.
    return { value: rounded((low + high) / 2), tolerance: rounded((high - low) / 2) };
  }
  const [value = "", tolerance = "0", ...more] = text.split(":");
  const parsed = { value: plainNumber(value, text), tolerance: plainNumber(tolerance, text) };
  if (more.length > 0 || parsed.tolerance < 0) throw new UnreadableQuestion("number-wrong", text);
  return parsed;
}

function plainNumber(written: string, of: string): number {
  const text = written.trim();
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) throw new UnreadableQuestion("number-wrong", of);
  return value;
}

function rounded(value: number): number {
  return Number(value.toPrecision(14));
}
