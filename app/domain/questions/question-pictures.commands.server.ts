import { courseFileLimit } from "~/domain/authoring/course-file-limits";
import {
  type FileRefusal,
  forgetFiles,
  type NewFile,
  storeFiles,
} from "~/domain/files/files.commands.server";
import { imageMediaTypes } from "~/domain/files/media-types";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import type { Viewer } from "~/platform/viewer.server";
import {
  findPictureCategory,
  isPictureNamed,
  questionPicturePurpose,
} from "./question-pictures.queries.server";
import { holdCategory } from "./questions.commands.server";

interface AddedPicture extends Pick<NewFile, "name" | "source"> {
  /** Whether one that the category has already, byte by byte, does as well. */
  mayBeThere?: true;
  viewer: Viewer;
  categoryId: string;
}

/** Adds a picture that questions of a category can show: in a text that names its address. */
export async function addQuestionPicture(
  db: Db,
  storage: FileStorage,
  { viewer, categoryId, mayBeThere, ...file }: AddedPicture,
): Promise<{ outcome: "stored"; fileId: string } | FileRefusal> {
  let same: string | null = null;
  const storing = await storeFiles(db, storage, {
    viewer,
    purpose: questionPicturePurpose,
    accept: imageMediaTypes,
    files: [{ ...file, maxBytes: courseFileLimit }],
    attach: async (trx, files) => {
      const category = await holdCategory(trx, { viewer, categoryId });
      if (!category) return false;
      if (mayBeThere) same = await sameAs(trx, { fileId: files[0]?.id ?? "", categoryId });
      // Then the new one is not kept.
      if (same !== null) return false;
      for (const { id: fileId } of files) {
        await trx.insertInto("questionFiles").values({ fileId, categoryId }).execute();
        const detail = { fileId, categoryId };
        await recordEvent(trx, {
          type: "file_added",
          actorId: viewer.userId,
          courseId: category.courseId,
          detail,
        });
      }
      return true;
    },
  });
  if (same !== null) return { outcome: "stored", fileId: same };
  const [stored] = storing.outcome === "stored" ? storing.files : [];
  if (stored) return { outcome: "stored", fileId: stored.id };
  return storing.outcome === "stored" ? { outcome: "not-found" } : storing;
}

/** The picture of a category that has the same bytes as a file; null: there is none. */
async function sameAs(
  trx: Trx,
  { fileId, categoryId }: { fileId: string; categoryId: string },
): Promise<string | null> {
  const same = await trx
    .selectFrom("questionFiles as qf")
    .innerJoin("files as f", "f.id", "qf.fileId")
    .innerJoin("files as n", "n.sha256", "f.sha256")
    .select("f.id")
    .where("n.id", "=", fileId)
    .where("qf.categoryId", "=", categoryId)
    .orderBy("f.id")
    .limit(1)
    .executeTakeFirst();
  return same?.id ?? null;
}

/** Removes a picture, unless a version of a question names it. */
export async function removeQuestionPicture(
  db: Db,
  storage: FileStorage,
  { viewer, categoryId, fileId }: { viewer: Viewer; categoryId: string; fileId: string },
): Promise<{ outcome: "removed" | "in-use" | "not-found" }> {
  const keys: string[] = [];
  const result = await inTransaction(db, async (trx) => {
    const held = await holdCategory(trx, { viewer, categoryId });
    const category = held && (await findPictureCategory(trx, { viewer, categoryId }));
    if (!held || !category?.mayEdit) return { outcome: "not-found" } as const;
    const file = await trx
      .selectFrom("questionFiles")
      .select("fileId")
      .where("fileId", "=", fileId)
      .where("categoryId", "=", categoryId)
      .forUpdate()
      .executeTakeFirst();
    if (!file) return { outcome: "not-found" } as const;
    if (await isPictureNamed(trx, fileId)) return { outcome: "in-use" } as const;
    await trx.deleteFrom("questionFiles").where("fileId", "=", fileId).execute();
    keys.push(...(await forgetFiles(trx, [fileId])));
    const happened = { actorId: viewer.userId, courseId: held.courseId, detail: { fileId, categoryId } };
    await recordEvent(trx, { type: "file_removed", ...happened });
    return { outcome: "removed" } as const;
  });
  for (const key of keys) await storage.remove(key);
  return result;
}
