import type { Element, ElementContent, Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import type { Notice } from "./imported-question";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const writer = unified()
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: "-", emphasis: "*", rule: "-", resourceLink: true })
  .freeze();

/** What Markdown says as well, and what is only around words. */
const kept = new Set([
  ...["html", "body", "p", "div", "section", "article", "span", "br", "hr", "blockquote", "pre"],
  ...["h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "a", "q"],
  ...["b", "strong", "i", "em", "cite", "del", "s", "strike", "code", "tt", "kbd", "samp"],
  ...["table", "thead", "tbody", "tfoot", "tr", "th", "td"],
]);

/** Of words that are compared, nothing but themselves is kept. */
const around = new Set(["html", "body", "p", "div", "span", "br"]);

const blocks = /^(p|div|section|article|br|hr|blockquote|pre|h[1-6]|li|dt|dd|tr|td|th)$/;
const pictures = new Set(["img", "picture", "svg", "video", "audio", "iframe", "object", "embed", "canvas"]);
const unread = new Set(["script", "style", "template", "noscript", "title", "math"]);
const styled = /(^|;)\s*(color|background(-color)?|text-decoration)\s*:/i;

/** No field of a question takes more; the time to write Markdown goes up faster than the length. */
const longest = 25_000;

/**
 * HTML as Markdown that is shown as it reads. What Markdown has no words for is named, and its words stay.
 *
 * @param isTaken whether a picture of this address has come along; all others are left out
 */
export function markdownOf(
  html: string,
  notice: Notice,
  isTaken: (address: string) => boolean = () => false,
): string {
  if (!/[<&\\`*_[\]~#>|:@+\-=\n]|^\d/.test(html)) return html.trim();
  return markdownOfTree({
    type: "root",
    children: keptIn(treeOf(html, notice).children, notice, { names: kept, isTaken }),
  });
}

/** A text without any markup as Markdown that is shown as it reads. */
export function markdownOfText(text: string): string {
  const lines = text.trim().split(/\r\n|\r|\n/);
  const children = lines.flatMap((value, index): ElementContent[] => {
    const words: ElementContent = { type: "text", value };
    return index === 0 ? [words] : [{ type: "element", tagName: "br", properties: {}, children: [] }, words];
  });
  return markdownOfTree({ type: "root", children });
}

/** The words of HTML alone. */
export function wordsOf(html: string, notice: Notice): string {
  const words = (nodes: readonly RootContent[]): string =>
    nodes
      .map((node) => {
        if (node.type === "text") return node.value;
        if (node.type !== "element" || unread.has(node.tagName)) return "";
        const space = blocks.test(node.tagName) ? " " : "";
        return space + words(node.children) + space;
      })
      .join("");
  const { children } = treeOf(html, notice);
  keptIn(children, notice, { names: around, isTaken: () => false });
  return words(children).replace(/\s+/g, " ").trim();
}

/** Whether people would read the text as HTML: an element with its end, a picture or a line break is in it. */
export function looksLikeHtml(text: string): boolean {
  const ends = new Set(
    [...text.matchAll(/<\/([a-z][a-z0-9]*)\s*>/gi)].map(([, name]) => name?.toLowerCase()),
  );
  const starts = text.matchAll(/<([a-z][a-z0-9]*)(?:\s[^<>]{0,2000})?\/?>/gi);
  return [...starts].some(([, name = ""]) => ends.has(name.toLowerCase()) || /^img$/i.test(name));
}

function markdownOfTree(tree: Root): string {
  const length = textLength(tree.children);
  if (length > longest) return "x".repeat(length);
  return writer.stringify(writer.runSync(tree) as never).trim();
}

function textLength(nodes: readonly RootContent[]): number {
  const lengthOf = (node: RootContent) => {
    if (node.type === "text") return node.value.length;
    return node.type === "element" ? textLength(node.children) : 0;
  };
  return nodes.reduce((sum, node) => sum + lengthOf(node), 0);
}

function treeOf(html: string, notice: Notice): Root {
  const written = html.replace(/\b(src|href)\s*=\s*("|')data:[^"']*\2/gi, '$1="data:"');
  if (!isDeep(written)) return parser.parse(written);
  notice("markup-left-out", written);
  return { type: "root", children: [{ type: "text", value: written.replace(/<[^<>]*>/g, " ") }] };
}

const deepest = 200;
const endsItself = /^(p|li|t[drh]|d[td]|option|br|hr|img|input|col|source|wbr|embed|area)$/;

/** Nothing that people write nests deeper; reading such a thing takes a time that goes up with its square. */
function isDeep(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, end, written = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const name = written.toLowerCase();
    const count = open.get(name) ?? 0;
    if (endsItself.test(name) || (end && count === 0)) continue;
    open.set(name, end ? count - 1 : count + 1);
    depth += end ? -1 : 1;
    if (depth > deepest) return true;
  }
  return false;
}

interface Keeping {
  names: ReadonlySet<string>;
  isTaken: (address: string) => boolean;
}

/** The nodes with what can be kept; all else is named, and what is in it stands in its place. */
function keptIn(nodes: readonly RootContent[], notice: Notice, keeping: Keeping): ElementContent[] {
  const { names, isTaken } = keeping;
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "text") return [{ ...node, value: node.value.replaceAll("\u00a0", " ") }];
    if (node.type !== "element") return [];
    if (node.tagName === "img" && isTaken(String(node.properties.src ?? ""))) return [node];
    if (pictures.has(node.tagName)) notice("pictures-left-out", tagOf(node));
    if (pictures.has(node.tagName) || node.tagName === "source") return [];
    const isNamed = !names.has(node.tagName) || losesStyle(node);
    if (isNamed) notice("markup-left-out", tagOf(node));
    if (unread.has(node.tagName)) return [];
    const children = keptIn(node.children, notice, keeping);
    if (node.tagName === "a") return linkOf({ ...node, children }, notice);
    return kept.has(node.tagName) ? [{ ...node, children }] : children;
  });
}

function losesStyle({ properties }: Element): boolean {
  const isJoined = [properties.colSpan, properties.rowSpan].some((span) => Number(span ?? 1) > 1);
  return isJoined || styled.test(String(properties.style ?? ""));
}

/** A link to somewhere that readers of this site can go; else its words alone. */
function linkOf(link: Element, notice: Notice): ElementContent[] {
  const { href } = link.properties;
  if (typeof href === "string" && /^(https?:\/\/|mailto:|tel:)/i.test(href.trim())) return [link];
  if (typeof href === "string" && href.includes("@@PLUGINFILE@@")) notice("pictures-left-out", tagOf(link));
  else if (typeof href === "string") notice("markup-left-out", tagOf(link));
  return link.children;
}

function tagOf({ tagName, properties }: Element): string {
  const said = ["src", "href", "alt", "style", "color", "colSpan", "rowSpan"].flatMap((name) => {
    const value = properties[name];
    return value === undefined || value === null ? [] : [` ${name.toLowerCase()}="${value}"`];
  });
  return `<${tagName}${said.join("")}>`;
}
