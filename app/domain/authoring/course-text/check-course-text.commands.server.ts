import { Readable } from "node:stream";
import { type Db, inTransaction } from "~/platform/database.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import { newStorageKey } from "~/platform/storage/storage-key";
import type { Viewer } from "~/platform/viewer.server";
import { lockAuthoredCourse } from "../authored-course.commands.server";
import { findAuthoredCourse } from "../authored-course.queries.server";
import { archiveFileProblems } from "./archive-file-check.server";
import { factsProblem } from "./import-facts.commands.server";
import { plannedImport } from "./planned-import.queries.server";
import { readArchivedCourse } from "./read-archived-course.server";
import type { TextCheck } from "./text-import";
import { textImportsSince } from "./text-imports.queries.server";
import type { TextProblem } from "./text-problem";

/**
 * Looks through a course as text (`exportCourseText`) and keeps its archive for a day. Nothing of the course, of its
 * files and of the question bank changes before its author has seen what would (`bringInCourseText`).
 */
export async function checkCourseText(
  db: Db,
  storage: FileStorage,
  { viewer, code, archive }: { viewer: Viewer; code: string; archive: Buffer },
): Promise<TextCheck> {
  if (!(await findAuthoredCourse(db, { viewer, code }))) return { outcome: "not-found" };
  const archived = readArchivedCourse(archive);
  if ("outcome" in archived) return archived;
  const unfit = await archiveFileProblems(archived.sent);
  const planned = await inTransaction(db, async (trx): Promise<TextProblem[] | null> => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    if (!course) return null;
    const found = await plannedImport(trx, { viewer, course, archived });
    if (found.problems.length > 0) return found.problems;
    const refused = await factsProblem(trx, { held: course, read: archived.course, planned: found });
    return refused ? [refused] : [];
  });
  if (!planned) return { outcome: "not-found" };
  const problems = [...archived.problems, ...unfit, ...planned];
  if (problems.length > 0) return { outcome: "wrong", problems };
  return keepArchive(db, storage, { viewer, code, archive });
}

/** Keeps the archive in the place of what the viewer has had looked through for the course before. */
async function keepArchive(
  db: Db,
  storage: FileStorage,
  { viewer, code, archive }: { viewer: Viewer; code: string; archive: Buffer },
): Promise<TextCheck> {
  const storageKey = newStorageKey();
  const written = await storage.write(storageKey, Readable.from([archive]), { maxBytes: archive.length });
  if (written.outcome !== "written") return { outcome: "no-room" };
  const kept = await inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    if (!course) return null;
    const place = { courseId: course.id, importedBy: viewer.userId };
    const earlier = await trx
      .deleteFrom("textImports")
      .where("courseId", "=", place.courseId)
      .where("importedBy", "=", place.importedBy)
      .returning("storageKey")
      .execute();
    const row = { ...place, storageKey, sizeBytes: archive.length };
    const { id } = await trx.insertInto("textImports").values(row).returning("id").executeTakeFirstOrThrow();
    return { id, earlier };
  });
  for (const { storageKey: old } of kept?.earlier ?? [{ storageKey }]) await storage.remove(old);
  return kept ? { outcome: "checked", importId: kept.id } : { outcome: "not-found" };
}

/**
 * Forgets the archives that nobody has brought in for a day.
 *
 * @returns how many were forgotten
 */
export async function sweepTextImports(db: Db, storage: FileStorage, now: Date): Promise<number> {
  const gone = await db
    .deleteFrom("textImports")
    .where("createdAt", "<", textImportsSince(now))
    .returning("storageKey")
    .execute();
  for (const { storageKey } of gone) await storage.remove(storageKey);
  return gone.length;
}
