import type { Db } from "@db/client";
import { describe, expect } from "vitest";
import { questionBodySchema } from "~/domain/questions/question-body";
import { saveQuestion } from "~/domain/questions/questions.commands.server";
import { findQuestion } from "~/domain/questions/questions.queries.server";
import { aLearner, anAssessment, anAttempt, trueOrFalse } from "../../../tests/support/assessment-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { submitAttempt } from "./attempt.commands.server";
import { saveAnswer } from "./attempt-answers.commands.server";
import { listMarkHistory } from "./grading.queries.server";
import { markAttempt } from "./mark-attempt.commands.server";
import { regradeQuestion } from "./regrade-question.commands.server";
import { findNewestVersion, previewRegrading } from "./regrading.queries.server";

const now = new Date("2026-03-02T09:00:00Z");

/** Two learners who have answered "true" where the key says "false", and the key mended afterwards. */
async function withWrongKey(db: Db) {
  const assessment = await anAssessment(db, { questions: [trueOrFalse("Is it?", false)], passingScore: 50 });
  const attemptIds: string[] = [];
  const learners = [await aLearner(db, assessment), await aLearner(db, assessment)];
  for (const learner of learners) {
    const attemptId = await anAttempt(db, assessment, learner, now);
    const { viewer } = learner;
    const answer = { type: "true_false" as const, answer: { value: true } };
    await saveAnswer(db, { viewer, attemptId, slot: 1, sequence: 0, now, ...answer });
    await submitAttempt(db, { viewer, attemptId, now });
    attemptIds.push(attemptId);
  }
  const { viewer } = assessment.trainer;
  const [questionId = ""] = assessment.questionIds;
  const seen = await findQuestion(db, { viewer, questionId });
  if (!seen) throw new Error("There is no question.");
  const body = questionBodySchema.parse({ type: "true_false", prompt: "Is it?", answer: true });
  const question = { name: seen.name, points: seen.points, tags: seen.tags, body };
  const { number, edit } = seen;
  const saved = await saveQuestion(db, { viewer, questionId, number, edit, question });
  expect(saved.outcome).toBe("new-version");
  return { assessment, attemptIds, learners, viewer, questionId };
}

async function pointsOf(db: Db, attemptId: string) {
  const row = await db.selectFrom("attempts").select("points").where("id", "=", attemptId).executeTakeFirst();
  return Number(row?.points);
}

describe("regrading a question", () => {
  test("marks by the newest version, keeps the earlier marks, and completes who passes now", async ({
    db,
  }) => {
    const { assessment, attemptIds, learners, viewer, questionId } = await withWrongKey(db);
    const [first = ""] = attemptIds;
    const { lessonId } = assessment;
    expect(await pointsOf(db, first)).toBe(0);
    const newest = await findNewestVersion(db, questionId);
    if (!newest) throw new Error("There is no version.");
    expect(await previewRegrading(db, { viewer, questionId, newest })).toMatchObject([
      { lessonId, attempts: 2, higher: 2, lower: 0 },
    ]);
    const asked = { viewer, questionId, lessonIds: [lessonId], now };
    expect(await regradeQuestion(db, { ...asked, limit: 1 })).toEqual({
      outcome: "regraded",
      count: 1,
      isMoreLeft: true,
    });
    expect(await regradeQuestion(db, asked)).toEqual({ outcome: "regraded", count: 1, isMoreLeft: false });
    expect(await regradeQuestion(db, asked)).toMatchObject({ count: 0 });
    expect(await pointsOf(db, first)).toBe(1);
    const marks = (await listMarkHistory(db, first)).map(({ source, points }) => ({ source, points }));
    expect(marks).toEqual([
      { source: "regrade", points: 1 },
      { source: "automatic", points: 0 },
    ]);
    const enrolment = await db
      .selectFrom("enrolments")
      .select("status")
      .where("id", "=", learners[0]?.enrolmentId ?? "")
      .executeTakeFirstOrThrow();
    expect(enrolment.status).toBe("completed");
    expect(
      await db.selectFrom("notifications").select("userId").where("type", "=", "assessment_graded").execute(),
    ).toHaveLength(2);
  });

  test("leaves what was marked by hand, and other trainers' courses", async ({ db }) => {
    const { assessment, attemptIds, viewer, questionId } = await withWrongKey(db);
    const [byHand = ""] = attemptIds;
    const mark = { slot: 1, over: 1, points: 0.5, comment: "", rubric: {}, annotations: [] };
    await markAttempt(db, { viewer, attemptId: byHand, marks: [mark], now });
    const lessonIds = [assessment.lessonId];
    const other = await aPerson(db, { role: "trainer" });
    expect(await regradeQuestion(db, { viewer: other.viewer, questionId, lessonIds, now })).toMatchObject({
      count: 0,
    });
    expect(await regradeQuestion(db, { viewer, questionId, lessonIds, now })).toMatchObject({ count: 1 });
    expect(await pointsOf(db, byHand)).toBe(0.5);
  });
});
