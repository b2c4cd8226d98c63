import type { z } from "zod";
import { parseGift } from "~/domain/questions/formats/gift";
import type { NamedQuestion } from "./named-question";
import { poolFiles, type QuestionPool, readPool } from "./question-pool";
import { type LineOf, readYaml } from "./read-yaml";
import { lessonParts, markdownHref } from "./text-files";
import type { TextProblem } from "./text-problem";
import {
  bodyFieldOf,
  courseFileSchema,
  lessonFrontSchema,
  moduleFileSchema,
  mostItems,
  type TextFacts,
  type TextItem,
  textItemSchemaOf,
} from "./text-schemas";

/** What an assessment of a file asks: a question as it is written, or a draw. */
export type ReadItem =
  | { kind: "fixed"; question: NamedQuestion; points: number | null }
  | { kind: "draw"; category: string[] | null; tag: string | null; count: number; points: number | null };

export interface ReadLesson {
  /** Its file. */
  path: string;
  title: string;
  description: string;
  durationMinutes: number | null;
  required: boolean;
  /** With paths where files are named, and without what is asked. */
  content: Record<string, unknown>;
  /** Of an assessment. */
  items: ReadItem[] | null;
  /** The line of a part of what stands above the text. */
  lineOf: LineOf;
  /** The first line of the file that has one of these words; 1: none has. */
  lineWith: (...words: string[]) => number;
}

/** The readable part of a course: without what is wrong in it. */
export interface ReadCourse {
  minimumGrade: number | null;
  minimumAttendancePercent: number | null;
  facts: TextFacts;
  /** The line of a part of `course.yaml`. */
  lineOf: LineOf;
  /** The first file and line that has these words. */
  placeOf: (words: string) => { file: string; line: number };
  /** What its draws draw from. */
  pool: QuestionPool;
  modules: (z.output<typeof moduleFileSchema> & {
    /** Its file. */
    path: string;
    lessons: ReadLesson[];
  })[];
}

