import { Readable } from "node:stream";
import {
  type FileRefusal,
  forgetFiles,
  type StoredFile,
  storeFiles,
} from "~/domain/files/files.commands.server";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { raiseAuthEpoch } from "~/platform/session/sessions.store.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { photoName } from "./photo";
import { photoPurpose } from "./photo.queries.server";
import { type RenderedPhoto, renderPhoto } from "./render-photo.server";

export type PhotoChange =
  | { outcome: "changed"; authEpoch: number }
  | Exclude<RenderedPhoto, { outcome: "rendered" }>
  | Extract<FileRefusal, { outcome: "no-room" }>;

/**
 * Gives the viewer a new picture, made from a file that they have sent; the earlier one is gone. Their claims, which
 * carry the picture, are renewed at the next request.
 *
 * @param file the path of what was sent
 */
export async function changePhoto(
  db: Db,
  storage: FileStorage,
  { viewer, file }: { viewer: Viewer; file: string },
): Promise<PhotoChange> {
  const photo = await renderPhoto(file);
  if (photo.outcome !== "rendered") return photo;
  const put = { earlier: [] as string[], authEpoch: 0 };
  const storing = await storeFiles(db, storage, {
    viewer,
    purpose: photoPurpose,
    accept: ["image/webp"],
    files: [photo.small, photo.large].map((bytes) => ({
      name: photoName,
      source: Readable.from([bytes]),
      maxBytes: bytes.length,
      isOwn: true as const,
    })),
    attach: async (trx, [small, large]) => {
      Object.assign(put, await replacePhoto(trx, viewer, { small, large }));
      return true;
    },
  });
  if (storing.outcome === "no-room") return storing;
  if (storing.outcome !== "stored") throw new Error(`A picture of our own was refused: ${storing.outcome}`);
  for (const key of put.earlier) await storage.remove(key);
  return { outcome: "changed", authEpoch: put.authEpoch };
}

/** Takes the viewer's picture away; their initials take its place. */
export async function removePhoto(
  db: Db,
  storage: FileStorage,
  { viewer }: { viewer: Viewer },
): Promise<{ authEpoch: number }> {
  const { earlier, authEpoch } = await inTransaction(db, (trx) => replacePhoto(trx, viewer, {}));
  for (const key of earlier) await storage.remove(key);
  return { authEpoch };
}

/** @returns the storage keys of the earlier picture: what is under them goes after the transaction */
async function replacePhoto(
  trx: Trx,
  viewer: Viewer,
  { small, large }: { small?: StoredFile; large?: StoredFile },
): Promise<{ earlier: string[]; authEpoch: number }> {
  await assertStillMay(trx, viewer, "account:manage-own");
  const { userId } = viewer;
  // First, for it holds the person, as everything does that changes them.
  const authEpoch = await raiseAuthEpoch(trx, userId);
  const earlier = await trx
    .selectFrom("profiles")
    .select(["photoId", "largePhotoId"])
    .where("userId", "=", userId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  await trx
    .updateTable("profiles")
    .set({ photoId: small?.id ?? null, largePhotoId: large?.id ?? null })
    .where("userId", "=", userId)
    .execute();
  const ids = [earlier.photoId, earlier.largePhotoId].filter((id) => id !== null);
  const keys = await forgetFiles(trx, ids);
  const detail = { changed: ["photo"] };
  await recordEvent(trx, { type: "profile_updated", actorId: userId, userId, detail });
  return { earlier: keys, authEpoch };
}
