import { describe, expect } from "vitest";
import { aLearner, anAssessment, anAttempt } from "../../../tests/support/assessment-factories";
import { test } from "../../../tests/support/database";
import { submitAttempt } from "./attempt.commands.server";
import { saveAnswer } from "./attempt-answers.commands.server";
import { endOverdueAttempts } from "./overdue-attempts.commands.server";

const now = new Date("2026-03-02T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const right = { type: "true_false" as const, answer: { value: true } };

describe("when the time is up", () => {
  test("what was saved counts, whoever ends the attempt, and nothing is taken after the grace period", async ({
    db,
  }) => {
    const assessment = await anAssessment(db, { timeLimitMinutes: 10, graceSeconds: 60 });
    const learner = await aLearner(db, assessment);
    const { viewer } = learner;
    const attemptId = await anAttempt(db, assessment, learner, now);
    const answer = { viewer, attemptId, slot: 1, ...right };
    expect(await saveAnswer(db, { ...answer, sequence: 0, now: later(11) })).toMatchObject({
      outcome: "saved",
    });
    const other = { ...answer, answer: { value: false } };
    expect(await saveAnswer(db, { ...other, sequence: 1, now: later(11.1) })).toEqual({ outcome: "ended" });
    await submitAttempt(db, { viewer, attemptId, now: later(12) });
    const row = await db
      .selectFrom("attempts")
      .select(["status", "points", "endedBy", "submittedAt"])
      .where("id", "=", attemptId)
      .executeTakeFirst();
    expect(row).toEqual({ status: "graded", points: 1, endedBy: "time", submittedAt: later(10) });
  });

  test("the job ends what is overdue and nothing else", async ({ db }) => {
    const assessment = await anAssessment(db, { timeLimitMinutes: 10, graceSeconds: 60 });
    const [early, late] = [await aLearner(db, assessment), await aLearner(db, assessment)];
    const overdue = await anAttempt(db, assessment, early, now);
    const open = await anAttempt(db, assessment, late, later(5));
    expect(await endOverdueAttempts(db, later(12))).toBe(1);
    expect(await endOverdueAttempts(db, later(12))).toBe(0);
    const rows = await db.selectFrom("attempts").select(["id", "endedBy"]).orderBy("id").execute();
    expect(rows).toEqual([
      { id: overdue, endedBy: "time" },
      { id: open, endedBy: null },
    ]);
  });

  test("the next attempt begins only after the overdue one has been ended", async ({ db }) => {
    const assessment = await anAssessment(db, { timeLimitMinutes: 10, graceSeconds: 0, maxAttempts: 2 });
    const learner = await aLearner(db, assessment);
    await anAttempt(db, assessment, learner, now);
    await anAttempt(db, assessment, learner, later(30));
    const rows = await db.selectFrom("attempts").select(["number", "status"]).orderBy("number").execute();
    expect(rows).toEqual([
      { number: 1, status: "graded" },
      { number: 2, status: "in_progress" },
    ]);
  });
});
