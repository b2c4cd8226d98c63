import type { z } from "zod";
import { type LessonContent, lessonContentSchema } from "~/domain/catalog/lesson-content";
import { fileHref } from "~/domain/files/file-name";
import type { ReadCourse, ReadLesson } from "./read-course-text";
import { pathOfIssue } from "./read-yaml";
import { markdownHref } from "./text-files";
import type { TextProblem } from "./text-problem";

type Known = ReadonlyMap<string, { fileId: string; name: string }>;

/** The address of a file in a link or a picture, or in a reference below the text; from the archive's top or from the lesson's folder. */
const linkedFile = /(\(|\]:[ \t]*)(?:\.{1,2}\/)*(files\/[^\s()]+)(?=\)|\s+["'(]|[ \t]*$)/gm;
const anyId = "00000000-0000-7000-8000-000000000000";

/** What is wrong with the contents of a course's lessons; which files and questions there are does not matter yet. */
export function checkedLessons(course: ReadCourse): TextProblem[] {
  return course.modules.flatMap(({ lessons }) =>
    lessons.flatMap((lesson) => {
      const files = new Map(filePathsOf(lesson).map((path) => [path, { fileId: anyId, name: "file" }]));
      const read = contentOf(lesson, files, lesson.items ? [] : null);
      if (!("problems" in read)) return [];
      return read.problems.map(({ path, message }) => ({
        ...{ file: lesson.path, line: lesson.lineOf(path), code: "value" as const },
        detail: message ? `${path.join(".")}: ${message}` : path.join("."),
      }));
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
): { content: LessonContent } | { problems: { path: PropertyKey[]; message: string }[] } {
  // Files come by their paths alone: an id could be another course's.
  if (namesId(content)) return { problems: [{ path: ["content"], message: "fileId" }] };
  const given = withIds(items ? { ...content, items } : content, files);
  const parsed = lessonContentSchema.safeParse(given);
  if (parsed.success) return { content: parsed.data };
  const issues = parsed.error.issues.flatMap(innermost);
  return {
    problems: issues.map((issue) => ({ path: ["content", ...pathOfIssue(issue)], message: issue.message })),
  };
}

/** Of a choice of shapes, what is wrong by the one that it is nearest to. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
  return nearest.flatMap((each) => innermost({ ...each, path: [...issue.path, ...each.path] }));
}

/** The paths of the files that a lesson names. */
export function filePathsOf({ content }: ReadLesson): string[] {
  const paths = new Set<string>();
  collect(content, paths);
  return [...paths];
}

function collect(value: unknown, paths: Set<string>): void {
  if (typeof value === "string") {
    for (const [, , path = ""] of value.matchAll(linkedFile)) paths.add(decoded(path));
  } else if (isFile(value)) {
    paths.add(value.file);
  } else if (typeof value === "object" && value !== null) {
    for (const each of Object.values(value)) collect(each, paths);
  }
}

function withIds(value: unknown, files: Known): unknown {
  if (typeof value === "string")
    return value.replaceAll(linkedFile, (whole, opening: string, path: string) => {
      const file = files.get(decoded(path));
      return file ? opening + markdownHref(fileHref({ id: file.fileId, name: file.name })) : whole;
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
