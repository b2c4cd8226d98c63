import { XMLParser, XMLValidator } from "fast-xml-parser";
import { withoutReferences } from "./character-references";
import { UnreadableQuestion } from "./imported-question";

/** An element of a file, with where it begins, from 1. */
export interface XmlElement {
  name: string;
  line: number;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The text that stands directly in it. */
  text: string;
}

type RawNode = Record<string, unknown> & { ":@"?: Record<string, string> };

// No entity but those of characters is ever replaced, so none can grow or fetch anything.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  processEntities: false,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  cdataPropName: "#cdata",
  captureMetaData: true,
  maxNestedTags: 50,
});
const place: unknown = XMLParser.getMetaDataSymbol();

/** What is wrong with a file as XML, and where. */
export class BrokenXml extends UnreadableQuestion {
  constructor(
    readonly line: number,
    code: "xml-broken" | "xml-declarations" | "not-moodle",
    detail: string,
  ) {
    super(code, detail);
  }
}

/**
 * The outermost elements of a file.
 *
 * @throws BrokenXml also when the file declares types or entities of its own, which nothing here needs
 */
export function readXml(file: string): XmlElement[] {
  const xml = file.replace(/\r\n?/g, "\n");
  const outside = xml.replace(/<!\[CDATA\[[\s\S]*?(\]\]>|$)|<!--[\s\S]*?(-->|$)/g, blanked);
  const declared = outside.search(/<!(DOCTYPE|ENTITY)/i);
  if (declared >= 0)
    throw new BrokenXml(lineAt(xml, declared), "xml-declarations", xml.slice(declared, declared + 80));
  const wrong = XMLValidator.validate(xml);
  if (wrong !== true) throw new BrokenXml(wrong.err.line, "xml-broken", wrong.err.msg);
  try {
    const lineOf = linesOf(xml);
    return elementsIn(parser.parse(xml) as RawNode[], lineOf);
  } catch (error) {
    throw new BrokenXml(1, "xml-broken", error instanceof Error ? error.message : "");
  }
}

function blanked(part: string): string {
  return part.replace(/[^\n]/g, " ");
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

function linesOf(text: string): (index: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (index) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function elementsIn(nodes: readonly RawNode[], lineOf: (index: number) => number): XmlElement[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@");
    if (name === undefined || name.startsWith("#") || name.startsWith("?")) return [];
    const inner = node[name] as RawNode[];
    const { startIndex = 0 } = (Reflect.get(node, place as symbol) ?? {}) as { startIndex?: number };
    const attributes = node[":@"] ?? {};
    const children = elementsIn(inner, lineOf);
    return [{ name, line: lineOf(startIndex), attributes, children, text: textIn(inner) }];
  });
}

function textIn(nodes: readonly RawNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node["#text"] === "string") return withoutReferences(node["#text"]);
      const cdata = node["#cdata"];
      return Array.isArray(cdata) ? cdata.map((part: RawNode) => String(part["#text"] ?? "")).join("") : "";
    })
    .join("");
}

export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The text of a child, or of the `<text>` in it; empty when there is none. */
export function textOf(element: XmlElement | undefined, name: string): string {
  const child = element && childOf(element, name);
  return (child && childOf(child, "text")?.text) ?? child?.text ?? "";
}
