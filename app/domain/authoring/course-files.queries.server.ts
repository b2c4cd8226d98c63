import { sql } from "kysely";
import { isMediaType, type MediaType } from "~/domain/files/media-types";
import type { ReadDb } from "~/platform/database.server";

export interface CourseFile {
  fileId: string;
  name: string;
  mediaType: MediaType;
  sizeBytes: number;
  /** Of a video, as its file says. */
  durationSeconds: number | null;
}

/** The files of a course that lessons can be made of, by their names. */
export async function listCourseFiles(db: ReadDb, courseId: string): Promise<CourseFile[]> {
  const files = await db
    .selectFrom("courseFiles as cf")
    .innerJoin("files as f", "f.id", "cf.fileId")
    .select(["cf.fileId", "f.name", "f.mediaType", "f.sizeBytes", "cf.durationSeconds"])
    .where("cf.courseId", "=", courseId)
    .orderBy(sql`lower(f.name)`)
    .orderBy("cf.fileId")
    .execute();
  return files.flatMap(({ mediaType, ...file }) => (isMediaType(mediaType) ? [{ ...file, mediaType }] : []));
}

/** Whether something that belongs to a course names a file of it. */
export async function isFileNamed(
  db: ReadDb,
  { courseId, fileId }: { courseId: string; fileId: string },
): Promise<boolean> {
  const { rows } = await sql<{ named: boolean }>`
    select exists (select 1 from revision_lessons where course_id = ${courseId} and strpos(content::text, ${fileId}) > 0)
      or exists (select 1 from deleted_outline_items where course_id = ${courseId} and strpos(item::text, ${fileId}) > 0)
      or exists (select 1 from kept_drafts where course_id = ${courseId} and strpos(lessons::text, ${fileId}) > 0)
      or exists (select 1 from courses where cover_file_id = ${fileId}::uuid) as named`.execute(db);
  return rows[0]?.named ?? true;
}
