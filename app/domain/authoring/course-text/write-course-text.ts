import type { AssessmentItem } from "~/domain/assessment/assessment-settings";
import { readLessonContent } from "~/domain/catalog/lesson-content";
import { fileHref } from "~/domain/files/file-name";
import type { EditionContents, EditionLesson } from "../edition-contents.queries.server";
import type { NamedQuestion } from "./named-question";
import { giftOf, isSaidByGift, type QuestionPool, writePool } from "./question-pool";
import { markdownHref, textPaths, writtenLesson, writtenYaml } from "./text-files";
import { bodyFieldOf, type TextFacts } from "./text-schemas";

/** What the contents of a course name by ids. */
export interface NamedThings {
  questions: ReadonlyMap<string, NamedQuestion>;
  /** The path of each category that is drawn from. */
  categories: ReadonlyMap<string, string[]>;
  pool: QuestionPool;
  /** Where each file of the course stands in the archive. */
  files: ReadonlyMap<string, { path: string; name: string }>;
}

/** The text files of a course by their paths: what `readCourseText` reads again. */
export function writeCourseText(
  contents: EditionContents,
  facts: TextFacts,
  named: NamedThings,
): Map<string, string> {
  const { minimumGrade, minimumAttendancePercent, modules, lessons } = contents;
  const files = new Map(writePool(named.pool));
  files.set("course.yaml", writtenYaml({ format: 1, ...facts, minimumGrade, minimumAttendancePercent }));
  const paths = textPaths(contents);
  for (const { moduleId, ...module } of modules) files.set(paths.get(moduleId) ?? "", writtenYaml(module));
  for (const lesson of lessons) {
    const path = (paths.get(lesson.lessonId) ?? "").replace(/\.md$/, "");
    for (const [ending, text] of writtenLessonFiles(lesson, named)) files.set(path + ending, text);
  }
  return files;
}

function writtenLessonFiles(lesson: EditionLesson, named: NamedThings): [ending: string, text: string][] {
  const { title, description, durationMinutes, required } = lesson;
  const content: Record<string, unknown> = { ...readLessonContent(lesson.contentType, lesson.content) };
  const field = bodyFieldOf(content);
  const gift: NamedQuestion[] = [];
  if (Array.isArray(content.items))
    content.items = content.items.map((item: AssessmentItem) => writtenItem(item, named, gift));
  const body = field ? String(content[field] ?? "") : "";
  if (field) delete content[field];
  const front = { title, description, durationMinutes, required, content: withPaths(content, named) };
  const files: [string, string][] = [[".md", writtenLesson(front, withPathsInText(body, named))]];
  if (gift.length > 0) files.push([".gift", giftOf(gift.map((question) => ({ question, category: [] })))]);
  return files;
}

function writtenItem(item: AssessmentItem, named: NamedThings, gift: NamedQuestion[]) {
  const { points } = item;
  if (item.kind === "draw") {
    const category = item.categoryId === null ? null : (named.categories.get(item.categoryId) ?? null);
    return { draw: { category, tag: item.tag }, count: item.count, points };
  }
  const question = named.questions.get(item.questionId);
  if (!question) throw new Error(`The question ${item.questionId} is not at hand.`);
  const { worth, ...text } = question;
  if (!isSaidByGift(question)) return { question: text, worth, points };
  gift.push(question);
  return { gift: gift.length, worth, points };
}

/** A content whose files are named by their paths. */
function withPaths(value: unknown, named: NamedThings): unknown {
  if (typeof value === "string") return withPathsInText(value, named);
  if (Array.isArray(value)) return value.map((each) => withPaths(each, named));
  if (typeof value !== "object" || value === null) return value;
  if ("fileId" in value) {
    const file = named.files.get(String(value.fileId));
    if (file && "name" in value) return { file: file.path };
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withPaths(each, named)]));
}

/** A text whose pictures and links name files by their paths. */
function withPathsInText(text: string, { files }: NamedThings): string {
  let written = text;
  for (const [id, { path, name }] of files) {
    const href = markdownHref(fileHref({ id, name }));
    if (!written.includes(href)) continue;
    const named = new RegExp(
      String.raw`(\(|\]:[ \t]*)${href.replace(/[.*+?^$()|[\]\\]/g, "\\$&")}(?=[)\s]|$)`,
      "g",
    );
    written = written.replace(named, (_, opening: string) => opening + markdownHref(encodeURI(path)));
  }
  return written;
}
