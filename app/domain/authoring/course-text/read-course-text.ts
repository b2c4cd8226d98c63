import { LineCounter, parseDocument, YAMLParseError } from "yaml";
import type { z } from "zod";
import { parseGift } from "~/domain/questions/formats/gift";
import { lessonParts } from "./text-files";
import {
  bodyFieldOf,
  courseFileSchema,
  lessonFrontSchema,
  moduleFileSchema,
  type TextItem,
  textItemsSchema,
} from "./text-schemas";
import type { NamedQuestion } from "./write-course-text";

export type TextProblemCode =
  | "missing"
  | "no-front"
  | "yaml"
  | "value"
  | "gift"
  | "gift-place"
  | "unknown-file"
  | "file-missing"
  | "category-unknown";

/** What is wrong with a course as text, and where. */
export interface TextProblem {
  file: string;
  /** From 1. */
  line: number;
  code: TextProblemCode;
  /** The words that it is about. */
  detail: string;
}

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
}

export interface ReadCourse {
  minimumGrade: number | null;
  minimumAttendancePercent: number | null;
  modules: (z.output<typeof moduleFileSchema> & {
    /** Its file. */
    path: string;
    lessons: ReadLesson[];
  })[];
}

/** A course out of its text files (`writeCourseText`), or all that is wrong with them. Other files lie in `files/`. */
export function readCourseText(
  texts: ReadonlyMap<string, string>,
): { course: ReadCourse } | { problems: TextProblem[] } {
  const problems: TextProblem[] = [];
  const course = readYaml("course.yaml", texts.get("course.yaml"), courseFileSchema, problems);
  const folders = [
    ...new Set([...texts.keys()].flatMap((path) => /^([^/]+)\//.exec(path)?.[1] ?? [])),
  ].sort();
  const modules = folders.flatMap((folder) => {
    const path = `${folder}/module.yaml`;
    const module = readYaml(path, texts.get(path), moduleFileSchema, problems);
    const lessons = lessonPaths(texts, folder).flatMap((each) => readLesson(each, texts, problems) ?? []);
    return module ? [{ ...module, path, lessons }] : [];
  });
  for (const [path, text] of texts)
    if (text.includes("\0")) problems.push({ file: path, line: 1, code: "value", detail: "\\0" });
  for (const path of texts.keys())
    if (!isKnown(path, texts)) problems.push({ file: path, line: 1, code: "unknown-file", detail: path });
  if (!course || problems.length > 0) return { problems };
  const { minimumGrade, minimumAttendancePercent } = course;
  return { course: { minimumGrade, minimumAttendancePercent, modules } };
}

function lessonPaths(texts: ReadonlyMap<string, string>, folder: string): string[] {
  return [...texts.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith(".md")).sort();
}

function isKnown(path: string, texts: ReadonlyMap<string, string>): boolean {
  if (path === "course.yaml" || /^[^/]+\/(module\.yaml|[^/]+\.md)$/.test(path)) return true;
  return /^[^/]+\/[^/]+\.gift$/.test(path) && texts.has(path.replace(/\.gift$/, ".md"));
}

function readLesson(
  path: string,
  texts: ReadonlyMap<string, string>,
  problems: TextProblem[],
): ReadLesson | null {
  const parts = lessonParts(texts.get(path) ?? "");
  if (!parts) problems.push({ file: path, line: 1, code: "no-front", detail: path });
  const front = parts && readYaml(path, parts.front, lessonFrontSchema, problems, 1);
  if (!parts || !front) return null;
  const { content, ...facts } = front;
  const { items, ...rest } = content;
  const field = bodyFieldOf(content);
  const isQuiz = content.kind === "quiz";
  return {
    path,
    ...facts,
    content: field ? { ...rest, [field]: parts.body } : rest,
    items: isQuiz ? readItems(path, items, texts, problems) : null,
  };
}

function readItems(
  path: string,
  written: unknown,
  texts: ReadonlyMap<string, string>,
  problems: TextProblem[],
): ReadItem[] {
  const items = textItemsSchema.safeParse(written ?? []);
  if (!items.success)
    problems.push({ file: path, line: 1, code: "value", detail: pathOf("items", items.error) });
  const giftPath = path.replace(/\.md$/, ".gift");
  const gift = parseGift(texts.get(giftPath) ?? "");
  for (const { line, detail } of gift.problems) problems.push({ file: giftPath, line, code: "gift", detail });
  return (items.data ?? []).flatMap((item) => {
    const read = readItem(item, gift.questions);
    if (!read) problems.push({ file: path, line: 1, code: "gift-place", detail: JSON.stringify(item) });
    return read ?? [];
  });
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

/** A file in YAML as its schema has it; null: it is not, and why is added to the problems. */
function readYaml<S extends z.ZodType>(
  file: string,
  text: string | undefined,
  schema: S,
  problems: TextProblem[],
  linesBefore = 0,
): z.output<S> | null {
  if (text === undefined) {
    problems.push({ file, line: 1, code: "missing", detail: file });
    return null;
  }
  const lines = new LineCounter();
  const document = parsedYaml(text, lines);
  const lineAt = (offset: number) => lines.linePos(offset).line + linesBefore;
  for (const { pos, message } of document.errors)
    problems.push({ file, line: lineAt(pos[0]), code: "yaml", detail: message.split("\n")[0] ?? "" });
  if (document.errors.length > 0) return null;
  const value = plainValue(document);
  if ("refused" in value) problems.push({ file, line: 1 + linesBefore, code: "yaml", detail: value.refused });
  if ("refused" in value) return null;
  const parsed = schema.safeParse(value.plain);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    const node = document.getIn(path as unknown[], true) as { range?: [number, number, number] } | undefined;
    const detail = `${path.join(".")}: ${message}`;
    problems.push({ file, line: lineAt(node?.range?.[0] ?? 0), code: "value", detail });
  }
  return null;
}

/** A document that is nested too deeply to be read has that as its only error. */
function parsedYaml(
  text: string,
  lineCounter: LineCounter,
): Pick<ReturnType<typeof parseDocument>, "errors" | "getIn" | "toJS"> {
  try {
    return parseDocument(text, { lineCounter });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const document = parseDocument("");
    document.errors.push(new YAMLParseError([0, 0], "IMPOSSIBLE", "It is nested too deeply."));
    return document;
  }
}

/** What a document says, without what stands for something else in it, and without NUL, which no text can hold. */
function plainValue(
  document: Pick<ReturnType<typeof parseDocument>, "toJS">,
): { plain: unknown } | { refused: string } {
  try {
    const plain: unknown = document.toJS({ maxAliasCount: 0 });
    return hasNul(plain) ? { refused: "\\0" } : { plain };
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    return { refused: error.message };
  }
}

function hasNul(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\0");
  return typeof value === "object" && value !== null && Object.values(value).some(hasNul);
}

function pathOf(field: string, error: z.ZodError): string {
  return [field, ...(error.issues[0]?.path ?? [])].join(".");
}
