import type { ReadDb } from "~/platform/database.server";
import { assertMayRead, type Viewer } from "~/platform/viewer.server";
import { isAuthoredBy } from "./authored-course.queries.server";

export interface UploadKey {
  viewer: Viewer;
  code: string;
  uploadId: string;
}

/**
 * An upload that the viewer has begun, into a course that they may author; null: there is none, or not for them.
 *
 * @throws what `assertMayRead` throws
 */
export async function findUpload(db: ReadDb, { viewer, code, uploadId }: UploadKey) {
  const role = await assertMayRead(db, viewer, "course:author");
  const upload = await db
    .selectFrom("uploads as u")
    .innerJoin("courses as c", "c.id", "u.courseId")
    .select(["u.id", "u.courseId", "u.name", "u.sizeBytes", "u.receivedBytes", "u.fileId", "u.expiresAt"])
    .where("u.id", "=", uploadId)
    .where("u.userId", "=", viewer.userId)
    .where("c.code", "=", code)
    .where((eb) => isAuthoredBy(eb, { userId: viewer.userId, role }))
    .executeTakeFirst();
  return upload ?? null;
}

/** What has come of an upload, in order. */
export async function listUploadParts(db: ReadDb, uploadId: string) {
  return db
    .selectFrom("uploadParts")
    .select(["firstByte", "sizeBytes", "storageKey"])
    .where("uploadId", "=", uploadId)
    .orderBy("firstByte")
    .execute();
}
