import type { Db } from "@db/client";
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
import { submitAttempt } from "./attempt.commands.server";
import { saveAnswer } from "./attempt-answers.commands.server";
import { findNeighbours, listAttemptsToGrade, listMarkHistory } from "./grading.queries.server";
import { markAttempt } from "./mark-attempt.commands.server";

const now = new Date("2026-03-02T09:00:00Z");

/** An attempt with two essays and a question that needs nobody, handed in. */
async function handedIn(db: Db) {
  const questions = [essay("Why?"), essay("How?"), trueOrFalse()];
  const assessment = await anAssessment(db, { questions, passingScore: 50 });
  const learner = await aLearner(db, assessment);
  const { viewer } = learner;
  const attemptId = await anAttempt(db, assessment, learner, now);
  for (const slot of [1, 2]) {
    const answer = { type: "essay" as const, answer: { text: `Because ${slot}.` } };
    await saveAnswer(db, { viewer, attemptId, slot, sequence: 0, now, ...answer });
  }
  await submitAttempt(db, { viewer, attemptId, now });
  return { assessment, learner, attemptId, grader: assessment.trainer.viewer };
}

const mark = (slot: number, points: number, over = 0) => ({
  slot,
  over,
  points,
  comment: "Seen.",
  rubric: {},
  annotations: [],
});

async function statusOf(db: Db, attemptId: string) {
  const { status, points } = await db
    .selectFrom("attempts")
    .select(["status", "points"])
    .where("id", "=", attemptId)
    .executeTakeFirstOrThrow();
  return { status, points: points === null ? null : Number(points) };
}

describe("marks given by hand", () => {
  test("count once every question has one, tell the learner, and complete the course", async ({ db }) => {
    const { attemptId, grader, learner } = await handedIn(db);
    const given = { viewer: grader, attemptId, now };
    expect(await markAttempt(db, { ...given, marks: [mark(1, 1)] })).toEqual({ outcome: "marked" });
    expect(await statusOf(db, attemptId)).toEqual({ status: "submitted", points: null });
    expect(await markAttempt(db, { ...given, marks: [mark(2, 0.5)] })).toEqual({ outcome: "graded" });
    expect(await statusOf(db, attemptId)).toEqual({ status: "graded", points: 1.5 });
    const enrolment = await db
      .selectFrom("enrolments")
      .select(["status", "grade"])
      .where("id", "=", learner.enrolmentId)
      .executeTakeFirstOrThrow();
    expect({ ...enrolment, grade: Number(enrolment.grade) }).toEqual({ status: "completed", grade: 50 });
    const told = await db
      .selectFrom("notifications")
      .select("type")
      .where("userId", "=", learner.userId)
      .where("type", "=", "assessment_graded")
      .execute();
    expect(told).toHaveLength(1);
  });

  test("stay when another comes after them", async ({ db }) => {
    const { attemptId, grader } = await handedIn(db);
    const given = { viewer: grader, attemptId, now };
    await markAttempt(db, { ...given, marks: [mark(1, 1), mark(2, 1)] });
    expect(await markAttempt(db, { ...given, marks: [mark(1, 0.25, 1)] })).toEqual({ outcome: "graded" });
    expect((await statusOf(db, attemptId)).points).toBe(1.25);
    const history = await listMarkHistory(db, attemptId);
    expect(history.filter(({ slot }) => slot === 1).map(({ points }) => points)).toEqual([0.25, 1]);
  });

  test("are not given over marks that were not seen, or to an attempt that goes on", async ({ db }) => {
    const { attemptId, grader, assessment } = await handedIn(db);
    const given = { viewer: grader, attemptId, now };
    await markAttempt(db, { ...given, marks: [mark(1, 1)] });
    const late = { ...given, marks: [mark(1, 0), mark(2, 1)] };
    expect(await markAttempt(db, late)).toEqual({ outcome: "conflict", slots: [1] });
    expect(await markAttempt(db, { ...given, marks: [mark(9, 1)] })).toEqual({
      outcome: "conflict",
      slots: [9],
    });
    expect(await listMarkHistory(db, attemptId)).toHaveLength(2);
    const open = await anAttempt(db, assessment, await aLearner(db, assessment), now);
    expect(await markAttempt(db, { ...given, attemptId: open, marks: [] })).toEqual({ outcome: "not-found" });
  });

  test("are given by who teaches the course, never to one's own", async ({ db }) => {
    const { attemptId, assessment } = await handedIn(db);
    const other = await aPerson(db, { role: "trainer" });
    const marks = [mark(1, 1)];
    expect(await markAttempt(db, { viewer: other.viewer, attemptId, marks, now })).toEqual({
      outcome: "not-found",
    });
    const { trainer } = assessment;
    const enrolled = await aLearner(db, assessment);
    await db
      .updateTable("enrolments")
      .set({ userId: trainer.userId })
      .where("id", "=", enrolled.enrolmentId)
      .execute();
    const own = await anAttempt(db, assessment, trainer, now);
    await submitAttempt(db, { viewer: trainer.viewer, attemptId: own, now });
    const given = { viewer: trainer.viewer, attemptId: own, marks, now };
    expect(await markAttempt(db, given)).toEqual({ outcome: "not-found" });
    const { attempts } = await listAttemptsToGrade(db, {
      viewer: trainer.viewer,
      filter: { state: "submitted" },
      page: 1,
    });
    expect(attempts.map(({ id }) => id)).toEqual([attemptId]);
  });
});

test("the queue leads from the oldest to the newest", async ({ db }) => {
  const { assessment, grader, attemptId } = await handedIn(db);
  const later = await aLearner(db, assessment);
  const second = await anAttempt(db, assessment, later, now);
  const answer = { type: "essay" as const, answer: { text: "Late." } };
  const { viewer } = later;
  await saveAnswer(db, { viewer, attemptId: second, slot: 1, sequence: 0, now, ...answer });
  const submittedAt = new Date(now.getTime() + 60_000);
  await submitAttempt(db, { viewer, attemptId: second, now: submittedAt });
  const lessonId = assessment.lessonId;
  const first = { viewer: grader, attempt: { id: attemptId, submittedAt: now }, lessonId };
  expect(await findNeighbours(db, first)).toEqual({ previous: null, next: second });
  const last = { viewer: grader, attempt: { id: second, submittedAt }, lessonId };
  expect(await findNeighbours(db, last)).toEqual({ previous: attemptId, next: null });
});
