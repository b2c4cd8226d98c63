import { expect } from "vitest";
import {
  aLearner,
  anAssessment,
  assessmentLesson,
  essay,
  trueOrFalse,
} from "../../../tests/support/assessment-factories";
import { anAnsweredAttempt, truth } from "../../../tests/support/attempt-factories";
import { anEnrolment } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { listDueAssessments } from "./assessment-due.queries.server";

const dayMs = 86_400_000;

test("what a learner has to take by some day is listed with all their courses, the soonest first", async ({
  db,
}) => {
  const later = await anAssessment(db, {
    dueDays: 30,
    lessons: [assessmentLesson({}), assessmentLesson({ dueDays: 2 }), {}],
  });
  const soon = await anAssessment(db, { dueDays: 5 });
  const learner = await aLearner(db, later);
  const { userId } = learner;
  await anEnrolment(db, { userId, course: soon.course, status: "approved" });
  const now = new Date(Date.now() + 3 * dayMs);
  const own = await listDueAssessments(db, { userId, now });
  expect(own).toMatchObject([
    { lessonId: later.course.lessonIds[2], due: "overdue", course: { code: later.course.code } },
    { lessonId: soon.lessonId, due: "soon" },
    { lessonId: later.lessonId, due: "later", enrolmentId: learner.enrolmentId },
  ]);
  const inOne = await listDueAssessments(db, { userId, code: soon.course.code, now });
  expect(inOne.map(({ lessonId }) => lessonId)).toEqual([soon.lessonId]);
  const other = await aLearner(db, later, "completed");
  expect(await listDueAssessments(db, { userId: other.userId, now })).toEqual([]);
});

test("nothing is due that is passed or waits for its marks; what was failed is, until the attempts are used up", async ({
  db,
}) => {
  const now = new Date();
  const passed = await anAssessment(db, { dueDays: 5 });
  const awaiting = await anAssessment(db, { dueDays: 5, questions: [essay()] });
  const failed = await anAssessment(db, { dueDays: 5, maxAttempts: 2, questions: [trueOrFalse()] });
  const learner = await aLearner(db, passed);
  const { userId } = learner;
  for (const { course } of [awaiting, failed])
    await anEnrolment(db, { userId, course, status: "in_progress" });
  const text = { type: "essay" as const, answer: { text: "So." } };
  await anAnsweredAttempt(db, passed, learner, [truth(true)], now);
  await anAnsweredAttempt(db, awaiting, learner, [text], now);
  await anAnsweredAttempt(db, failed, learner, [truth(false)], now);
  const due = async () => (await listDueAssessments(db, { userId, now })).map(({ lessonId }) => lessonId);
  expect(await due()).toEqual([failed.lessonId]);
  const { lessonId } = failed;
  await anAnsweredAttempt(db, failed, learner, [truth(false)], now);
  expect(await due()).toEqual([]);
  const none = { extraMinutes: 0, opensAt: null, closesAt: null };
  const grant = { ...none, extraAttempts: 1, reason: "Ill.", grantedBy: failed.trainer.userId };
  await db
    .insertInto("assessmentExceptions")
    .values({ lessonId, userId, ...grant })
    .execute();
  expect(await due()).toEqual([lessonId]);
});
