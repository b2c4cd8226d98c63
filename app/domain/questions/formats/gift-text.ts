const special = "~=#{}:\\";

/** Where one of some characters stands outside escapes; the length when it does not. */
export function indexOfMark(text: string, marks: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (marks.includes(text[at] ?? "")) return at;
  }
  return text.length;
}

/** A part of a file as people read it: without escapes, and without white space around it. */
export function unescaped(text: string): string {
  return unescapedWithSpace(text.trim());
}

/** The same with the white space around it. */
export function unescapedWithSpace(text: string): string {
  return text.replace(/\\(n|[~=#{}:\\])/g, (_, char: string) => (char === "n" ? "\n" : char));
}

/** A text as a part of a file. */
export function escaped(text: string): string {
  let written = "";
  for (const char of text.replace(/\r\n?/g, "\n")) {
    if (char === "\n") written += "\\n";
    else written += special.includes(char) ? `\\${char}` : char;
  }
  return written;
}

const formatMark = /^\s*\[(html|moodle|plain|markdown)\]/i;

export type GiftTextFormat = "html" | "moodle" | "plain" | "markdown";

/** A part without the mark that says how it is written; null: there is none. */
export function withoutFormat(text: string): { text: string; format: GiftTextFormat | null } {
  const mark = formatMark.exec(text);
  if (!mark) return { text, format: null };
  return { text: text.slice(mark[0].length), format: mark[1]?.toLowerCase() as GiftTextFormat };
}

/** A text as a part of a file that begins with something: a mark in front when it would be read as one itself. */
export function escapedPart(text: string): string {
  const written = escaped(text);
  return formatMark.test(written) ? `[markdown]${written}` : written;
}

/** A category's path, of which `//` is a slash that belongs to a name. */
export function categoryPathOf(written: string): string[] {
  const path = written
    .trim()
    .replace(/\/\//g, "\0")
    .split("/")
    .map((name) => name.replaceAll("\0", "/").trim())
    .filter((name) => name !== "");
  if (/^\$\w+\$$/.test(path[0] ?? "")) path.shift();
  if (path[0] === "top") path.shift();
  return path;
}

export function writtenCategory(path: readonly string[]): string {
  return ["$course$", "top", ...path.map((name) => name.replaceAll("/", "//"))].join("/");
}

/** The tags in a comment: `[tag:one] [tag:two]`. */
export function tagsOf(comment: string): string[] {
  const tags = [...comment.matchAll(/\[tag:((?:\\.|[^\]\\]){0,2000})\]/g)];
  return tags.map(([, tag = ""]) => tag.replace(/\\(.)/g, "$1").trim()).filter((tag) => tag !== "");
}

/** The id of Moodle in a comment: `[id:Q-101]`. */
export function idOf(comment: string): string | null {
  return /\[id:(?:\\.|[^\]\\]){0,2000}\]/.exec(comment)?.[0] ?? null;
}

export function writtenTag(tag: string): string {
  return `[tag:${tag.replace(/[\]\\]/g, "\\$&")}]`;
}
