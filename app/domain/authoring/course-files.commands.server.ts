import {
  type FileRefusal,
  type NewFile,
  type StoredFile,
  storeFiles,
} from "~/domain/files/files.commands.server";
import { lessonMediaTypes } from "~/domain/files/media-types";
import type { Db, Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { isAuthoredBy } from "./authored-course.queries.server";

/** What lessons are made of, by its purpose in the files area. */
export const courseFilePurpose = "course";

/** The most that one file of a lesson may have. */
export const courseFileMaxBytes = 500 * 1024 * 1024;

/**
 * Adds a file (video, captions, PDF, picture) that lessons of a course can show: it is seen by who teaches the
 * course, and by who learns in a revision with a lesson whose content names the file's id.
 */
export async function addCourseFile(
  db: Db,
  storage: FileStorage,
  { viewer, courseId, ...file }: Pick<NewFile, "name" | "source"> & { viewer: Viewer; courseId: string },
): Promise<{ outcome: "stored"; file: StoredFile } | FileRefusal> {
  const storing = await storeFiles(db, storage, {
    viewer,
    purpose: courseFilePurpose,
    accept: lessonMediaTypes,
    files: [{ ...file, maxBytes: courseFileMaxBytes }],
    attach: (trx, files) => attachToCourse(trx, { viewer, courseId, files }),
  });
  const [stored] = storing.outcome === "stored" ? storing.files : [];
  if (stored) return { outcome: "stored", file: stored };
  return storing.outcome === "stored" ? { outcome: "not-found" } : storing;
}

async function attachToCourse(
  trx: Trx,
  { viewer, courseId, files }: { viewer: Viewer; courseId: string; files: readonly StoredFile[] },
): Promise<boolean> {
  const role = await assertStillMay(trx, viewer, "course:author");
  const { userId } = viewer;
  const course = await trx
    .selectFrom("courses as c")
    .select("c.id")
    .where("c.id", "=", courseId)
    .where((eb) => isAuthoredBy(eb, { userId: viewer.userId, role }))
    .forKeyShare()
    .executeTakeFirst();
  if (!course) return false;
  for (const { id: fileId } of files) {
    await trx.insertInto("courseFiles").values({ fileId, courseId }).execute();
    await recordEvent(trx, { type: "file_added", actorId: userId, courseId, detail: { fileId } });
  }
  return true;
}
