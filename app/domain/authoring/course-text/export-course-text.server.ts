import { zipSync } from "fflate";
import type { ReadDb } from "~/platform/database.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import { storedBytes } from "~/platform/storage/stored-bytes.server";
import { readEdition } from "../edition-contents.queries.server";
import { filePathsOf } from "./checked-lessons";
import { findNamedQuestions, listTextFiles } from "./course-text.queries.server";
import { picturePath } from "./question-pictures-text";
import { readCourseText } from "./read-course-text";
import { findTextFacts } from "./text-facts.queries.server";
import { writeCourseText } from "./write-course-text";

/** Archives say when a file was changed; the same course gives the same bytes. */
const changedAt = new Date("2000-01-01T00:00:00Z");

/**
 * A course's draft as a ZIP archive of Markdown, YAML and GIFT, with the files that its lessons name. The same contents
 * give the same bytes.
 */
export async function exportCourseText(
  db: ReadDb,
  storage: FileStorage,
  { courseId, draftId }: { courseId: string; draftId: string },
): Promise<Buffer> {
  const contents = await readEdition(db, { revisionId: draftId });
  const used = JSON.stringify(contents.lessons);
  const files = (await listTextFiles(db, courseId)).filter(({ fileId }) => used.includes(fileId));
  const { pictures, ...questions } = await findNamedQuestions(db, { courseId, lessons: contents.lessons });
  const named = {
    ...questions,
    files: new Map(files.map((file) => [file.fileId, file])),
  };
  const entries: Record<string, Uint8Array> = {};
  const texts = writeCourseText(contents, await findTextFacts(db, courseId), named);
  for (const [path, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1)))
    entries[path] = Buffer.from(text);
  for (const picture of pictures) entries[picturePath(picture)] = await storedBytes(storage, picture);
  const { modules } = readCourseText(texts).course;
  const paths = new Set(modules.flatMap(({ lessons }) => lessons.flatMap(filePathsOf)));
  for (const { path, storageKey, sizeBytes, isIncluded } of files) {
    if (!isIncluded || sizeBytes === 0 || !paths.has(path)) continue;
    entries[path] = await storedBytes(storage, { storageKey, sizeBytes });
  }
  return Buffer.from(zipSync(entries, { mtime: changedAt }));
}
