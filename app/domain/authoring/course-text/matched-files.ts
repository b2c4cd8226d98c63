import { createHash } from "node:crypto";
import { filePathsOf } from "./checked-lessons";
import type { TextFile } from "./course-text.queries.server";
import type { ReadCourse } from "./read-course-text";
import type { TextProblem } from "./text-problem";

/** Which files of a course the lessons of a text name, by their paths, and which it has not yet. */
export interface MatchedFiles {
  known: Map<string, { fileId: string; name: string }>;
  added: { path: string; name: string; bytes: Buffer }[];
  /** Files that neither the archive has nor the course. */
  problems: TextProblem[];
}

/** @param own the files of the course */
export function matchedFiles(
  { modules }: ReadCourse,
  sent: ReadonlyMap<string, Buffer>,
  own: readonly TextFile[],
): MatchedFiles {
  const lessons = modules.flatMap((module) => module.lessons);
  const known: MatchedFiles["known"] = new Map();
  const added: MatchedFiles["added"] = [];
  for (const path of [...new Set(lessons.flatMap(filePathsOf))].sort()) {
    const bytes = sent.get(path);
    const name = path.split("/").at(-1) ?? "";
    const sha256 = bytes && createHash("sha256").update(bytes).digest("hex");
    const same = own.find((file) =>
      sha256 ? file.sha256 === sha256 && file.name === name : file.path === path,
    );
    if (same) known.set(path, { fileId: same.fileId, name: same.name });
    else if (bytes) added.push({ path, name, bytes });
  }
  const there = new Set([...known.keys(), ...added.map(({ path }) => path)]);
  const problems = lessons.flatMap((lesson) =>
    filePathsOf(lesson)
      .filter((path) => !there.has(path))
      .map((path) => {
        const line = lesson.lineWith(path, encodeURI(path));
        return { file: lesson.path, line, code: "file-missing" as const, detail: path };
      }),
  );
  return { known, added, problems };
}
