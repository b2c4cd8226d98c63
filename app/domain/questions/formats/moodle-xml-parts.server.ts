import { withoutReferences } from "./character-references";
import { looksLikeHtml, markdownOf, markdownOfText, wordsOf } from "./html-markdown";
import { type Notice, UnreadableQuestion } from "./imported-question";
import { type FilePictures, pictureAddress } from "./moodle-pictures.server";
import { childOf, childrenOf, type XmlElement } from "./moodle-xml-tree.server";

export interface TextReader {
  /** The text of an element as Markdown. */
  markdown: (element: XmlElement | undefined) => string;
  /** The same without marks, for what people compare and choose. */
  words: (element: XmlElement | undefined) => string;
}

/** Reads texts in what their `format` says; the older formats are HTML, in which lines may end as they are typed. */
export function textReader(notice: Notice, pictures: FilePictures): TextReader {
  const isTaken = (address: string) => pictures.addresses.has(address);
  const written = (element: XmlElement) => {
    const text = withPictures(element, pictures, notice);
    for (const { name } of childOf(element, "text")?.children ?? []) notice("markup-left-out", `<${name}>`);
    return text;
  };
  return {
    markdown: (element) => {
      if (!element) return "";
      const text = written(element);
      const { format } = element.attributes;
      if (format === "markdown") return withoutLost(text, notice).trim();
      if (isHtml(element)) return markdownOf(text, notice, isTaken);
      return markdownOfText(format === "plain_text" ? text : withoutReferences(text));
    },
    words: (element) => {
      if (!element) return "";
      const text = written(element);
      return isHtml(element) ? wordsOf(text, notice) : text.trim();
    },
  };
}

/** The text of an element, with the pictures that stand beside it under the addresses that they go by here. */
function withPictures(element: XmlElement, pictures: FilePictures, notice: Notice): string {
  const text = writtenIn(element);
  const addresses = new Map<string, string>();
  for (const file of childrenOf(element, "file")) {
    const { name = "", path = "/" } = file.attributes;
    const picture = pictures.of.get(file) ?? "picture-broken";
    if (typeof picture === "string") notice(picture, name, file.line);
    else if (text.includes(inTexts)) addresses.set(path + name, pictureAddress(picture));
    else notice("pictures-left-out", name, file.line);
  }
  return text.replace(/@@PLUGINFILE@@(\/[^"'<>\s)?]*)/g, (whole, place: string) => {
    return addresses.get(decoded(place)) ?? whole;
  });
}

const inTexts = "@@PLUGINFILE@@";

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Markdown without the pictures that did not come along. */
function withoutLost(text: string, notice: Notice): string {
  return text.replace(/!\[[^\]]*\]\(<?@@PLUGINFILE@@[^)]*\)/g, (picture) => {
    notice("pictures-left-out", picture);
    return "";
  });
}

export function isHtml(element: XmlElement): boolean {
  const format = element.attributes.format ?? "moodle_auto_format";
  return format === "html" || (format === "moodle_auto_format" && looksLikeHtml(writtenIn(element)));
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
