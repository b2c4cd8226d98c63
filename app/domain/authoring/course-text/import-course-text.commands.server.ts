import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { keptBytes } from "~/domain/files/checked-content.server";
import { readArchive } from "~/domain/files/read-archive.server";
import { type Db, inTransaction } from "~/platform/database.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import type { Viewer } from "~/platform/viewer.server";
import { findAuthoredCourse } from "../authored-course.queries.server";
import { addCourseFile } from "../course-files.commands.server";
import { findCourseHours } from "../outline.queries.server";
import { filesOfCourse, textsOf } from "./archive-files";
import { checkedLessons, filePathsOf, tooLongModules } from "./checked-lessons";
import { listTextFiles } from "./course-text.queries.server";
import { keepImportedDraft, UnknownCategory } from "./imported-draft.commands.server";
import { type ReadCourse, readCourseText } from "./read-course-text";
import type { TextImport } from "./text-import";
import type { TextProblem } from "./text-problem";

/** What an archive may have; more would not be a course. */
const limits = {
  entries: 3_000,
  entryBytes: 25 * 1024 * 1024,
  totalBytes: 120 * 1024 * 1024,
  ratio: 200,
};

/**
 * Reads a course as text (`exportCourseText`) into a draft that stands beside the course's own: nothing of the course
 * changes before its author has seen what would. Files and questions that the course has not yet are added to it.
 */
export async function importCourseText(
  db: Db,
  storage: FileStorage,
  { viewer, code, archive }: { viewer: Viewer; code: string; archive: Buffer },
): Promise<TextImport> {
  const course = await findAuthoredCourse(db, { viewer, code });
  if (!course) return { outcome: "not-found" };
  const unpacked = readArchive(archive, limits);
  if (unpacked.outcome === "refused") {
    const { problem, name } = unpacked;
    return { outcome: "bad-archive", problem, name };
  }
  const sent = filesOfCourse(unpacked.files);
  const { texts, problems: unread } = textsOf(sent);
  const reading = readCourseText(texts);
  const place = { viewer, courseId: course.id, sent };
  const problems = [
    ...unread,
    ...reading.problems,
    ...unnamedFiles(reading.course, place),
    ...tooLongModules(reading.course, await findCourseHours(db, course.id)),
    ...checkedLessons(reading.course),
    ...(await missingFiles(db, reading.course, place)),
  ];
  if (problems.length > 0) return { outcome: "wrong", problems };
  const files = await keepFiles(db, storage, reading.course, place);
  if ("bad" in files) return { outcome: "bad-file", path: files.bad };
  const { fileIds } = files;
  return keepDraft(db, { viewer, code, course: reading.course, fileIds });
}

/** All of it, or nothing. */
async function keepDraft(db: Db, imported: Parameters<typeof keepImportedDraft>[1]): Promise<TextImport> {
  try {
    return await inTransaction(db, (trx) => keepImportedDraft(trx, imported));
  } catch (error) {
    if (error instanceof UnknownCategory) return { outcome: "wrong", problems: [error.problem] };
    throw error;
  }
}

interface Place {
  viewer: Viewer;
  courseId: string;
  /** The archive. */
  sent: ReadonlyMap<string, Buffer>;
}

/** Files of the archive that no lesson names: they would be left out. */
function unnamedFiles(course: ReadCourse, { sent }: Place): TextProblem[] {
  const named = new Set(course.modules.flatMap(({ lessons }) => lessons.flatMap(filePathsOf)));
  return [...sent.keys()]
    .filter((path) => path.startsWith("files/") && !named.has(path))
    .map((path) => ({ file: path, line: 1, code: "unknown-file" as const, detail: path }));
}

/** Files that lessons name, and neither the archive has nor the course. */
async function missingFiles(db: Db, course: ReadCourse, { courseId, sent }: Place): Promise<TextProblem[]> {
  const known = new Set((await listTextFiles(db, courseId)).map(({ path }) => path));
  const lessons = course.modules.flatMap((module) => module.lessons);
  return lessons.flatMap((lesson) =>
    filePathsOf(lesson)
      .filter((path) => !sent.has(path) && !known.has(path))
      .map((path) => {
        const line = lesson.lineWith(path, encodeURI(path));
        return { file: lesson.path, line, code: "file-missing" as const, detail: path };
      }),
  );
}

/** The ids of the files that lessons name, by their paths: the course's own where they are the same, else new ones. */
async function keepFiles(
  db: Db,
  storage: FileStorage,
  course: ReadCourse,
  { viewer, courseId, sent }: Place,
): Promise<{ fileIds: Map<string, { fileId: string; name: string }> } | { bad: string }> {
  const own = await listTextFiles(db, courseId);
  const fileIds = new Map<string, { fileId: string; name: string }>();
  const paths = new Set(course.modules.flatMap(({ lessons }) => lessons.flatMap(filePathsOf)));
  for (const path of [...paths].sort()) {
    const bytes = sent.get(path);
    const hashes = bytes && [hashOf(bytes), hashOf(await keptBytes(bytes))];
    const same = own.find((file) =>
      hashes ? hashes.includes(file.sha256) && file.name === nameOf(path) : file.path === path,
    );
    if (same) fileIds.set(path, { fileId: same.fileId, name: same.name });
    if (same || !bytes) continue;
    const source = Readable.from([bytes]);
    const added = await addCourseFile(db, storage, { viewer, courseId, name: nameOf(path), source });
    if (added.outcome !== "stored") return { bad: path };
    fileIds.set(path, { fileId: added.file.id, name: added.file.name });
  }
  return { fileIds };
}

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function nameOf(path: string): string {
  return path.split("/").at(-1) ?? "";
}
