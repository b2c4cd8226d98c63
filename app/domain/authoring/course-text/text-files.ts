import { stringify } from "yaml";
import type { EditionContents } from "../edition-contents.queries.server";

/** A lesson's file: what stands above the text, and the text as it is. */
export function writtenLesson(front: unknown, body: string): string {
  return `---\n${writtenYaml(front)}---\n\n${body}\n`;
}

/** The two parts of a lesson's file, the line at which the upper one begins and the text; null: it has no upper part. */
export function lessonParts(text: string): { front: string; body: string } | null {
  const found = /^---\r?\n([\s\S]*?)^---\r?\n(?:\r?\n)?([\s\S]*)$/m.exec(text);
  if (!found || !text.startsWith("---")) return null;
  const [, front = "", body = ""] = found;
  return { front, body: body.replace(/\r?\n$/, "") };
}

export function writtenYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Where the modules and lessons of a course stand in its archive, by their ids. */
export function textPaths({
  modules,
  lessons,
}: Pick<EditionContents, "modules" | "lessons">): Map<string, string> {
  const paths = new Map<string, string>();
  for (const [index, { moduleId, title }] of modules.entries()) {
    const folder = textFileName(index + 1, title);
    paths.set(moduleId, `${folder}/module.yaml`);
    const own = lessons.filter((lesson) => lesson.moduleId === moduleId);
    for (const [place, lesson] of own.entries())
      paths.set(lesson.lessonId, `${folder}/${textFileName(place + 1, lesson.title)}.md`);
  }
  return paths;
}

/** A name for a file that says what it is of: its place, and the words of its title. */
function textFileName(place: number, title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return `${String(place).padStart(3, "0")}-${words || "untitled"}`;
}

/** An address as it stands in a Markdown link. */
export function markdownHref(href: string): string {
  return href.replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"));
}
