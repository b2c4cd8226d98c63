import { expect } from "vitest";
import { submitAttempt } from "~/domain/assessment/attempt.commands.server";
import { findOwnAssessment } from "~/domain/assessment/attempts.queries.server";
import { listOrphanedAttempts } from "~/domain/assessment/orphaned-attempts.queries.server";
import { completeLesson } from "~/domain/learning/progress.commands.server";
import type { Db } from "~/platform/database.server";
import { aLearner, anAssessment, anAttempt } from "../../../tests/support/assessment-factories";
import { anEnrolment } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aDraft } from "../../../tests/support/draft-factories";
import { aPerson } from "../../../tests/support/people-factories";
import { publishCourse } from "./course.commands.server";
import { deleteLesson } from "./deleted-items.commands.server";
import { findEdition } from "./edition-contents.queries.server";
import { listLearners, previewMoves } from "./learners.queries.server";
import { moveLearners } from "./move-learners.commands.server";

const now = new Date("2026-11-25T09:00:00Z");

/** A course whose edition 1 is "A: A1 A2 | B: B1", without B1 in edition 2, and a way to learn in edition 1. */
async function aCourseInTwoEditions(db: Db) {
  const trainer = await aPerson(db, { role: "trainer" });
  const { viewer } = trainer;
  const draft = await aDraft(db, [2, 1], trainer);
  const { code, courseId, id } = draft;
  await publishCourse(db, { viewer, courseId, now });
  const learn = async (titles: readonly string[], lastName = "Learner") => {
    const person = await aPerson(db, { lastName });
    const enrolment = { userId: person.userId, course: draft, status: "in_progress" as const };
    const enrolmentId = await anEnrolment(db, enrolment);
    for (const title of titles)
      await completeLesson(db, { viewer: person.viewer, code, lessonId: id(title), now });
    return enrolmentId;
  };
  const publishWithoutB1 = async () => {
    await deleteLesson(db, { viewer, code, lessonId: id("B1") });
    await publishCourse(db, { viewer, courseId, now });
  };
  const enrolmentNow = (enrolmentId: string) =>
    db
      .selectFrom("enrolments as e")
      .innerJoin("courseRevisions as r", "r.id", "e.revisionId")
      .select(["e.status", "e.completionPercent", "r.number"])
      .where("e.id", "=", enrolmentId)
      .executeTakeFirstOrThrow();
  return { viewer, code, courseId, learn, publishWithoutB1, enrolmentNow };
}

test("says what moving does to each, and does just that", async ({ db }) => {
  const { viewer, code, courseId, learn, publishWithoutB1, enrolmentNow } = await aCourseInTwoEditions(db);
  const loses = await learn(["A1", "B1"], "Alder");
  const finishes = await learn(["A1", "A2"], "Birch");
  await publishWithoutB1();
  const target = await findEdition(db, { courseId, edition: 2 });
  const asked = { courseId, revisionId: target?.revisionId ?? "", enrolmentIds: "all" as const };
  const preview = await previewMoves(db, asked);
  expect(preview).toMatchObject([
    { id: loses, edition: 1, completionPercent: 66, percentAfter: 50, isCompleteAfter: false, lost: ["B1"] },
    { id: finishes, completionPercent: 66, percentAfter: 100, isCompleteAfter: true, lost: [] },
  ]);
  const move = { viewer, code, edition: 2, enrolmentIds: [loses, finishes], now };
  expect(await moveLearners(db, move)).toEqual({ outcome: "moved", count: 2, completed: 1 });
  expect(await enrolmentNow(loses)).toEqual({ status: "in_progress", completionPercent: 50, number: 2 });
  expect(await enrolmentNow(finishes)).toEqual({ status: "completed", completionPercent: 100, number: 2 });
  const certificates = await db.selectFrom("certificates").select("enrolmentId").execute();
  expect(certificates).toEqual([{ enrolmentId: finishes }]);
  const events = await db
    .selectFrom("events")
    .select(["actorId", "detail"])
    .where("type", "=", "enrolment_moved")
    .execute();
  expect(events.map(({ actorId }) => actorId)).toEqual([viewer.userId, viewer.userId]);
  expect(await moveLearners(db, move)).toMatchObject({ count: 0 });
  expect(await previewMoves(db, asked)).toEqual([]);
});

