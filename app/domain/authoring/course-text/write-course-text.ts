import type { AssessmentItem } from "~/domain/assessment/assessment-settings";
import { readLessonContent } from "~/domain/catalog/lesson-content";
import { fileHref } from "~/domain/files/file-name";
import { parseGift } from "~/domain/questions/formats/gift";
import { writeGift } from "~/domain/questions/formats/gift-writer";
import type { QuestionBody } from "~/domain/questions/question-body";
import type { EditionContents, EditionLesson } from "../edition-contents.queries.server";
import { textFileName, writtenLesson, writtenYaml } from "./text-files";
import { bodyFieldOf } from "./text-schemas";

/** A question as an assessment names it. */
export interface NamedQuestion {
  name: string;
  tags: string[];
  body: QuestionBody;
  /** Its points. */
  worth: number;
}

/** What the contents of a course name by ids. */
export interface NamedThings {
  questions: ReadonlyMap<string, NamedQuestion>;
  /** The path of each category that is drawn from. */
  categories: ReadonlyMap<string, string[]>;
  /** Where each file of the course stands in the archive. */
  files: ReadonlyMap<string, { path: string; name: string }>;
}

/** The text files of a course by their paths: what `readCourseText` reads again. */
export function writeCourseText(contents: EditionContents, named: NamedThings): Map<string, string> {
  const { minimumGrade, minimumAttendancePercent, modules, lessons } = contents;
  const files = new Map<string, string>();
  files.set("course.yaml", writtenYaml({ format: 1, minimumGrade, minimumAttendancePercent }));
  for (const [index, { moduleId, ...module }] of modules.entries()) {
    const folder = textFileName(index + 1, module.title);
    files.set(`${folder}/module.yaml`, writtenYaml(module));
    const own = lessons.filter((lesson) => lesson.moduleId === moduleId);
    for (const [place, lesson] of own.entries()) {
      const path = `${folder}/${textFileName(place + 1, lesson.title)}`;
      for (const [ending, text] of writtenLessonFiles(lesson, named)) files.set(path + ending, text);
    }
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
  if (gift.length > 0) files.push([".gift", giftOf(gift)]);
  return files;
}

function giftOf(questions: readonly NamedQuestion[]): string {
  return writeGift(questions.map((question) => ({ ...question, categoryPath: [] }))).text;
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

/** Whether reading again what GIFT says of it gives the same question. */
function isSaidByGift(question: NamedQuestion): boolean {
  const { questions, problems } = parseGift(giftOf([question]));
  const [read] = questions;
  if (problems.length > 0 || questions.length !== 1 || !read) return false;
  const { name, tags, body } = question;
  return JSON.stringify([read.name, read.tags, read.body]) === JSON.stringify([name, tags, body]);
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
  for (const [id, { path, name }] of files)
    for (const end of [")", " "])
      written = written.replaceAll(
        `(${markdownHref(fileHref({ id, name }))}${end}`,
        `(${markdownHref(encodeURI(path))}${end}`,
      );
  return written;
}

/** An address as it stands in a Markdown link. */
export function markdownHref(href: string): string {
  return href.replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"));
}
