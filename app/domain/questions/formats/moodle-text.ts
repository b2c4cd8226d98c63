import type { Notice } from "./imported-question";

/** What stands around the words of an element in Markdown. */
const marks: Record<string, string> = {
  ...{ b: "**", strong: "**", i: "*", em: "*", code: "`", tt: "`", kbd: "`" },
};

const breaks: Record<string, string> = {
  ...{ p: "\n\n", div: "\n\n", br: "\n", pre: "\n\n", ul: "\n\n", ol: "\n\n", blockquote: "\n\n" },
  ...{ h1: "\n\n", h2: "\n\n", h3: "\n\n", h4: "\n\n", h5: "\n\n", h6: "\n\n", li: "", hr: "\n\n" },
};

/** Elements of which nothing is lost when only their words stay. */
const plain = ["span", "a", "u", "font", "small", "body", "html"];

const named: Record<string, string> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", ndash: "–", mdash: "—", hellip: "…" },
  ...{ auml: "ä", ouml: "ö", uuml: "ü", Auml: "Ä", Ouml: "Ö", Uuml: "Ü", szlig: "ß", euro: "€", deg: "°" },
  ...{ times: "×", minus: "−", plusmn: "±", micro: "µ", rarr: "→", larr: "←", le: "≤", ge: "≥", ne: "≠" },
};

/** A text with its character references as the characters that they stand for. An unknown one stays. */
export function withoutReferences(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (written, name: string) => {
    if (!name.startsWith("#")) return named[name] ?? written;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : "\ufffd";
  });
}

const tag = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/gi;

/** HTML as Markdown. What Markdown has no words for is named, and its words stay. */
export function markdownOf(html: string, notice: Notice): string {
  return read(html, notice, (words) => words.replace(/[\\`*_[\]]/g, "\\$&"), marks);
}

/** The words of HTML alone. */
export function wordsOf(html: string, notice: Notice): string {
  return read(html, notice, (words) => words, {}).replace(/\s+/g, " ");
}

function read(
  html: string,
  notice: Notice,
  asText: (words: string) => string,
  around: Record<string, string>,
): string {
  let text = "";
  let at = 0;
  let lists: { isOrdered: boolean; count: number }[] = [];
  const words = (until: number) => asText(withoutReferences(html.slice(at, until).replace(/\s+/g, " ")));
  for (const found of html.matchAll(tag)) {
    text += words(found.index);
    at = found.index + found[0].length;
    const isEnd = found[1] === "/";
    const name = (found[2] ?? "").toLowerCase();
    if (name === "ul" || name === "ol")
      lists = isEnd ? lists.slice(0, -1) : [...lists, { isOrdered: name === "ol", count: 0 }];
    if (name === "li" && !isEnd) text += itemMark(lists.at(-1));
    else text += around[name] ?? breaks[name] ?? "";
    if (name === "img") notice("pictures-left-out", found[0]);
    else if (name !== "" && !(name in marks) && !(name in breaks) && !plain.includes(name))
      notice("markup-left-out", found[0]);
  }
  text += words(html.length);
  return text
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function itemMark(list: { isOrdered: boolean; count: number } | undefined): string {
  if (!list?.isOrdered) return "\n- ";
  list.count += 1;
  return `\n${list.count}. `;
}
