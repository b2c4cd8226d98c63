import { sql } from "kysely";
import { forgetFiles } from "~/domain/files/files.commands.server";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import type { Viewer } from "~/platform/viewer.server";
import { lockAuthoredCourse } from "./authored-course.commands.server";
import { findDeletionRefusal } from "./delete-course.queries.server";
import type { DeletionRefusal } from "./publishing";

export type CourseDeletion =
  | { outcome: "deleted" }
  | { outcome: "not-found" }
  | { outcome: "refused"; reason: DeletionRefusal };

/**
 * Deletes a course for good that has never been published, with its draft, its own questions and the files that no
 * other course shows. What has been published can only be archived: others may refer to it.
 */
export async function deleteCourse(
  db: Db,
  storage: FileStorage,
  { viewer, code }: { viewer: Viewer; code: string },
): Promise<CourseDeletion> {
  const keys: string[] = [];
  const deletion = await inTransaction(db, async (trx): Promise<CourseDeletion> => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    if (!course) return { outcome: "not-found" };
    const { id: courseId } = course;
    // Who just begins something with the course has been waited for, and finds none afterwards.
    await trx.selectFrom("courses").select("id").where("id", "=", courseId).forUpdate().execute();
    const reason = await findDeletionRefusal(trx, courseId);
    if (reason) return { outcome: "refused", reason };
    keys.push(...(await uploadedKeys(trx, courseId)));
    await deleteQuestions(trx, courseId, keys);
    const fileIds = await ownFiles(trx, courseId);
    await deleteContents(trx, courseId);
    keys.push(...(await forgetFiles(trx, fileIds)));
    await recordEvent(trx, { type: "course_deleted", actorId: viewer.userId, courseId });
    return { outcome: "deleted" };
  });
  for (const key of keys) await storage.remove(key);
  return deletion;
}

/** Where what has come for the course is, and is no file of it yet: parts of uploads, and courses as text. */
async function uploadedKeys(trx: Trx, courseId: string): Promise<string[]> {
  const parts = await trx
    .selectFrom("uploadParts as p")
    .innerJoin("uploads as u", "u.id", "p.uploadId")
    .select("p.storageKey")
    .where("u.courseId", "=", courseId)
    .unionAll(trx.selectFrom("textImports").select("storageKey").where("courseId", "=", courseId))
    .execute();
  return parts.map(({ storageKey }) => storageKey);
}

/** The files that nothing else shows: those of lessons, and the course's picture. */
async function ownFiles(trx: Trx, courseId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select f.id from files f
    where (f.id in (select file_id from course_files where course_id = ${courseId})
        or f.id = (select cover_file_id from courses where id = ${courseId}))
      and not exists (select from course_files o where o.file_id = f.id and o.course_id <> ${courseId})
      and not exists (select from courses o where o.cover_file_id = f.id and o.id <> ${courseId})`.execute(
    trx,
  );
  return rows.map(({ id }) => id);
}

async function deleteQuestions(trx: Trx, courseId: string, keys: string[]): Promise<void> {
  const categories = trx.selectFrom("questionCategories").select("id").where("courseId", "=", courseId);
  const pictures = await trx
    .selectFrom("questionFiles")
    .select("fileId")
    .where("categoryId", "in", categories)
    .execute();
  keys.push(
    ...(await forgetFiles(
      trx,
      pictures.map(({ fileId }) => fileId),
    )),
  );
  await trx.deleteFrom("questions").where("categoryId", "in", categories).execute();
  await trx.deleteFrom("questionCategories").where("courseId", "=", courseId).execute();
}

async function deleteContents(trx: Trx, courseId: string): Promise<void> {
  const lessons = trx.selectFrom("lessons").select("id").where("courseId", "=", courseId);
  await trx.deleteFrom("assessmentExceptions").where("lessonId", "in", lessons).execute();
  for (const table of ["deletedOutlineItems", "courseRevisions", "lessons", "modules"] as const)
    await trx.deleteFrom(table).where("courseId", "=", courseId).execute();
  await trx.deleteFrom("courses").where("id", "=", courseId).execute();
}
