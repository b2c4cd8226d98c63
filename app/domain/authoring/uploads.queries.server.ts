import type { DB } from "@db/types.gen";
import type { ExpressionBuilder } from "kysely";
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

/** Whether there is something of an upload that is no file yet; of a file that was deleted, there is not. */
export function isUnfinished(eb: ExpressionBuilder<DB & { u: DB["uploads"] }, "u">) {
  const part = eb.selectFrom("uploadParts as p").select("p.uploadId").whereRef("p.uploadId", "=", "u.id");
  const isToCome = eb("u.receivedBytes", "<", eb.ref("u.sizeBytes"));
  return eb.and([eb("u.fileId", "is", null), eb.or([isToCome, eb.exists(part)])]);
}

/** The uploads that the viewer has begun and not finished, in all of their courses, the latest first. */
export async function listUnfinishedUploads(db: ReadDb, { userId }: Viewer) {
  return db
    .selectFrom("uploads as u")
    .innerJoin("courses as c", "c.id", "u.courseId")
    .select(["u.id", "u.name", "u.sizeBytes", "u.receivedBytes", "c.code"])
    .where("u.userId", "=", userId)
    .where((eb) => isUnfinished(eb))
    .orderBy("u.id", "desc")
    .execute();
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
