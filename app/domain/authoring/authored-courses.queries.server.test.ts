import { expect } from "vitest";
import { aCourse, anEnrolment } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { listAuthoredCourses } from "./authored-courses.queries.server";

test("shows authors the courses they made or teach, with revision and learners; admins see all", async ({
  db,
}) => {
  const trainer = await aPerson(db, { role: "trainer" });
  const learner = await aPerson(db);
  const admin = await aPerson(db, { role: "admin" });
  await aCourse(db, { createdBy: trainer.userId, state: "draft", title: "Bees" });
  const taught = await aCourse(db, { instructorIds: [trainer.userId], title: "Ants" });
  await aCourse(db, { title: "Somebody else's" });
  await anEnrolment(db, { userId: learner.userId, course: taught, status: "in_progress" });
  await anEnrolment(db, { userId: trainer.userId, course: taught, status: "completed" });

  expect(await listAuthoredCourses(db, trainer.viewer)).toMatchObject([
    { title: "Ants", state: "published", revision: 1, learners: 1 },
    { title: "Bees", state: "draft", revision: null, learners: 0 },
  ]);
  expect(await listAuthoredCourses(db, admin.viewer)).toHaveLength(3);
});

test("is for authors only", async ({ db }) => {
  const { viewer } = await aPerson(db);
  await expect(listAuthoredCourses(db, viewer)).rejects.toMatchObject({ init: { status: 403 } });
});
