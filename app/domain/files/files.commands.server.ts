import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { FileStorage } from "~/platform/storage/file-storage.server";
import { newStorageKey } from "~/platform/storage/storage-key";
import type { Viewer } from "~/platform/viewer.server";
import { safeFileName } from "./file-name";
import { extensionOf, type MediaType } from "./media-types";
import { peek } from "./peek";
import { sniffedBytes, sniffMediaType } from "./sniff-media-type.server";

export interface NewFile {
  viewer: Viewer;
  /** What it is for; the area that it belongs to says who may see files of this purpose. */
  purpose: string;
  /** What the person calls it; kept as far as it is harmless. */
  name: string;
  source: AsyncIterable<Uint8Array>;
  /** The types that are taken, by the content. */
  accept: readonly MediaType[];
  maxBytes: number;
}

export interface StoredFile {
  id: string;
  name: string;
  mediaType: MediaType;
  sizeBytes: number;
}

/** Why a file was not taken; nothing of it is left. */
export type FileRefusal =
  | { outcome: "too-large"; maxBytes: number }
  | { outcome: "wrong-type"; accept: readonly MediaType[] }
  | { outcome: "no-room" }
  | { outcome: "not-found" };

export type Storing = { outcome: "stored"; file: StoredFile } | FileRefusal;

/** Ties a new file to what it belongs to; false: that does not exist, or not for this person. */
export type Attach = (trx: Trx, file: StoredFile) => Promise<boolean>;

/**
 * Keeps a file: its bytes first, then, in one transaction, its row and what `attach` writes, which also proves that
 * the person may. Until an area refers to it, nobody can see it. Not to be called inside a transaction: uploads take
 * as long as they take.
 *
 * @throws the source's error, when it breaks off; nothing is left then either
 */
export async function storeFile(
  db: Db,
  storage: FileStorage,
  given: NewFile,
  attach: Attach,
): Promise<Storing> {
  const { head, whole, end } = await peek(given.source, sniffedBytes);
  const mediaType = await sniffMediaType(head);
  if (!mediaType || !given.accept.includes(mediaType)) {
    await end();
    return { outcome: "wrong-type", accept: given.accept };
  }
  const key = newStorageKey();
  const { maxBytes, name } = given;
  const writing = await storage.write(key, whole, { maxBytes });
  if (writing.outcome === "too-large") return { outcome: "too-large", maxBytes };
  if (writing.outcome === "no-room") return { outcome: "no-room" };
  const { sizeBytes, sha256 } = writing;
  const facts = { name: safeFileName(name, extensionOf(mediaType)), mediaType, sizeBytes };
  let attached: StoredFile | null = null;
  try {
    attached = await insertFile(db, { ...given, ...facts, sha256, storageKey: key }, attach);
  } finally {
    if (!attached) await storage.remove(key);
  }
  return attached ? { outcome: "stored", file: attached } : { outcome: "not-found" };
}

class NotAttached extends Error {}

async function insertFile(
  db: Db,
  row: Omit<StoredFile, "id"> & Pick<NewFile, "viewer" | "purpose"> & { sha256: Buffer; storageKey: string },
  attach: Attach,
): Promise<StoredFile | null> {
  const { viewer, purpose, name, mediaType, sizeBytes, sha256, storageKey } = row;
  const insert = async (trx: Trx) => {
    const { id } = await trx
      .insertInto("files")
      .values({ ownerId: viewer.userId, purpose, name, mediaType, sizeBytes, sha256, storageKey })
      .returning("id")
      .executeTakeFirstOrThrow();
    const file = { id, name, mediaType, sizeBytes };
    if (!(await attach(trx, file))) throw new NotAttached();
    const detail = { fileId: id, purpose };
    await recordEvent(trx, { type: "file_added", actorId: viewer.userId, userId: viewer.userId, detail });
    return file;
  };
  return inTransaction(db, insert).catch((error: unknown) => {
    if (error instanceof NotAttached) return null;
    throw error;
  });
}

/**
 * Takes files out of the database.
 *
 * @returns their storage keys: what is under them goes when the transaction has committed
 */
export async function forgetFiles(trx: Trx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const gone = await trx.deleteFrom("files").where("id", "in", ids).returning("storageKey").execute();
  return gone.map(({ storageKey }) => storageKey);
}
