import { type Notice, UnreadableQuestion } from "./imported-question";
import { markdownOf, wordsOf } from "./moodle-text";
import { childOf, textOf, type XmlElement } from "./moodle-xml-tree.server";

export interface TextReader {
  /** The text of an element as Markdown. */
  markdown: (element: XmlElement | undefined) => string;
  /** The same without marks, for what people compare and choose. */
  words: (element: XmlElement | undefined) => string;
}

/** Reads texts in what their `format` says; the older formats are HTML when there is a tag in them. */
export function textReader(notice: Notice): TextReader {
  const read = (element: XmlElement | undefined, convert: typeof markdownOf) => {
    if (!element) return "";
    const text = writtenIn(element);
    if (childOf(element, "file") || text.includes("@@PLUGINFILE@@")) notice("pictures-left-out", text);
    return isHtml(element) ? convert(text, notice) : text.trim();
  };
  return {
    markdown: (element) => read(element, markdownOf),
    words: (element) => read(element, wordsOf),
  };
}

export function isHtml(element: XmlElement): boolean {
  const format = element.attributes.format ?? "moodle_auto_format";
  return format === "html" || (format === "moodle_auto_format" && /<[a-z]+[\s/>]/i.test(writtenIn(element)));
}

function writtenIn(element: XmlElement): string {
  return childOf(element, "text")?.text ?? element.text;
}

/** A number as the file has it. */
export function numberOf(written: string, of: string): number {
  const text = written.trim();
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) throw new UnreadableQuestion("number-wrong", of);
  return value;
}

/** The share of the points that an answer is worth, in percent. */
export function fractionOf({ attributes }: XmlElement): number {
  const percent = numberOf(attributes.fraction ?? "0", attributes.fraction ?? "");
  if (Math.abs(percent) > 100) throw new UnreadableQuestion("percent-wrong", attributes.fraction ?? "");
  return percent;
}

const combined = ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"];

/** Names what of a question has no place here. */
export function noticeLeftOut(element: XmlElement, notice: Notice): void {
  for (const name of ["idnumber", "graderinfo", ...combined]) {
    const text = textOf(element, name).trim();
    if (text !== "") notice("part-left-out", `${name}: ${text}`);
  }
}
