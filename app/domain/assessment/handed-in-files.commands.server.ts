import { type FileRefusal, type NewFile, storeFiles } from "~/domain/files/files.commands.server";
import { mediaTypes } from "~/domain/files/media-types";
import type { Db, Trx } from "~/platform/database.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";

/** What files are for that learners hand in with an attempt. */
export const handedInPurpose = "submission";

export type HandingIn = { outcome: "stored"; fileIds: string[] } | FileRefusal;

/** Keeps files that the viewer hands in with a question of their attempt, while it is under way; who marks it sees them. */
export async function handInFiles(
  db: Db,
  storage: FileStorage,
  { viewer, attemptId, slot, files }: { viewer: Viewer; attemptId: string; slot: number; files: NewFile[] },
): Promise<HandingIn> {
  const storing = await storeFiles(db, storage, {
    viewer,
    purpose: handedInPurpose,
    accept: mediaTypes,
    files,
    attach: async (trx, stored) => {
      if (!(await holdsOpenSlot(trx, { viewer, attemptId, slot }))) return false;
      const rows = stored.map(({ id: fileId }) => ({ fileId, attemptId, slot }));
      await trx.insertInto("attemptFiles").values(rows).execute();
      return true;
    },
  });
  return storing.outcome === "stored"
    ? { outcome: "stored", fileIds: storing.files.map(({ id }) => id) }
    : storing;
}

async function holdsOpenSlot(
  trx: Trx,
  { viewer, attemptId, slot }: { viewer: Viewer; attemptId: string; slot: number },
): Promise<boolean> {
  await assertStillMay(trx, viewer, "assessment:take");
  const open = await trx
    .selectFrom("attempts as a")
    .innerJoin("attemptQuestions as q", "q.attemptId", "a.id")
    .innerJoin("questionVersions as v", "v.id", "q.versionId")
    .select("a.id")
    .where("a.id", "=", attemptId)
    .where("a.userId", "=", viewer.userId)
    .where("a.status", "=", "in_progress")
    .where("q.slot", "=", slot)
    .where("v.type", "=", "file_submission")
    .forShare("a")
    .executeTakeFirst();
  return open !== undefined;
}
