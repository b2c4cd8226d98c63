import { Readable } from "node:stream";
import { coverEdges, coverName } from "~/domain/catalog/course-cover";
import { coverPurpose } from "~/domain/catalog/course-cover.queries.server";
import { type FileRefusal, forgetFiles, storeFiles } from "~/domain/files/files.commands.server";
import { type PictureRefusal, renderPicture } from "~/domain/files/render-picture.server";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import type { Viewer } from "~/platform/viewer.server";
import { lockAuthoredCourse } from "./authored-course.commands.server";

export type CoverChange =
  | { outcome: "changed" }
  | { outcome: "not-found" }
  | PictureRefusal
  | Extract<FileRefusal, { outcome: "no-room" }>;

interface Cover {
  viewer: Viewer;
  code: string;
  /** What the picture shows, in words. */
  alt: string;
}

const quality = 80;

/**
 * Gives a course a picture, made from a file that somebody has sent; the earlier one is gone, unless another course
 * shows it too.
 *
 * @param file the path of what was sent
 */
export async function changeCover(
  db: Db,
  storage: FileStorage,
  { viewer, code, alt, file }: Cover & { file: string },
): Promise<CoverChange> {
  const rendering = await renderPicture(file, coverEdges, (picture) =>
    picture().webp({ quality }).toBuffer(),
  );
  if (rendering.outcome !== "rendered") return rendering;
  const { drawn } = rendering;
  const earlier: string[] = [];
  const storing = await storeFiles(db, storage, {
    viewer,
    purpose: coverPurpose,
    accept: ["image/webp"],
    files: [{ name: coverName, source: Readable.from([drawn]), maxBytes: drawn.length, isOwn: true }],
    attach: async (trx, [picture]) => {
      const keys = await putCover(trx, { viewer, code, alt, fileId: picture?.id ?? null });
      earlier.push(...(keys ?? []));
      return keys !== null;
    },
  });
  if (storing.outcome === "no-room" || storing.outcome === "not-found") return storing;
  if (storing.outcome !== "stored") throw new Error(`A picture of our own was refused: ${storing.outcome}`);
  for (const key of earlier) await storage.remove(key);
  return { outcome: "changed" };
}

/** Says anew what a course's picture shows; a course without one is not found. */
export async function describeCover(
  db: Db,
  { viewer, code, alt }: Cover,
): Promise<{ outcome: "changed" | "not-found" }> {
  return inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    if (!course) return { outcome: "not-found" };
    const { numUpdatedRows } = await trx
      .updateTable("courses")
      .set({ coverAlt: alt })
      .where("id", "=", course.id)
      .where("coverFileId", "is not", null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return { outcome: "not-found" };
    await noteChange(trx, { viewer, courseId: course.id });
    return { outcome: "changed" };
  });
}

/** Takes a course's picture away. */
export async function removeCover(
  db: Db,
  storage: FileStorage,
  { viewer, code }: Omit<Cover, "alt">,
): Promise<{ outcome: "changed" | "not-found" }> {
  const cover = { viewer, code, alt: "", fileId: null };
  const earlier = await inTransaction(db, (trx) => putCover(trx, cover));
  for (const key of earlier ?? []) await storage.remove(key);
  return { outcome: earlier ? "changed" : "not-found" };
}

/** @returns the storage keys of an earlier picture that no course shows any more: they go after the transaction */
async function putCover(
  trx: Trx,
  { viewer, code, alt, fileId }: Cover & { fileId: string | null },
): Promise<string[] | null> {
  const course = await lockAuthoredCourse(trx, { viewer, code });
  if (!course) return null;
  const { coverFileId: earlier } = await trx
    .selectFrom("courses")
    .select("coverFileId")
    .where("id", "=", course.id)
    .executeTakeFirstOrThrow();
  await trx
    .updateTable("courses")
    .set({ coverFileId: fileId, coverAlt: alt })
    .where("id", "=", course.id)
    .execute();
  await noteChange(trx, { viewer, courseId: course.id });
  if (!earlier) return [];
  const other = await trx
    .selectFrom("courses")
    .select("id")
    .where("coverFileId", "=", earlier)
    .executeTakeFirst();
  const file = await trx.selectFrom("files").select("purpose").where("id", "=", earlier).executeTakeFirst();
  return other || file?.purpose !== coverPurpose ? [] : forgetFiles(trx, [earlier]);
}

async function noteChange(trx: Trx, { viewer, courseId }: { viewer: Viewer; courseId: string }) {
  const detail = { changed: ["cover"] };
  await recordEvent(trx, { type: "course_updated", actorId: viewer.userId, courseId, detail });
}
