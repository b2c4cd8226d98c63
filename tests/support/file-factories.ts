import { addCourseFile } from "~/domain/authoring/course-files.commands.server";
import { fileHref } from "~/domain/files/file-name";
import type { StoredFile } from "~/domain/files/files.commands.server";
import type { Db } from "~/platform/database.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import { aCourse, type TestCourse } from "./course-factories";
import type { TestPerson } from "./people-factories";

/** Captions: the smallest file that lessons show. */
export const captions = Buffer.from("WEBVTT\n\n00:00.000 --> 00:02.000\nGood morning.\n");

/** A PDF of one empty page. */
export const emptyPdf = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R/Size 4>>
startxref
9
%%EOF
`,
);

/** A published course of this trainer, whose only lesson shows a file. */
export async function aFileOfCourse(
  db: Db,
  trainer: TestPerson,
  { content = captions, storage = fileStorage() }: { content?: Buffer; storage?: FileStorage } = {},
): Promise<{ course: TestCourse; file: StoredFile }> {
  const { viewer, userId } = trainer;
  const draft = await aCourse(db, { createdBy: userId, state: "draft", lessons: [] });
  const storing = await addCourseFile(db, storage, {
    viewer,
    courseId: draft.courseId,
    name: "Morning.vtt",
    source: pieces(content),
  });
  if (storing.outcome !== "stored") throw new Error(`The file was not stored: ${storing.outcome}`);
  const course = await aCourse(db, {
    createdBy: userId,
    lessons: [{ markdown: `![](${fileHref(storing.file)})` }],
  });
  await db
    .updateTable("courseFiles")
    .set({ courseId: course.courseId })
    .where("fileId", "=", storing.file.id)
    .execute();
  return { course, file: storing.file };
}

/** Bytes as they come over a network: in pieces of 64 KB. */
export async function* pieces(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.byteLength; at += 65_536) yield content.subarray(at, at + 65_536);
}
