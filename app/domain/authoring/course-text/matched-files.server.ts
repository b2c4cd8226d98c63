import { createHash } from "node:crypto";
import { keptBytes } from "~/domain/files/checked-content.server";
import { safeFileName } from "~/domain/files/file-name";
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

/** @param own the files of the course, as they are kept */
export async function matchedFiles(
  { modules }: ReadCourse,
  sent: ReadonlyMap<string, Buffer>,
  own: readonly TextFile[],
): Promise<MatchedFiles> {
  const lessons = modules.flatMap((module) => module.lessons);
  const known: MatchedFiles["known"] = new Map();
  const added: MatchedFiles["added"] = [];
  for (const path of [...new Set(lessons.flatMap(filePathsOf))].sort()) {
    const bytes = sent.get(path);
    const name = path.split("/").at(-1) ?? "";
    const named = own.filter((file) => (bytes ? isNamed(file, name) : file.path === path));
    const same = bytes ? await sameAmong(named, bytes) : named[0];
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

/** Whether a file has the name that it would have been given. */
function isNamed({ name }: TextFile, given: string): boolean {
  return name === given || name === safeFileName(given, name.split(".").at(-1) ?? "");
}

/** The file with those bytes, or with what would be kept of them. */
async function sameAmong(files: readonly TextFile[], bytes: Buffer): Promise<TextFile | undefined> {
  if (files.length === 0) return undefined;
  const withHash = (hash: string) => files.find(({ sha256 }) => sha256 === hash);
  return withHash(hashOf(bytes)) ?? withHash(hashOf(await keptBytes(bytes)));
}

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
