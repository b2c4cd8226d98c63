import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect } from "vitest";
import { findFileFor } from "~/domain/files/files.queries.server";
import type { Db } from "~/platform/database.server";
import { diskStorage } from "~/platform/storage/disk-storage.server";
import type { Viewer } from "~/platform/viewer.server";
import { aCourse, anEnrolment } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aFileOfCourse } from "../../../tests/support/file-factories";
import { aPerson } from "../../../tests/support/people-factories";
import { courseFileAudience } from "./course-files.queries.server";
import { enrolmentStatuses } from "./enrolment-status";

const folder = await mkdtemp(path.join(tmpdir(), "kestrel-course-files-"));
const storage = diskStorage(folder);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function sees(db: Db, viewer: Viewer, id: string): Promise<boolean> {
  return (await findFileFor(db, { viewer, id, audiences: [courseFileAudience] })) !== null;
}

test.for(enrolmentStatuses)("an enrolment that is %s", async (status, { db }) => {
  const { course, file } = await aFileOfCourse(db, await aPerson(db, { role: "trainer" }), { storage });
  const learner = await aPerson(db);
  await anEnrolment(db, { userId: learner.userId, course, status });
  const expected = ["approved", "in_progress", "completed"].includes(status);
  expect(await sees(db, learner.viewer, file.id)).toBe(expected);
});

test("a learner of the same course whose revision does not show the file, and one of another course", async ({
  db,
}) => {
  const trainer = await aPerson(db, { role: "trainer" });
  const { course, file } = await aFileOfCourse(db, trainer, { storage });
  const other = await aCourse(db, { lessons: [{ markdown: `Not here: ${file.id}` }] });
  const earlier = await db
    .insertInto("courseRevisions")
    .values({ courseId: course.courseId })
    .returning("id as revisionId")
    .executeTakeFirstOrThrow();
  for (const pinned of [{ ...course, ...earlier }, other]) {
    const learner = await aPerson(db);
    await anEnrolment(db, { userId: learner.userId, course: pinned, status: "in_progress" });
    expect(await sees(db, learner.viewer, file.id)).toBe(false);
  }
});

test("who teaches the course and admins, by the role of this moment and while their session lives", async ({
  db,
}) => {
  const { file, course } = await aFileOfCourse(db, await aPerson(db, { role: "trainer" }), { storage });
  const instructor = await aPerson(db, { role: "trainer" });
  const [admin] = [await aPerson(db, { role: "admin" }), await aPerson(db, { role: "admin" })];
  expect(await sees(db, instructor.viewer, file.id)).toBe(false);
  await db
    .insertInto("courseInstructors")
    .values({ courseId: course.courseId, userId: instructor.userId })
    .execute();
  for (const { viewer, userId } of [instructor, admin]) {
    expect(await sees(db, viewer, file.id)).toBe(true);
    await db.updateTable("users").set({ role: "employee" }).where("id", "=", userId).execute();
    expect(await sees(db, viewer, file.id)).toBe(false);
  }
});

test("nobody whose session has ended, and nobody at all where no area speaks for the file", async ({
  db,
}) => {
  const trainer = await aPerson(db, { role: "trainer" });
  const { file } = await aFileOfCourse(db, trainer, { storage });
  const { viewer } = trainer;
  expect(await sees(db, viewer, file.id)).toBe(true);
  expect(await findFileFor(db, { viewer, id: file.id, audiences: [] })).toBeNull();
  await db
    .updateTable("sessions")
    .set({ endedAt: new Date(), endReason: "logout" })
    .where("id", "=", viewer.sessionId)
    .execute();
  expect(await sees(db, viewer, file.id)).toBe(false);
});
