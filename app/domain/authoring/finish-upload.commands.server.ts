import type { Db, Trx } from "~/platform/database.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import { addCourseFile, type CourseFileRefusal } from "./course-files.commands.server";
import { type CourseFile, listCourseFiles } from "./course-files.queries.server";
import { forgetUpload } from "./uploads.commands.server";
import { findUpload, listUploadParts, type UploadKey } from "./uploads.queries.server";

export type UploadEnd =
  | { outcome: "stored"; file: CourseFile }
  | { outcome: "incomplete"; receivedBytes: number }
  | CourseFileRefusal;

/**
 * Makes a file of the course out of an upload that has come whole; asked again, says the same. What cannot be taken
 * is gone afterwards.
 */
export async function finishUpload(db: Db, storage: FileStorage, key: UploadKey): Promise<UploadEnd> {
  const upload = await findUpload(db, key);
  if (!upload) return { outcome: "not-found" };
  const { id: uploadId, courseId, name, receivedBytes } = upload;
  if (upload.fileId) return storedFile(db, courseId, upload.fileId);
  if (receivedBytes < upload.sizeBytes) return { outcome: "incomplete", receivedBytes };
  const source = partsOf(storage, await listUploadParts(db, uploadId));
  const also = (trx: Trx, fileId: string) => noteFile(trx, { uploadId, fileId });
  const adding = await addCourseFile(db, storage, { viewer: key.viewer, courseId, name, source, also });
  if (adding.outcome === "not-found") {
    const again = await findUpload(db, key);
    return again?.fileId ? storedFile(db, courseId, again.fileId) : adding;
  }
  if (adding.outcome !== "stored") {
    await forgetUpload(db, storage, uploadId);
    return adding;
  }
  await forgetParts(db, storage, uploadId);
  return storedFile(db, courseId, adding.file.id);
}

/** Of two who finish an upload at once, one makes the file. */
async function noteFile(
  trx: Trx,
  { uploadId, fileId }: { uploadId: string; fileId: string },
): Promise<boolean> {
  const noted = await trx
    .updateTable("uploads")
    .set({ fileId })
    .where("id", "=", uploadId)
    .where("fileId", "is", null)
    .executeTakeFirst();
  return noted.numUpdatedRows > 0n;
}

async function forgetParts(db: Db, storage: FileStorage, uploadId: string): Promise<void> {
  const gone = await db
    .deleteFrom("uploadParts")
    .where("uploadId", "=", uploadId)
    .returning("storageKey")
    .execute();
  for (const { storageKey } of gone) await storage.remove(storageKey);
}

async function storedFile(db: Db, courseId: string, fileId: string): Promise<UploadEnd> {
  const file = (await listCourseFiles(db, courseId)).find((each) => each.fileId === fileId);
  return file ? { outcome: "stored", file } : { outcome: "not-found" };
}

async function* partsOf(
  storage: FileStorage,
  parts: readonly { storageKey: string; sizeBytes: number }[],
): AsyncGenerator<Uint8Array> {
  for (const { storageKey, sizeBytes } of parts)
    yield* storage.read(storageKey, { start: 0, end: sizeBytes - 1 });
}
