import { describe, expect } from "vitest";
import {
  aLearner,
  anAssessment,
  anAttempt,
  essay,
  trueOrFalse,
} from "../../../tests/support/assessment-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { startAttempt, submitAttempt } from "./attempt.commands.server";
import { saveAnswer } from "./attempt-answers.commands.server";

const now = new Date("2026-03-02T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const right = { type: "true_false" as const, answer: { value: true } };

describe("an attempt", () => {
  test("fixes what is asked: versions, order, points and time", async ({ db }) => {
    const assessment = await anAssessment(db, {
      questions: [trueOrFalse("a"), { ...trueOrFalse("b"), points: 3 }],
      timeLimitMinutes: 20,
    });
    const learner = await aLearner(db, assessment, "approved");
    const attemptId = await anAttempt(db, assessment, learner, now);
    const row = await db
      .selectFrom("attempts as a")
      .innerJoin("enrolments as e", "e.id", "a.enrolmentId")
      .select(["a.number", "a.status", "a.deadline", "a.maxPoints", "e.status as enrolment"])
      .where("a.id", "=", attemptId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({
      number: 1,
      status: "in_progress",
      deadline: later(20),
      maxPoints: 4,
      enrolment: "in_progress",
    });
    const asked = await db
      .selectFrom("attemptQuestions as q")
      .innerJoin("questionVersions as v", "v.id", "q.versionId")
      .select(["q.slot", "q.questionId", "v.askedAt"])
      .where("q.attemptId", "=", attemptId)
      .orderBy("q.slot")
      .execute();
    const [first, second] = assessment.questionIds;
    expect(asked).toEqual([
      { slot: 1, questionId: first, askedAt: now },
      { slot: 2, questionId: second, askedAt: now },
    ]);
    await expect(db.deleteFrom("attemptQuestions").execute()).rejects.toThrow("append-only");
  });

  test("goes on where it was, and counts against the limit when it has ended", async ({ db }) => {
    const assessment = await anAssessment(db, { maxAttempts: 1 });
    const { viewer } = await aLearner(db, assessment);
    const asked = { viewer, code: assessment.course.code, lessonId: assessment.lessonId, now };
    const first = await startAttempt(db, asked);
    expect(first).toMatchObject({ outcome: "started" });
    expect(await startAttempt(db, asked)).toEqual({ ...first, outcome: "resumed" });
    if (first.outcome !== "started") throw new Error();
    await submitAttempt(db, { viewer, attemptId: first.attemptId, now });
    expect(await startAttempt(db, asked)).toEqual({
      outcome: "refused",
      refusal: { reason: "no-attempts-left", maxAttempts: 1 },
    });
  });

  test("is not begun by who is not enrolled, where the course has no such assessment, or by a bank that is empty", async ({
    db,
  }) => {
    const assessment = await anAssessment(db);
    const { course, lessonId } = assessment;
    const { viewer } = await aLearner(db, assessment);
    const stranger = await aPerson(db);
    const { code } = course;
    expect(await startAttempt(db, { viewer: stranger.viewer, code, lessonId, now })).toEqual({
      outcome: "not-found",
    });
    const other = await anAssessment(db);
    expect(await startAttempt(db, { viewer, code, lessonId: other.lessonId, now })).toEqual({
      outcome: "not-found",
    });
    await db
      .updateTable("questions")
      .set({ state: "retired" })
      .where("id", "in", assessment.questionIds)
      .execute();
    expect(await startAttempt(db, { viewer, code, lessonId, now })).toEqual({
      outcome: "refused",
      refusal: { reason: "too-few-questions" },
    });
  });

  test("that is handed in is marked, counted, and completes lesson and course; twice is once", async ({
    db,
  }) => {
    const assessment = await anAssessment(db, { passingScore: 50 });
    const learner = await aLearner(db, assessment);
    const { viewer } = learner;
    const attemptId = await anAttempt(db, assessment, learner, now);
    await saveAnswer(db, { viewer, attemptId, slot: 1, sequence: 0, now, ...right });
    expect(await submitAttempt(db, { viewer, attemptId, now: later(1) })).toMatchObject({
      outcome: "submitted",
    });
    expect(await submitAttempt(db, { viewer, attemptId, now: later(2) })).toMatchObject({
      outcome: "submitted",
    });
    const row = await db
      .selectFrom("attempts as a")
      .innerJoin("lessonProgress as p", "p.enrolmentId", "a.enrolmentId")
      .innerJoin("enrolments as e", "e.id", "a.enrolmentId")
      .select(["a.status", "a.points", "a.submittedAt", "a.receipt", "p.score", "p.attempts"])
      .select(["p.status as progress", "e.status as enrolment", "e.grade"])
      .where("a.id", "=", attemptId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({
      status: "graded",
      points: 1,
      submittedAt: later(1),
      receipt: expect.stringMatching(/^.{4}-.{4}-.{4}$/),
      score: 100,
      attempts: 1,
      progress: "completed",
      enrolment: "completed",
      grade: 100,
    });
    const events = await db
      .selectFrom("events")
      .select("type")
      .where("userId", "=", viewer.userId)
      .orderBy("id")
      .execute();
    expect(events.map(({ type }) => type)).toEqual([
      ...["attempt_started", "assessment_submitted", "assessment_graded", "lesson_completed"],
      ...["enrolment_status_changed", "course_completed", "certificate_issued"],
      ...events.slice(7).map(() => "achievement_earned"),
    ]);
  });

  test("that is not enough fails the assessment, and the next one may pass it", async ({ db }) => {
    const assessment = await anAssessment(db, { passingScore: 100 });
    const learner = await aLearner(db, assessment);
    const { viewer, enrolmentId } = learner;
    const progress = async () =>
      db
        .selectFrom("lessonProgress")
        .select(["status", "score", "attempts"])
        .where("enrolmentId", "=", enrolmentId)
        .executeTakeFirst();
    const first = await anAttempt(db, assessment, learner, now);
    await submitAttempt(db, { viewer, attemptId: first, now });
    expect(await progress()).toEqual({ status: "failed", score: 0, attempts: 1 });
    const second = await anAttempt(db, assessment, learner, now);
    await saveAnswer(db, { viewer, attemptId: second, slot: 1, sequence: 0, now, ...right });
    await submitAttempt(db, { viewer, attemptId: second, now });
    expect(await progress()).toEqual({ status: "completed", score: 100, attempts: 2 });
  });

  test("passed is passed, whatever comes after", async ({ db }) => {
    const assessment = await anAssessment(db, { passingScore: 100, gradeOf: "last", lessons: [{}] });
    const learner = await aLearner(db, assessment);
    const { viewer, enrolmentId } = learner;
    const first = await anAttempt(db, assessment, learner, now);
    await saveAnswer(db, { viewer, attemptId: first, slot: 1, sequence: 0, now, ...right });
    await submitAttempt(db, { viewer, attemptId: first, now });
    const second = await anAttempt(db, assessment, learner, later(1));
    await submitAttempt(db, { viewer, attemptId: second, now: later(2) });
    const progress = await db
      .selectFrom("lessonProgress")
      .select(["status", "score", "attempts", "completedAt"])
      .where("enrolmentId", "=", enrolmentId)
      .execute();
    expect(progress).toEqual([{ status: "completed", score: 0, attempts: 2, completedAt: now }]);
  });

  test("waits for a person where one has to mark, unless nothing was answered", async ({ db }) => {
    const assessment = await anAssessment(db, { questions: [trueOrFalse(), essay()] });
    const [one, other] = [await aLearner(db, assessment), await aLearner(db, assessment)];
    const [written, empty] = [
      await anAttempt(db, assessment, one, now),
      await anAttempt(db, assessment, other, now),
    ];
    const text = { type: "essay" as const, answer: { text: "Because." } };
    await saveAnswer(db, { viewer: one.viewer, attemptId: written, slot: 2, sequence: 0, now, ...text });
    await submitAttempt(db, { viewer: one.viewer, attemptId: written, now });
    await submitAttempt(db, { viewer: other.viewer, attemptId: empty, now });
    const rows = await db
      .selectFrom("attempts")
      .select(["id", "status", "points"])
      .where("id", "in", [written, empty])
      .orderBy("id")
      .execute();
    expect(rows).toEqual([
      { id: written, status: "submitted", points: null },
      { id: empty, status: "graded", points: 0 },
    ]);
  });

  test("of somebody else is not there", async ({ db }) => {
    const assessment = await anAssessment(db);
    const learner = await aLearner(db, assessment);
    const attemptId = await anAttempt(db, assessment, learner, now);
    const { viewer } = await aLearner(db, assessment);
    expect(await submitAttempt(db, { viewer, attemptId, now })).toEqual({ outcome: "not-found" });
    const missing = "00000000-0000-7000-8000-000000000000";
    expect(await submitAttempt(db, { viewer, attemptId: missing, now })).toEqual({ outcome: "not-found" });
  });
});
