import {
  type FileRefusal,
  forgetFiles,
  type NewFile,
  type StoredFile,
  storeFiles,
} from "~/domain/files/files.commands.server";
import { lessonMediaTypes } from "~/domain/files/media-types";
import { peek } from "~/domain/files/peek";
import { sniffMediaType } from "~/domain/files/sniff-media-type.server";
import { videoDuration } from "~/domain/files/video-duration.server";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { lockAuthoredCourse } from "./authored-course.commands.server";
import { isAuthoredBy } from "./authored-course.queries.server";
import { captionsMaxBytes, courseFileLimit } from "./course-file-limits";
import { isFileNamed } from "./course-files.queries.server";
import { type CaptionsProblem, captionsProblem } from "./web-vtt";

/** What lessons are made of, by its purpose in the files area. */
export const courseFilePurpose = "course";

export type CourseFileRefusal = FileRefusal | ({ outcome: "bad-captions" } & CaptionsProblem);

interface AddedFile extends Pick<NewFile, "name" | "source" | "movable" | "isOwn"> {
  viewer: Viewer;
  courseId: string;
  /** What else belongs to adding it; false: it is not to be added. */
  also?: (trx: Trx, fileId: string) => Promise<boolean>;
}

/**
 * Adds a file (video, captions, PDF, picture) that lessons of a course can show: it is seen by who teaches the
 * course, and by who learns in a revision with a lesson whose content names the file's id.
 */
export async function addCourseFile(
  db: Db,
  storage: FileStorage,
  { viewer, courseId, also, ...file }: AddedFile,
): Promise<{ outcome: "stored"; file: StoredFile } | CourseFileRefusal> {
  const checked = await checkCaptions(file.source);
  if ("problem" in checked) return { outcome: "bad-captions", ...checked };
  const storing = await storeFiles(db, storage, {
    viewer,
    purpose: courseFilePurpose,
    accept: lessonMediaTypes,
    files: [{ ...file, source: checked.source, maxBytes: courseFileLimit }],
    attach: async (trx, files) => {
      const isAttached = await attachToCourse(trx, { viewer, courseId, files });
      return isAttached && (!also || (await also(trx, files[0]?.id ?? "")));
    },
  });
  const [stored] = storing.outcome === "stored" ? storing.files : [];
  if (!stored) return storing.outcome === "stored" ? { outcome: "not-found" } : storing;
  if (stored.mediaType.startsWith("video/")) await noteDuration(db, storage, stored);
  return { outcome: "stored", file: stored };
}

/** Captions are looked through before they are kept; what is too long for that, storing refuses by its size. */
async function checkCaptions(given: AsyncIterable<Uint8Array>) {
  const { head, whole, end } = await peek(given, 16);
  if ((await sniffMediaType(head)) !== "text/vtt") return { source: whole };
  const { head: all, whole: again } = await peek(whole, captionsMaxBytes + 1);
  const problem = all.byteLength > captionsMaxBytes ? null : captionsProblem(all);
  if (!problem) return { source: again };
  await end();
  return problem;
}

/** What a video says of its length is read from where it lies; an author can say it for one that does not. */
async function noteDuration(db: Db, storage: FileStorage, file: StoredFile): Promise<void> {
  const { storageKey } = await db
    .selectFrom("files")
    .select("storageKey")
    .where("id", "=", file.id)
    .executeTakeFirstOrThrow();
  const durationSeconds = await videoDuration(storage, { ...file, storageKey });
  if (durationSeconds === null) return;
  await db.updateTable("courseFiles").set({ durationSeconds }).where("fileId", "=", file.id).execute();
}

async function attachToCourse(
  trx: Trx,
  { viewer, courseId, files }: { viewer: Viewer; courseId: string; files: readonly StoredFile[] },
): Promise<boolean> {
  const role = await assertStillMay(trx, viewer, "course:author");
  const { userId } = viewer;
  const course = await trx
    .selectFrom("courses as c")
    .select("c.id")
    .where("c.id", "=", courseId)
    .where((eb) => isAuthoredBy(eb, { userId: viewer.userId, role }))
    .forKeyShare()
    .executeTakeFirst();
  if (!course) return false;
  for (const { id: fileId } of files) {
    await trx.insertInto("courseFiles").values({ fileId, courseId }).execute();
    await recordEvent(trx, { type: "file_added", actorId: userId, courseId, detail: { fileId } });
  }
  return true;
}

/** Takes a file out of a course, unless something of the course names it: a lesson of any revision, what can be brought back, or its picture. */
export async function removeCourseFile(
  db: Db,
  storage: FileStorage,
  { viewer, code, fileId }: { viewer: Viewer; code: string; fileId: string },
): Promise<{ outcome: "removed" | "in-use" | "not-found" }> {
  const keys: string[] = [];
  const result = await inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    const courseId = course?.id;
    if (!courseId) return { outcome: "not-found" } as const;
    const file = await trx
      .selectFrom("courseFiles")
      .select("fileId")
      .where("fileId", "=", fileId)
      .where("courseId", "=", courseId)
      .executeTakeFirst();
    if (!file) return { outcome: "not-found" } as const;
    if (await isFileNamed(trx, { courseId, fileId })) return { outcome: "in-use" } as const;
    keys.push(...(await detach(trx, { courseId, fileId })));
    const happened = { actorId: viewer.userId, courseId, detail: { fileId } };
    await recordEvent(trx, { type: "file_removed", ...happened });
    return { outcome: "removed" } as const;
  });
  for (const key of keys) await storage.remove(key);
  return result;
}

/** @returns the storage key of a file that now belongs to no course, to be removed after the transaction */
async function detach(
  trx: Trx,
  { courseId, fileId }: { courseId: string; fileId: string },
): Promise<string[]> {
  await trx.deleteFrom("courseFiles").where("fileId", "=", fileId).where("courseId", "=", courseId).execute();
  const other = await trx
    .selectFrom("courseFiles")
    .select("courseId")
    .where("fileId", "=", fileId)
    .executeTakeFirst();
  return other ? [] : forgetFiles(trx, [fileId]);
}