/** A course out of its text files (`writeCourseText`), and all that is wrong with them. Other files lie in `files/`. */
export function readCourseText(texts: ReadonlyMap<string, string>): {
  course: ReadCourse;
  problems: TextProblem[];
} {
  const problems: TextProblem[] = [];
  const course = readYaml("course.yaml", texts.get("course.yaml"), courseFileSchema, problems);
  const folders = [
    ...new Set([...texts.keys()].flatMap((path) => /^([^/]+)\//.exec(path)?.[1] ?? [])),
  ].sort();
  const modules = folders.flatMap((folder) => {
    const path = `${folder}/module.yaml`;
    const module = readYaml(path, texts.get(path), moduleFileSchema, problems);
    const lessons = lessonPaths(texts, folder).flatMap((each) => readLesson(each, texts, problems) ?? []);
    return module ? [{ ...module.data, path, lessons }] : [];
  });
  for (const [path, text] of texts)
    if (text.includes("\0")) problems.push({ file: path, line: 1, code: "value", detail: "\\0" });
  for (const path of texts.keys())
    if (!isKnown(path, texts)) problems.push({ file: path, line: 1, code: "unknown-file", detail: path });
  const pool = readPool(texts, problems);
  const { format: _, minimumGrade = null, minimumAttendancePercent = null, ...facts } = course?.data ?? {};
  const lineOf = course?.lineOf ?? (() => 1);
  const placeOf = (words: string) =>
    placeIn(texts, [words, encodeURI(words), markdownHref(encodeURI(words))]);
  const criteria = { minimumGrade, minimumAttendancePercent };
  return { course: { ...criteria, facts, lineOf, placeOf, pool, modules }, problems };
}

function placeIn(texts: ReadonlyMap<string, string>, words: readonly string[]) {
  for (const [file, text] of texts) {
    const at = Math.max(...words.map((each) => text.indexOf(each)));
    if (at >= 0) return { file, line: text.slice(0, at).split("\n").length };
  }
  return { file: "course.yaml", line: 1 };
}

function lessonPaths(texts: ReadonlyMap<string, string>, folder: string): string[] {
  return [...texts.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith(".md")).sort();
}

function isKnown(path: string, texts: ReadonlyMap<string, string>): boolean {
  if (path === "course.yaml" || poolFiles.includes(path) || /^[^/]+\/(module\.yaml|[^/]+\.md)$/.test(path))
    return true;
  return /^[^/]+\/[^/]+\.gift$/.test(path) && texts.has(path.replace(/\.gift$/, ".md"));
}

function readLesson(
  path: string,
  texts: ReadonlyMap<string, string>,
  problems: TextProblem[],
): ReadLesson | null {
  const text = texts.get(path) ?? "";
  const parts = lessonParts(text);
  if (!parts) problems.push({ file: path, line: 1, code: "no-front", detail: path });
  const front = parts && readYaml(path, parts.front, lessonFrontSchema, problems, 1);
  if (!parts || !front) return null;
  const { content, ...facts } = front.data;
  const { items, ...rest } = content;
  const field = bodyFieldOf(content);
  const { lineOf } = front;
  const rows = text.split("\n");
  return {
    ...{ path, ...facts, lineOf },
    content: field ? { ...rest, [field]: parts.body } : rest,
    items: content.kind === "quiz" ? readItems({ path, items, lineOf }, texts, problems) : null,
    lineWith: (...words) => rows.findIndex((row) => words.some((word) => row.includes(word))) + 1 || 1,
  };
}

interface WrittenItems {
  path: string;
  items: unknown;
  lineOf: LineOf;
}

function readItems(
  { path, items, lineOf }: WrittenItems,
  texts: ReadonlyMap<string, string>,
  problems: TextProblem[],
): ReadItem[] {
  const giftPath = path.replace(/\.md$/, ".gift");
  const gift = parseGift(texts.get(giftPath) ?? "");
  for (const { line, detail } of gift.problems) problems.push({ file: giftPath, line, code: "gift", detail });
  const at = (place: readonly PropertyKey[], code: "value" | "gift-place", what: string) => {
    const named = ["content", "items", ...place];
    problems.push({ file: path, line: lineOf(named), code, detail: `${named.join(".")}: ${what}` });
  };
  const written = items ?? [];
  if (!Array.isArray(written) || written.length > mostItems) {
    at([], "value", `a list of ${mostItems} at most`);
    return [];
  }
  problems.push(...unasked(gift.questions, written, giftPath));
  return written.flatMap((item: unknown, index) => {
    const parsed = textItemSchemaOf(item).safeParse(item);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) at([index, ...issue.path], "value", issue.message);
      return [];
    }
    const read = readItem(parsed.data, gift.questions);
    if (!read) at([index, "gift"], "gift-place", String("gift" in parsed.data ? parsed.data.gift : ""));
    return read ?? [];
  });
}

/** Questions of a GIFT file that no item asks: they would be left out. */
function unasked(
  questions: readonly { name: string; line: number }[],
  items: readonly unknown[],
  file: string,
): TextProblem[] {
  const asked = new Set(items.map((item) => (item as { gift?: unknown } | null)?.gift));
  return questions.flatMap(({ name, line }, index) =>
    asked.has(index + 1)
      ? []
      : [{ file, line, code: "gift-unasked" as const, detail: `${index + 1}: ${name}` }],
  );
}

function readItem(item: TextItem, gift: ReturnType<typeof parseGift>["questions"]): ReadItem | null {
  const { points } = item;
  if ("draw" in item) return { kind: "draw", ...item.draw, count: item.count, points };
  if ("question" in item) return { kind: "fixed", question: { ...item.question, worth: item.worth }, points };
  const found = gift[item.gift - 1];
  if (!found) return null;
  const { name, tags, body } = found;
  return { kind: "fixed", question: { name, tags, body, worth: item.worth }, points };
}
