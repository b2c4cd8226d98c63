import { type NewFile, type Storing, storeFile } from "~/domain/files/files.commands.server";
import { lessonMediaTypes } from "~/domain/files/media-types";
import type { Db } from "~/platform/database.server";
import type { FileStorage } from "~/platform/storage/file-storage.server";
import { assertStillMay } from "~/platform/viewer.server";
import { isInstructedBy } from "./course.queries.server";

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
  { courseId, ...file }: Pick<NewFile, "viewer" | "name" | "source"> & { courseId: string },
): Promise<Storing> {
  const rules = { purpose: courseFilePurpose, accept: lessonMediaTypes, maxBytes: courseFileMaxBytes };
  return storeFile(db, storage, { ...file, ...rules }, async (trx, { id: fileId }) => {
    const { userId } = file.viewer;
    const role = await assertStillMay(trx, file.viewer, "course:author");
    const course = await trx
      .selectFrom("courses as c")
      .select("c.id")
      .where("c.id", "=", courseId)
      .where((eb) =>
        eb.or([eb.val(role === "admin"), eb("c.createdBy", "=", userId), isInstructedBy(eb, userId)]),
      )
      .forKeyShare()
      .executeTakeFirst();
    if (!course) return false;
    await trx.insertInto("courseFiles").values({ fileId, courseId }).execute();
    return true;
  });
}
