import { blank } from "./gift-parser";
import { wordsOf } from "./html-markdown";
import { type Notice, UnreadableQuestion } from "./imported-question";
import { isHtml, type TextReader } from "./moodle-xml-parts.server";
import { childOf, type XmlElement } from "./moodle-xml-tree.server";

interface ReadGap {
  id: string;
  accepted: string[];
  caseSensitive: boolean;
  options: string[];
}

interface ReadGaps {
  prompt: string;
  text: string;
  gaps: ReadGap[];
}

/** Where gaps stand while the text around them is read: a character that no text has. */
const gapPlace = "\ue000";

const typed = /^(SHORTANSWER|SA|MW)$/;
const typedExactly = /^(SHORTANSWER_C|SAC|MWC)$/;
const chosen = /^(MULTICHOICE|MC)(_?[VHS]{1,2})?$/;

/** Where a gap of a Cloze question stands: `{1:SHORTANSWER:=right~%50%half#said to it}`. */
const gapMark = /\{(\d*):(\w+):((?:\\[\s\S]|[^{}\\]){0,1000})\}/g;

/**
 * The gaps that stand in a text of Cloze.
 *
 * @throws UnreadableQuestion when there is none, or one asks for a number or several choices
 */
export function clozeIn(text: XmlElement, read: TextReader, notice: Notice): ReadGaps {
  const gaps: ReadGap[] = [];
  const plain = isHtml(text) ? (words: string) => wordsOf(words, notice) : (words: string) => words;
  const weights = new Map<string, string>();
  const found = around(
    text,
    { mark: gapMark, gaps, read },
    (mark = "", weight = "", type = "", answers = "") => {
      weights.set(weight || "1", mark);
      gaps.push(gapOf(`g${gaps.length + 1}`, { type: type.toUpperCase(), answers: plain(answers) }, notice));
    },
  );
  if (weights.size > 1) notice("gap-weights", [...weights.values()].join(" "));
  return found;
}

function around(
  element: XmlElement,
  { mark, gaps, read }: { mark: RegExp; gaps: ReadGap[]; read: TextReader },
  take: (...found: string[]) => void,
): ReadGaps {
  const place = (...found: string[]) => {
    take(...found);
    return gapPlace;
  };
  const inner = childOf(element, "text");
  const written = (inner?.text ?? element.text).replaceAll(gapPlace, "").replace(mark, place);
  const children = element.children.map((child) => (child === inner ? { ...child, text: written } : child));
  const pieces = read.markdown({ ...element, text: written, children }).split(gapPlace);
  if (gaps.length === 0) throw new UnreadableQuestion("no-answers", written);
  const text = pieces.map((piece, index) => (index === 0 ? piece : `[[g${index}]]${piece}`)).join("");
  return { prompt: pieces.join(blank), text, gaps };
}

function gapOf(id: string, { type, answers }: { type: string; answers: string }, notice: Notice): ReadGap {
  const isChosen = chosen.test(type);
  if (!isChosen && !typed.test(type) && !typedExactly.test(type))
    throw new UnreadableQuestion("gap-number", type);
  const read = answers.split(/(?<!\\)~/).map((part) => answerIn(part, notice));
  const right = read.filter(({ percent }) => percent === 100).map(({ text }) => text);
  if (right.length === 0) throw new UnreadableQuestion("answer-missing", answers);
  if (read.some(({ percent }) => percent > 0 && percent < 100) || (!isChosen && right.length < read.length))
    notice("wrong-answers-left-out", answers);
  return {
    id,
    accepted: right,
    caseSensitive: typedExactly.test(type),
    options: isChosen ? read.map(({ text }) => text) : [],
  };
}

function answerIn(part: string, notice: Notice): { percent: number; text: string } {
  const mark = /^\s*(=|%(-?\d{1,3}(?:\.\d+)?)%)?/.exec(part);
  const [said = "", feedback] = part.slice(mark?.[0].length ?? 0).split(/(?<!\\)#/);
  if (feedback) notice("feedback-left-out", feedback);
  const text = said.replace(/\\([\s\S])/g, "$1").trim();
  return { percent: mark?.[1] === "=" ? 100 : Number(mark?.[2] ?? 0), text };
}

/**
 * The gaps of a text with numbers, `[[1]]`, each of which names the right one out of the boxes of its group.
 *
 * @throws UnreadableQuestion
 */
export function gapsOfBoxes(
  element: XmlElement,
  read: TextReader,
  boxes: readonly { text: string; group: string }[],
): ReadGaps {
  const gaps: ReadGap[] = [];
  return around(element, { mark: /\[\[(\d{1,3})\]\]/g, gaps, read }, (mark = "", number = "") => {
    const box = boxes[Number(number) - 1];
    if (!box) throw new UnreadableQuestion("answer-unknown", mark);
    const options = boxes.filter(({ group }) => group === box.group).map((each) => each.text);
    const id = `g${gaps.length + 1}`;
    gaps.push({ id, accepted: [box.text], caseSensitive: false, options: [...new Set(options)] });
  });
}
