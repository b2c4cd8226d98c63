import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, expect } from "vitest";
import type { Db } from "~/platform/database.server";
import { diskStorage } from "~/platform/storage/disk-storage.server";
import { anAssessment } from "../../../tests/support/assessment-factories";
import { test } from "../../../tests/support/database";
import { aDraft } from "../../../tests/support/draft-factories";
import { captions, emptyPdf, pieces } from "../../../tests/support/file-factories";
import { aPerson } from "../../../tests/support/people-factories";
import { publishCourse } from "./course.commands.server";
import { addCourseFile } from "./course-files.commands.server";
import { deleteCourse } from "./delete-course.commands.server";
import { beginUpload, receivePart } from "./uploads.commands.server";

const folder = await mkdtemp(path.join(tmpdir(), "kestrel-deleted-"));
const storage = diskStorage(folder);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function keptFiles(): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

/** Every table with a column `course_id`, and how many rows of it are of the course. */
async function rowsOf(db: Db, courseId: string): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where column_name = 'course_id' and table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
  const left: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(name)} where course_id = ${courseId}`.execute(db);
    if (rows[0]?.n) left[name] = rows[0].n;
  }
  return left;
}

test("a course that was never published goes with its lessons, questions, files and uploads, and leaves what it shares", async ({
  db,
}) => {
  const author = await aPerson(db, { role: "trainer" });
  const { viewer } = author;
  const { courseId, code } = await aDraft(db, [2, 1], author);
  const other = await aDraft(db, [1], author);
  const stored: string[] = [];
  for (const content of [captions, emptyPdf]) {
    const added = await addCourseFile(db, storage, { viewer, courseId, name: "a", source: pieces(content) });
    if (added.outcome !== "stored") throw new Error(added.outcome);
    stored.push(added.file.id);
  }
  const [, shared = ""] = stored;
  await db.insertInto("courseFiles").values({ fileId: shared, courseId: other.courseId }).execute();
  const now = new Date();
  const begun = await beginUpload(db, { viewer, code, name: "b.pdf", sizeBytes: 9_000, now });
  if (begun.outcome !== "begun") throw new Error(begun.outcome);
  const source = pieces(emptyPdf);
  await receivePart(db, storage, { viewer, code, uploadId: begun.uploadId, firstByte: 0, source, now });
  const category = { courseId, name: "Own", createdBy: author.userId };
  const { id: categoryId } = await db
    .insertInto("questionCategories")
    .values(category)
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("questions").values({ categoryId, createdBy: author.userId }).execute();
  expect(await keptFiles()).toBe(3);

  expect(await deleteCourse(db, storage, { viewer, code })).toEqual({ outcome: "deleted" });
  expect(await rowsOf(db, courseId)).toEqual({ events: 3 });
  expect(
    await db.selectFrom("questions").select("id").where("categoryId", "=", categoryId).execute(),
  ).toEqual([]);
  const files = await db.selectFrom("files").select("id").where("id", "in", stored).execute();
  expect(files).toEqual([{ id: shared }]);
  expect(await keptFiles()).toBe(1);
  expect(await deleteCourse(db, storage, { viewer, code })).toEqual({ outcome: "not-found" });
});

test("a course stays that was published, that another needs, that another asks questions of, or that is somebody else's", async ({
  db,
}) => {
  const author = await aPerson(db, { role: "trainer" });
  const { viewer } = author;
  const remove = async (code: string) => {
    const deletion = await deleteCourse(db, storage, { viewer, code });
    return deletion.outcome === "refused" ? deletion.reason : deletion.outcome;
  };
  const published = await aDraft(db, [1], author);
  await publishCourse(db, { viewer, courseId: published.courseId, now: new Date() });
  expect(await remove(published.code)).toBe("has-been-published");
  const [needed, asked] = [await aDraft(db, [1], author), await aDraft(db, [1], author)];
  const needing = { courseId: published.courseId, prerequisiteId: needed.courseId };
  await db.insertInto("coursePrerequisites").values(needing).execute();
  expect(await remove(needed.code)).toBe("is-prerequisite");
  const assessment = await anAssessment(db);
  await db.updateTable("questionCategories").set({ courseId: asked.courseId }).execute();
  expect(assessment.course.courseId).not.toBe(asked.courseId);
  expect(await remove(asked.code)).toBe("questions-used");
  const strangers = await aDraft(db, [1], await aPerson(db, { role: "trainer" }));
  expect(await remove(strangers.code)).toBe("not-found");
});
