import type { QuestionBody } from "../question-body";
import { bodyOfAnswers, type ReadAnswer } from "./gift-answer-types";
import { type GiftParts, giftAnswers, withoutGeneralFeedback } from "./gift-blocks";
import { giftNumbers } from "./gift-numbers";
import { indexOfMark, unescaped, unescapedWithSpace, withoutFormat } from "./gift-text";
import { checkedBody, type Notice, type Reader } from "./imported-question";

/** Where the answers stand in the middle of a sentence. */
export const blank = "_____";

/**
 * What a question of a GIFT file asks. Its answers say which type it is.
 *
 * @throws UnreadableQuestion
 */
export function giftBody(parts: GiftParts, notice: Notice): QuestionBody {
  const { answers, general } = withoutGeneralFeedback(parts.answers);
  const read = readerOf(notice);
  const around = (middle: string) => sentence(parts, middle, read);
  const common = { prompt: around(blank), feedback: read(general) };
  const words = answers.trim();
  if (words === "") return checkedBody({ type: "essay", ...common, rubric: [] });
  if (/^(T|F|TRUE|FALSE)\s*(#|$)/i.test(words)) return checkedBody({ ...common, ...truthOf(words, read) });
  if (words.startsWith("#")) {
    const accepted = giftNumbers(words.slice(1), { notice, read });
    return checkedBody({ type: "numeric", ...common, units: [], accepted });
  }
  const each = giftAnswers(words).map(
    (one): ReadAnswer => ({ ...one, written: one.text, text: read(one.text), feedback: read(one.feedback) }),
  );
  const text = parts.after.trim() === "" ? null : around("[[g1]]");
  return checkedBody({ ...common, ...bodyOfAnswers(each, { text, notice, read }) });
}

function readerOf(notice: Notice): Reader {
  return (written) => {
    const { text, isHtml } = withoutFormat(written);
    if (isHtml && text.includes("<")) notice("html-kept", text);
    return unescaped(text);
  };
}

/** What is asked, with something in the place of the answers unless they stand at the end. */
function sentence({ before, after }: GiftParts, middle: string, read: Reader): string {
  if (after.trim() === "") return read(before);
  read(before);
  return `${unescapedWithSpace(withoutFormat(before).text)}${middle}${unescapedWithSpace(after)}`;
}

/** `T#to who is wrong#to who is right`. */
function truthOf(words: string, read: Reader) {
  const first = indexOfMark(words, "#");
  const second = indexOfMark(words, "#", first + 1);
  const answer = /^T/i.test(words);
  const toWrong = read(words.slice(first + 1, second));
  const toRight = read(words.slice(second + 1));
  return {
    type: "true_false" as const,
    answer,
    feedbackIfTrue: answer ? toRight : toWrong,
    feedbackIfFalse: answer ? toWrong : toRight,
  };
}
