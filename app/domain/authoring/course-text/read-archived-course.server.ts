import { readArchive } from "~/domain/files/read-archive.server";
import { filesOfCourse, isMedia, textsOf } from "./archive-files";
import { checkedLessons, filePathsOf } from "./checked-lessons";
import { picturesOf } from "./placed-pictures.server";
import { type ReadCourse, readCourseText } from "./read-course-text";
import type { TextRefusal } from "./text-import";
import type { TextProblem } from "./text-problem";

/** What an archive may have; more would not be a course. */
const limits = {
  entries: 3_000,
  entryBytes: 25 * 1024 * 1024,
  totalBytes: 120 * 1024 * 1024,
  ratio: 200,
};

/** A course out of its archive, with the files that its lessons name. */
export interface ArchivedCourse {
  course: ReadCourse;
  /** By their paths. */
  sent: ReadonlyMap<string, Buffer>;
  problems: TextProblem[];
}

/** Unpacks and reads a course as text, and names everything that is wrong with it as far as it alone can tell. */
export function readArchivedCourse(archive: Buffer): ArchivedCourse | TextRefusal {
  const unpacked = readArchive(archive, limits);
  if (unpacked.outcome === "refused") {
    const { problem, name } = unpacked;
    return { outcome: "bad-archive", problem, name };
  }
  const sent = filesOfCourse(unpacked.files);
  const { texts, problems: unread } = textsOf(sent);
  const { course, problems } = readCourseText(texts);
  const all = [...unread, ...problems, ...unnamedFiles(course, sent), ...checkedLessons(course)];
  return { course, sent, problems: all };
}

/** Files of the archive that no lesson and no question names: they would be left out. */
function unnamedFiles(course: ReadCourse, sent: ReadonlyMap<string, Buffer>): TextProblem[] {
  const files = course.modules.flatMap(({ lessons }) => lessons.flatMap(filePathsOf));
  const named = new Set([...files, ...picturesOf(course)]);
  return [...sent.keys()]
    .filter((path) => isMedia(path) && !named.has(path))
    .map((path) => ({ file: path, line: 1, code: "unknown-file" as const, detail: path }));
}
