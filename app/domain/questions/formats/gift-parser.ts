import type { QuestionBody } from "../question-body";
import { bodyOfAnswers, type ReadAnswer } from "./gift-answer-types";
import { type GiftParts, giftAnswers, withoutGeneralFeedback } from "./gift-blocks";
import { giftNumbers } from "./gift-numbers";
import { type GiftReader, giftReader } from "./gift-reader";
import { indexOfMark } from "./gift-text";
import { checkedBody, type Notice } from "./imported-question";

/** Where the answers stand in the middle of a sentence. */
export const blank = "_____";

/**
 * What a question of a GIFT file asks. Its answers say which type it is.
 *
 * @throws UnreadableQuestion
 */
export function giftBody(parts: GiftParts, notice: Notice): QuestionBody {
  const { answers, general } = withoutGeneralFeedback(parts.answers);
  const read = giftReader(parts.before, notice);
  const around = (middle: string) => sentence(parts, middle, read);
  const common = { prompt: around(blank), feedback: read.markdown(general) };
  const words = answers.trim();
  if (words === "") return checkedBody({ type: "essay", ...common, rubric: [] });
  if (/^(T|F|TRUE|FALSE)\s*(#|$)/i.test(words)) return checkedBody({ ...common, ...truthOf(words, read) });
  if (words.startsWith("#")) {
    const accepted = giftNumbers(words.slice(1), { notice, read });
    return checkedBody({ type: "numeric", ...common, units: [], accepted });
  }
  const each = giftAnswers(words).map(
    (one): ReadAnswer => ({ ...one, feedback: read.markdown(one.feedback) }),
  );
  const text = parts.after.trim() === "" ? null : around("[[g1]]");
  return checkedBody({ ...common, ...bodyOfAnswers(each, { text, notice, read }) });
}

/** Where the answers stand while the text around them is read: a character that no text has. */
const place = "\ue000";

/** What is asked, with something in the place of the answers unless they stand at the end. */
function sentence({ before, after }: GiftParts, middle: string, read: GiftReader): string {
  if (after.trim() === "") return read.markdown(before);
  const written = `${before.replaceAll(place, "")}${place}${after.replaceAll(place, "")}`;
  return read.markdown(written).replace(place, () => middle);
}

/** `T#to who is wrong#to who is right`. */
function truthOf(words: string, read: GiftReader) {
  const first = indexOfMark(words, "#");
  const second = indexOfMark(words, "#", first + 1);
  const answer = /^T/i.test(words);
  const toWrong = read.markdown(words.slice(first + 1, second));
  const toRight = read.markdown(words.slice(second + 1));
  return {
    type: "true_false" as const,
    answer,
    feedbackIfTrue: answer ? toRight : toWrong,
    feedbackIfFalse: answer ? toWrong : toRight,
  };
}
