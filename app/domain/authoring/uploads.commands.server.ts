import { sql } from "kysely";
import { peek } from "~/domain/files/peek";
import { sniffedBytes, sniffMediaType } from "~/domain/files/sniff-media-type.server";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import { newStorageKey } from "~/platform/storage/storage-key";
import type { Viewer } from "~/platform/viewer.server";
import { lockAuthoredCourse } from "./authored-course.commands.server";
import { courseFileMaxBytes } from "./course-file-limits";
import { findUpload, isUnfinished, listUploadParts, type UploadKey } from "./uploads.queries.server";

const keptForHours = 24;
/** Nobody sends more at the same time; what was left behind goes by itself. */
const mostUnfinished = 20;
/** An upload that nothing has come of for so long is not being sent. */
const livingMs = 60 * 60 * 1000;

export type UploadBeginning =
  | { outcome: "begun"; uploadId: string; expiresAt: Date }
  | { outcome: "not-found" | "too-many" }
  | { outcome: "too-large"; maxBytes: number };

/** Begins an upload into a course, which takes as many bytes as are said here. */
export async function beginUpload(
  db: Db,
  upload: { viewer: Viewer; code: string; name: string; sizeBytes: number; now: Date },
): Promise<UploadBeginning> {
  const { viewer, code, name, sizeBytes, now } = upload;
  return inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    if (!course) return { outcome: "not-found" };
    if (sizeBytes > courseFileMaxBytes) return { outcome: "too-large", maxBytes: courseFileMaxBytes };
    if ((await sentNowBy(trx, viewer, now)) >= mostUnfinished) return { outcome: "too-many" };
    const expiresAt = expiryAfter(now);
    const row = {
      userId: viewer.userId,
      courseId: course.id,
      name: name.slice(0, 500),
      sizeBytes,
      expiresAt,
    };
    const { id } = await trx.insertInto("uploads").values(row).returning("id").executeTakeFirstOrThrow();
    return { outcome: "begun", uploadId: id, expiresAt };
  });
}

export type PartReceipt =
  | { outcome: "received" | "elsewhere"; receivedBytes: number; expiresAt: Date }
  | { outcome: "not-found" | "too-large" | "no-room" | "wrong-type" };

/**
 * Keeps what comes of an upload, from the place where it stands. Where the connection is cut, what has come till then
 * is kept; where two send at once, one of them is told where the upload stands now. What has no room is gone as a
 * whole, so that others have some.
 */
export async function receivePart(
  db: Db,
  storage: FileStorage,
  part: UploadKey & { firstByte: number; source: AsyncIterable<Uint8Array>; now: Date },
): Promise<PartReceipt> {
  const { firstByte, now } = part;
  const upload = await findUpload(db, part);
  if (!upload || upload.fileId) return { outcome: "not-found" };
  if (upload.receivedBytes !== firstByte) return { outcome: "elsewhere", ...upload };
  const { whole, isRefused, end } = await lookAt(untilCut(part.source), upload);
  if (isRefused) {
    await end();
    await forgetUpload(db, storage, part.uploadId);
    return { outcome: "wrong-type" };
  }
  const storageKey = newStorageKey();
  const writing = await storage.write(storageKey, whole, { maxBytes: upload.sizeBytes - firstByte });
  if (writing.outcome === "no-room") await forgetUpload(db, storage, upload.id);
  if (writing.outcome !== "written") return writing;
  const expiresAt = expiryAfter(now);
  const row = { uploadId: upload.id, firstByte, sizeBytes: writing.sizeBytes, storageKey };
  let isKept = false;
  try {
    isKept = writing.sizeBytes > 0 && (await keepPart(db, row, expiresAt));
  } finally {
    if (!isKept) await storage.remove(storageKey);
  }
  if (isKept) return { outcome: "received", receivedBytes: firstByte + writing.sizeBytes, expiresAt };
  const current = await findUpload(db, part);
  return current ? { outcome: "elsewhere", ...current } : { outcome: "not-found" };
}

/** What a file is can be seen when it begins: a film's worth of bytes that nobody takes need not be sent. */
async function lookAt(
  source: AsyncIterable<Uint8Array>,
  upload: { receivedBytes: number; sizeBytes: number },
) {
  if (upload.receivedBytes > 0) return { whole: source, isRefused: false, end: async () => {} };
  const { head, whole, end } = await peek(source, sniffedBytes);
  const isEnough = head.byteLength >= Math.min(sniffedBytes, upload.sizeBytes);
  return { whole, end, isRefused: isEnough && (await sniffMediaType(head)) === null };
}

/** A source that ends where it is cut. */
async function* untilCut(source: AsyncIterable<Uint8Array>) {
  try {
    yield* source;
  } catch {
    // What has come is what there is; who sends the rest learns where to begin.
  }
}

interface PartRow {
  uploadId: string;
  firstByte: number;
  sizeBytes: number;
  storageKey: string;
}

async function keepPart(db: Db, part: PartRow, expiresAt: Date): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const moved = await trx
      .updateTable("uploads")
      .set({ receivedBytes: part.firstByte + part.sizeBytes, expiresAt })
      .where("id", "=", part.uploadId)
      .where("receivedBytes", "=", part.firstByte)
      .executeTakeFirst();
    if (moved.numUpdatedRows === 0n) return false;
    await trx.insertInto("uploadParts").values(part).execute();
    return true;
  });
}

/** Gives up an upload, with all that has come of it; who has none is told nothing else. */
export async function dropUpload(db: Db, storage: FileStorage, key: UploadKey): Promise<boolean> {
  const upload = await findUpload(db, key);
  if (!upload) return false;
  await forgetUpload(db, storage, upload.id);
  return true;
}

/** Forgets an upload and removes its parts: it is done, or is to be no more. */
export async function forgetUpload(db: Db, storage: FileStorage, uploadId: string): Promise<void> {
  const parts = await listUploadParts(db, uploadId);
  await db.deleteFrom("uploads").where("id", "=", uploadId).execute();
  for (const { storageKey } of parts) await storage.remove(storageKey);
}

/** Forgets the uploads that nobody has gone on with for a day, and of finished ones how they came. */
export async function sweepUploads(
  db: Db,
  { storage, now }: { storage: FileStorage; now: Date },
): Promise<number> {
  const expired = await db.selectFrom("uploads").select("id").where("expiresAt", "<", now).execute();
  for (const { id } of expired) await forgetUpload(db, storage, id);
  return expired.length;
}

async function sentNowBy(trx: Trx, { userId }: Viewer, now: Date): Promise<number> {
  const { count } = await trx
    .selectFrom("uploads as u")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("u.userId", "=", userId)
    .where("u.updatedAt", ">", new Date(now.getTime() - livingMs))
    .where((eb) => isUnfinished(eb))
    .executeTakeFirstOrThrow();
  return count;
}

function expiryAfter(now: Date): Date {
  return new Date(now.getTime() + keptForHours * 60 * 60 * 1000);
}