test("a way back finds again what was completed before", async ({ db }) => {
  const { viewer, code, learn, publishWithoutB1, enrolmentNow } = await aCourseInTwoEditions(db);
  const enrolmentId = await learn(["A1", "B1"]);
  await publishWithoutB1();
  for (const edition of [2, 1])
    await moveLearners(db, { viewer, code, edition, enrolmentIds: [enrolmentId], now });
  expect(await enrolmentNow(enrolmentId)).toEqual({
    ...{ status: "in_progress", completionPercent: 66, number: 1 },
  });
});

test("what is completed, or of another course, or asked by another trainer, is left as it is", async ({
  db,
}) => {
  const { viewer, code, learn, publishWithoutB1, enrolmentNow } = await aCourseInTwoEditions(db);
  const completed = await learn(["A1", "A2", "B1"]);
  const moving = await learn([]);
  await publishWithoutB1();
  const elsewhere = await aCourseInTwoEditions(db);
  const foreign = await elsewhere.learn([]);
  const move = { viewer, code, edition: 2, enrolmentIds: [completed, foreign], now };
  expect(await moveLearners(db, move)).toMatchObject({ count: 0 });
  expect(await enrolmentNow(completed)).toEqual({ status: "completed", completionPercent: 100, number: 1 });
  expect((await enrolmentNow(foreign)).number).toBe(1);
  const notFound = { outcome: "not-found" };
  const byOther = { ...move, viewer: elsewhere.viewer, enrolmentIds: [moving] };
  expect(await moveLearners(db, byOther)).toEqual(notFound);
  expect(await moveLearners(db, { ...move, edition: 3 })).toEqual(notFound);
  expect((await enrolmentNow(moving)).number).toBe(1);
});

test("learners are found by name and state", async ({ db }) => {
  const { courseId, learn } = await aCourseInTwoEditions(db);
  const alder = await learn([], "Alder");
  const birch = await learn(["A1", "A2", "B1"], "Birch_%");
  const list = async (q: string, state: "all" | "learning" | "completed" | "ended") =>
    (await listLearners(db, { courseId, filter: { q, state, page: 1 } })).learners.map(({ id }) => id);
  expect(await list("", "all")).toEqual([alder, birch]);
  expect(await list("alder", "all")).toEqual([alder]);
  expect(await list("_%", "all")).toEqual([birch]);
  expect(await list("", "completed")).toEqual([birch]);
  expect(await list("", "learning")).toEqual([alder]);
  expect(await list("", "ended")).toEqual([]);
});

test("says which attempts are under way at what is no longer there; they are still found, and handed in", async ({
  db,
}) => {
  const assessment = await anAssessment(db, { lessons: [{}] });
  const { trainer, course, lessonId } = assessment;
  const { viewer } = trainer;
  const { code, courseId } = course;
  const learner = await aLearner(db, assessment);
  const attemptId = await anAttempt(db, assessment, learner);
  const own = { userId: learner.userId, code, lessonId };
  await deleteLesson(db, { viewer, code, lessonId });
  await publishCourse(db, { viewer, courseId, now });
  const target = await findEdition(db, { courseId, edition: 2 });
  const asked = { courseId, revisionId: target?.revisionId ?? "", enrolmentIds: "all" as const };
  expect(await previewMoves(db, asked)).toMatchObject([{ running: ["Final check"], lost: [] }]);
  expect(await listOrphanedAttempts(db, own)).toEqual([]);
  expect(await findOwnAssessment(db, own)).toMatchObject({ isGone: false });
  await moveLearners(db, { viewer, code, edition: 2, enrolmentIds: [learner.enrolmentId], now });
  expect(await listOrphanedAttempts(db, own)).toMatchObject([{ attemptId, title: "Final check" }]);
  expect(await findOwnAssessment(db, own)).toMatchObject({ isGone: true });
  const other = await aLearner(db, { course: { ...course, revisionId: asked.revisionId } });
  expect(await findOwnAssessment(db, { ...own, userId: other.userId })).toBeNull();
  const submitted = await submitAttempt(db, { viewer: learner.viewer, attemptId, now: new Date() });
  expect(submitted).toEqual({ outcome: "submitted", attemptId });
  expect(await listOrphanedAttempts(db, own)).toEqual([]);
  expect(await findOwnAssessment(db, own)).toMatchObject({ isGone: true });
});
