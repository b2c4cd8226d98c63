import { type LessonContent, lessonContentSchema } from "~/domain/catalog/lesson-content";
import { fileHref } from "~/domain/files/file-name";
import type { ReadCourse, ReadLesson, TextProblem } from "./read-course-text";
import { markdownHref } from "./write-course-text";

type Known = ReadonlyMap<string, { fileId: string; name: string }>;

const anyId = "00000000-0000-7000-8000-000000000000";

/** What is wrong with the contents of a course's lessons; which files and questions there are does not matter yet. */
export function checkedLessons(course: ReadCourse): TextProblem[] {
  return course.modules.flatMap(({ lessons }) =>
    lessons.flatMap((lesson) => {
      const files = new Map(filePathsOf(lesson).map((path) => [path, { fileId: anyId, name: "file" }]));
      const read = contentOf(lesson, files, lesson.items ? [] : null);
      return "problem" in read
        ? [{ file: lesson.path, line: 1, code: "value" as const, detail: read.problem }]
        : [];
    }),
  );
}

/** Modules that take longer than their course, which no module may. */
export function tooLongModules(course: ReadCourse, mostHours: number): TextProblem[] {
  const long = course.modules.filter(
    ({ durationHours }) => durationHours !== null && durationHours > mostHours,
  );
  return long.map(({ path, durationHours }) => ({
    ...{ file: path, line: 1, code: "value" as const },
    detail: `durationHours: ${durationHours} > ${mostHours}`,
  }));
}

/** A lesson's content as the product keeps it. */
export function contentOf(
  { content }: ReadLesson,
  files: Known,
  items: readonly unknown[] | null,
): { content: LessonContent } | { problem: string } {
  // Files come by their paths alone: an id could be another course's.
  if (namesId(content)) return { problem: "content: fileId" };
  const given = withIds(items ? { ...content, items } : content, files);
  const parsed = lessonContentSchema.safeParse(given);
  if (parsed.success) return { content: parsed.data };
  const [issue] = parsed.error.issues;
  return { problem: `content.${issue?.path.join(".")}: ${issue?.message}` };
}

/** The paths of the files that a lesson names. */
export function filePathsOf({ content }: ReadLesson): string[] {
  const paths = new Set<string>();
  collect(content, paths);
  return [...paths];
}

function collect(value: unknown, paths: Set<string>): void {
  if (typeof value === "string") {
    for (const [, path = ""] of value.matchAll(/\((files\/[^\s()]+)\)/g)) paths.add(decoded(path));
  } else if (isFile(value)) {
    paths.add(value.file);
  } else if (typeof value === "object" && value !== null) {
    for (const each of Object.values(value)) collect(each, paths);
  }
}

function withIds(value: unknown, files: Known): unknown {
  if (typeof value === "string")
    return value.replaceAll(/\((files\/[^\s()]+)\)/g, (whole, path: string) => {
      const file = files.get(decoded(path));
      return file ? `(${markdownHref(fileHref({ id: file.fileId, name: file.name }))})` : whole;
    });
  if (Array.isArray(value)) return value.map((each) => withIds(each, files));
  if (typeof value !== "object" || value === null) return value;
  if (isFile(value)) return files.get(value.file) ?? value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withIds(each, files)]));
}

function namesId(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return "fileId" in value || Object.values(value).some(namesId);
}

function isFile(value: unknown): value is { file: string } {
  return typeof value === "object" && value !== null && "file" in value && typeof value.file === "string";
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
