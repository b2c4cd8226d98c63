import type { Element, ElementContent, Root as HtmlRoot, Properties } from "hast";
import type { Blockquote, Root as MarkdownRoot } from "mdast";
import { visit } from "unist-util-visit";

/** The words of a rendered text that its author did not write, in the reader's language. */
export type MarkdownWords = {
  note: string;
  tip: string;
  warning: string;
  table: string;
  code: string;
  footnotes: string;
  backToText: string;
  taskDone: string;
  taskOpen: string;
};

const topLevel = 2;
const lowestLevel = 6;
const calloutMarker = /^\[!(NOTE|TIP|WARNING)\][^\S\n]*\n?/i;
const anySite = "https://this-site.invalid";
const scrollable = { role: "group", tabIndex: 0 };

/** Moves all headings together so that the highest one is level two: the page has its own level one. */
export function shiftHeadings() {
  return (tree: MarkdownRoot) => {
    let highest = lowestLevel;
    visit(tree, "heading", (heading) => {
      highest = Math.min(highest, heading.depth);
    });
    visit(tree, "heading", (heading) => {
      const level = Math.min(heading.depth + topLevel - highest, lowestLevel);
      heading.data = { ...heading.data, hName: `h${level}` };
    });
  };
}

/** Turns a quotation that begins `[!NOTE]`, `[!TIP]` or `[!WARNING]` into an aside of that kind. */
export function recogniseCallouts() {
  return (tree: MarkdownRoot) => {
    visit(tree, "blockquote", (quotation) => {
      const kind = takeCalloutMarker(quotation);
      if (kind === null) return;
      const className = ["callout", `callout-${kind}`];
      quotation.data = { hName: "aside", hProperties: { className, dataCallout: kind, role: "note" } };
    });
  };
}

function takeCalloutMarker(quotation: Blockquote): string | null {
  const paragraph = quotation.children[0];
  const text = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
  const marker = text?.type === "text" ? calloutMarker.exec(text.value) : null;
  if (paragraph?.type !== "paragraph" || text?.type !== "text" || !marker?.[1]) return null;
  text.value = text.value.slice(marker[0].length);
  if (text.value === "") paragraph.children.shift();
  if (paragraph.children[0]?.type === "break") paragraph.children.shift();
  if (paragraph.children.length === 0) quotation.children.shift();
  return marker[1].toLowerCase();
}

/**
 * Prepares the elements for the page: links to other sites tell those nothing, pictures of other sites become
 * links (a lesson makes no third-party request), tables and code scroll and can be reached by keyboard.
 */
export function prepareElements() {
  return (tree: HtmlRoot) => {
    visit(tree, "element", (element, index, parent) => {
      if (element.tagName === "img")
        prepareImage(element, parent?.type === "element" && parent.tagName === "a");
      const { properties, tagName } = element;
      if (tagName === "a" && leavesSite(properties.href)) properties.rel = ["noopener", "noreferrer"];
      if (tagName === "th") properties.scope = "col";
      if (tagName === "pre") Object.assign(properties, scrollable);
      if (tagName === "table" && parent !== undefined && index !== undefined) {
        parent.children[index] = newElement("div", { className: ["table-scroll"], ...scrollable }, [element]);
      }
    });
  };
}

/** Adds the words that the reader's language decides about; they are text, never markup. */
export function addWords(tree: HtmlRoot, words: MarkdownWords): void {
  visit(tree, "element", (element) => {
    const { properties, tagName } = element;
    const callout = properties.dataCallout;
    if (callout === "note" || callout === "tip" || callout === "warning") {
      element.children.unshift(newElement("p", { className: ["callout-label"] }, [text(words[callout])]));
    }
    if (tagName === "div") properties.ariaLabel = words.table;
    if (tagName === "pre") properties.ariaLabel = words.code;
    if (tagName === "input") properties.ariaLabel = properties.checked ? words.taskDone : words.taskOpen;
    if (properties.id === "footnote-label") element.children = [text(words.footnotes)];
    if (properties.dataFootnoteBackref !== undefined) properties.ariaLabel = words.backToText;
  });
}

function prepareImage(image: Element, insideLink: boolean): void {
  const { src, alt } = image.properties;
  if (!leavesSite(src)) {
    Object.assign(image.properties, { loading: "lazy", decoding: "async" });
    return;
  }
  image.tagName = insideLink ? "em" : "a";
  image.properties = insideLink ? {} : { href: src };
  image.children = [text(String(alt || src))];
}

function leavesSite(address: unknown): boolean {
  return !URL.canParse(String(address), anySite) || new URL(String(address), anySite).origin !== anySite;
}

function newElement(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: "text", value };
}
