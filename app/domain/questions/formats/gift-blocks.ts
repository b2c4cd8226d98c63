import { categoryPathOf, idOf, indexOfMark, tagsOf } from "./gift-text";
import { UnreadableQuestion } from "./imported-question";

/** The lines of one question. */
export interface GiftBlock {
  text: string;
  line: number;
  tags: string[];
  /** What Moodle calls it, as the file says it. */
  ids: string[];
  categoryPath: string[];
}

interface Line {
  text: string;
  number: number;
}

/** The questions of a file, still in its own words: what stands between blank lines. */
export function giftBlocks(file: string): GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let categoryPath: string[] = [];
  let lines: Line[] = [];
  let tags: string[] = [];
  let ids: string[] = [];
  const close = () => {
    for (const own of apart(lines))
      blocks.push({ text: textOf(own), line: own[0]?.number ?? 0, tags, ids, categoryPath });
    [lines, tags, ids] = [[], [], []];
  };
  for (const [index, line] of file
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const words = line.trim();
    if (words === "") close();
    else if (words.startsWith("//")) {
      tags.push(...tagsOf(words));
      ids.push(idOf(words) ?? "");
    } else if (lines.length === 0 && /^\$CATEGORY:/i.test(words))
      categoryPath = categoryPathOf(words.slice(10));
    else lines.push({ text: line, number: index + 1 });
  }
  close();
  return blocks;
}

/**
 * Questions whose blank lines between them are missing: as a question has its answers in one place, one has ended with
 * the line that ends them when others follow, and what begins with `::` is a question's name.
 */
function apart(lines: readonly Line[]): Line[][] {
  const lastOpening = lines.findLastIndex(({ text }) => indexOfMark(text, "{") < text.length);
  const questions: Line[][] = [];
  let own: Line[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    own.push(line);
    const end = lastBrace(line.text);
    if (end) isOpen = end.mark === "{";
    const next = lines[index + 1]?.text.trimStart();
    const isEnded = !isOpen && end?.isLast === true;
    if (!next || !isEnded || !(next.startsWith("::") || index < lastOpening)) continue;
    questions.push(own);
    own = [];
  }
  return own.length > 0 ? [...questions, own] : questions;
}

/** The last brace of a line, and whether nothing follows it. */
function lastBrace(text: string): { mark: string; isLast: boolean } | null {
  let last = -1;
  for (let at = indexOfMark(text, "{}"); at < text.length; at = indexOfMark(text, "{}", at + 1)) last = at;
  return last < 0 ? null : { mark: text[last] ?? "", isLast: text.slice(last + 1).trim() === "" };
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("\n");
}

/** A question's name, what stands before its answers, its answers, and what stands after them. */
export interface GiftParts {
  name: string;
  before: string;
  answers: string;
  after: string;
}

/** @throws UnreadableQuestion */
export function giftParts({ text }: GiftBlock): GiftParts {
  const { name, rest } = named(text.trim());
  const open = indexOfMark(rest, "{");
  if (open === rest.length) throw new UnreadableQuestion("no-answers", rest);
  const end = indexOfMark(rest, "}", open + 1);
  if (end === rest.length) throw new UnreadableQuestion("unclosed", rest.slice(open));
  const after = rest.slice(end + 1);
  if (indexOfMark(after, "{}") < after.length) throw new UnreadableQuestion("several-answer-parts", after);
  return { name, before: rest.slice(0, open), answers: rest.slice(open + 1, end), after };
}

function named(text: string): { name: string; rest: string } {
  if (!text.startsWith("::")) return { name: "", rest: text };
  for (let at = indexOfMark(text, ":", 2); at < text.length; at = indexOfMark(text, ":", at + 1)) {
    if (text[at + 1] === ":") return { name: text.slice(2, at), rest: text.slice(at + 2) };
  }
  return { name: "", rest: text };
}

/** One answer: its mark (`=` or `~`), its percent (null: none is given), its text and what is said to it. */
export interface GiftAnswer {
  mark: string;
  percent: number | null;
  text: string;
  feedback: string;
}

/** The feedback to everybody, which stands last behind `####`, apart from the answers before it. */
export function withoutGeneralFeedback(answers: string): { answers: string; general: string } {
  for (let at = indexOfMark(answers, "#"); at < answers.length; at = indexOfMark(answers, "#", at + 1)) {
    if (answers.startsWith("####", at))
      return { answers: answers.slice(0, at), general: answers.slice(at + 4) };
  }
  return { answers, general: "" };
}

/** @throws UnreadableQuestion when there are words before the first answer, or a percent is none */
export function giftAnswers(answers: string): GiftAnswer[] {
  const found: GiftAnswer[] = [];
  let at = indexOfMark(answers, "=~");
  if (answers.slice(0, at).trim() !== "") throw new UnreadableQuestion("mixed-answers", answers.slice(0, at));
  while (at < answers.length) {
    const end = indexOfMark(answers, "=~", at + 1);
    found.push(giftAnswer(answers[at] ?? "", answers.slice(at + 1, end)));
    at = end;
  }
  return found;
}

function giftAnswer(mark: string, words: string): GiftAnswer {
  const weight = /^\s*%(-?\d{1,3}(?:\.\d{1,15})?)%/.exec(words);
  const percent = weight ? Number(weight[1]) : null;
  if (percent !== null && Math.abs(percent) > 100) throw new UnreadableQuestion("percent-wrong", words);
  const said = words.slice(weight?.[0].length ?? 0);
  const hash = indexOfMark(said, "#");
  return { mark, percent, text: said.slice(0, hash), feedback: said.slice(hash + 1) };
}
