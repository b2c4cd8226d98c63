import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import { newStorageKey } from "~/platform/storage/storage-key";
import type { Viewer } from "~/platform/viewer.server";
import { type ContentProblem, checkedContent, NoEnd } from "./checked-content.server";
import { safeFileName } from "./file-name";
import { extensionOf, type MediaType } from "./media-types";
import { peek } from "./peek";
import { sniffedBytes, sniffMediaType } from "./sniff-media-type.server";

export interface NewFile {
  /** What the person calls it; kept as far as it is harmless. */
  name: string;
  source: AsyncIterable<Uint8Array>;
  /** The most that it may have; a function where that depends on what it is. */
  maxBytes: number | ((type: MediaType) => number);
  /** A file on this machine's disk that `source` reads, if it may be moved from there. */
  movable?: string;
  /** Made by this site: nothing of it is to be checked, or written anew. */
  isOwn?: true;
}

export interface StoredFile {
  id: string;
  name: string;
  mediaType: MediaType;
  sizeBytes: number;
}

/** Files that belong to one thing: all of them are kept, or none. */
export interface NewFiles {
  viewer: Viewer;
  /** What they are for; the area that they belong to says who may see files of this purpose. */
  purpose: string;
  /** The types that are taken, by the content. */
  accept: readonly MediaType[];
  files: readonly NewFile[];
  /** Ties them to what they belong to; false: that does not exist, or not for this person. */
  attach: (trx: Trx, files: readonly StoredFile[]) => Promise<boolean>;
}

/** Why a file was not taken; nothing of it is left. */
export type FileRefusal =
  | { outcome: "too-large"; maxBytes: number }
  | { outcome: "wrong-type"; accept: readonly MediaType[] }
  | { outcome: "no-room" }
  | { outcome: "not-found" }
  | ContentProblem;

export type Storing = { outcome: "stored"; files: readonly StoredFile[] } | FileRefusal;

type Kept = Omit<StoredFile, "id"> & { sha256: Buffer; storageKey: string };

/**
 * Keeps files: their bytes first, then, in one transaction, their rows and what `attach` writes, which also proves
 * that the person may. Until an area refers to them, nobody can see them. Not to be called inside a transaction:
 * uploads take as long as they take.
 *
 * @throws a source's error, when it breaks off; nothing is left then either
 */
export async function storeFiles(db: Db, storage: FileStorage, given: NewFiles): Promise<Storing> {
  const kept: Kept[] = [];
  let storing: Storing = { outcome: "not-found" };
  try {
    for (const file of given.files) {
      const keeping = await keepBytes(storage, file, given.accept);
      if (keeping.outcome !== "kept") return keeping;
      kept.push(keeping.file);
    }
    const files = await insertFiles(db, kept, given);
    if (files) storing = { outcome: "stored", files };
    return storing;
  } finally {
    if (storing.outcome !== "stored") for (const { storageKey } of kept) await storage.remove(storageKey);
  }
}

async function keepBytes(
  storage: FileStorage,
  { source, name, maxBytes: most, movable, isOwn }: NewFile,
  accept: readonly MediaType[],
): Promise<{ outcome: "kept"; file: Kept } | FileRefusal> {
  const { head, whole, end } = await peek(source, sniffedBytes);
  const mediaType = await sniffMediaType(head);
  if (!mediaType || !accept.includes(mediaType)) {
    await end();
    return { outcome: "wrong-type", accept };
  }
  const maxBytes = typeof most === "number" ? most : most(mediaType);
  const checked = isOwn
    ? { source: whole, maxBytes, isSame: true }
    : await checkedContent(whole, { mediaType, maxBytes });
  if ("outcome" in checked) return checked;
  const storageKey = newStorageKey();
  const writing = await write(storage, storageKey, { ...checked, movable });
  if (writing.outcome === "too-large") return { outcome: "too-large", maxBytes };
  if (writing.outcome !== "written") return writing;
  const { sizeBytes, sha256 } = writing;
  const safeName = safeFileName(name, extensionOf(mediaType));
  return { outcome: "kept", file: { name: safeName, mediaType, sizeBytes, sha256, storageKey } };
}

/** What is moved has the bytes that were given. */
async function write(
  storage: FileStorage,
  key: string,
  checked: { source: AsyncIterable<Uint8Array>; maxBytes: number; isSame: boolean; movable?: string },
) {
  const { source, maxBytes, isSame, movable } = checked;
  try {
    return await storage.write(key, source, { maxBytes, ...(isSame && movable ? { movable } : {}) });
  } catch (error) {
    if (error instanceof NoEnd) return { outcome: "no-end" } as const;
    throw error;
  }
}

class NotAttached extends Error {}

async function insertFiles(
  db: Db,
  kept: readonly Kept[],
  { viewer, purpose, attach }: NewFiles,
): Promise<StoredFile[] | null> {
  const insert = async (trx: Trx) => {
    const files: StoredFile[] = [];
    for (const { sha256, storageKey, ...facts } of kept) {
      const row = { ownerId: viewer.userId, purpose, sha256, storageKey, ...facts };
      const { id } = await trx.insertInto("files").values(row).returning("id").executeTakeFirstOrThrow();
      files.push({ id, ...facts });
    }
    if (!(await attach(trx, files))) throw new NotAttached();
    return files;
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
