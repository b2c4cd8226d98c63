import { describe, expect } from "vitest";
import {
  aLearner,
  anAssessment,
  anAttempt,
  essay,
  trueOrFalse,
} from "../../../tests/support/assessment-factories";
import { test } from "../../../tests/support/database";
import { submitAttempt } from "./attempt.commands.server";
import { saveAnswer, showHint } from "./attempt-answers.commands.server";

const now = new Date("2026-03-02T09:00:00Z");
const yes = { type: "true_false" as const, answer: { value: true } };
const no = { type: "true_false" as const, answer: { value: false } };

describe("saving an answer", () => {
  test("is kept as given, and is the same when it is sent again", async ({ db }) => {
    const assessment = await anAssessment(db);
    const learner = await aLearner(db, assessment);
    const attemptId = await anAttempt(db, assessment, learner, now);
    const own = { viewer: learner.viewer, attemptId, slot: 1, now };
    expect(await saveAnswer(db, { ...own, sequence: 0, ...yes })).toEqual({
      outcome: "saved",
      sequence: 1,
      savedAt: now,
    });
    const again = { ...own, now: new Date(now.getTime() + 5_000) };
    expect(await saveAnswer(db, { ...again, sequence: 0, ...yes })).toEqual({
      outcome: "saved",
      sequence: 1,
      savedAt: now,
    });
    expect(await saveAnswer(db, { ...again, sequence: 1, ...no })).toMatchObject({
      outcome: "saved",
      sequence: 2,
    });
  });

  test("over a newer one is refused, and tells the newer one", async ({ db }) => {
    const assessment = await anAssessment(db);
    const learner = await aLearner(db, assessment);
    const attemptId = await anAttempt(db, assessment, learner, now);
    const own = { viewer: learner.viewer, attemptId, slot: 1, now };
    await saveAnswer(db, { ...own, sequence: 0, ...yes });
    expect(await saveAnswer(db, { ...own, sequence: 0, ...no })).toEqual({
      outcome: "stale",
      sequence: 1,
      answer: { value: true },
    });
    await saveAnswer(db, { ...own, sequence: 1, ...no });
    expect(await saveAnswer(db, { ...own, sequence: 0, ...yes })).toMatchObject({ outcome: "stale" });
  });

  test("is for the question's type, the attempt's owner, and an attempt that is under way", async ({
    db,
  }) => {
    const assessment = await anAssessment(db, { questions: [trueOrFalse(), essay()] });
    const learner = await aLearner(db, assessment);
    const attemptId = await anAttempt(db, assessment, learner, now);
    const own = { viewer: learner.viewer, attemptId, slot: 1, sequence: 0, now };
    const text = { type: "essay" as const, answer: { text: "A" } };
    expect(await saveAnswer(db, { ...own, ...text })).toEqual({ outcome: "not-found" });
    expect(await saveAnswer(db, { ...own, slot: 3, ...yes })).toEqual({ outcome: "not-found" });
    const other = await aLearner(db, assessment);
    expect(await saveAnswer(db, { ...own, viewer: other.viewer, ...yes })).toEqual({ outcome: "not-found" });
    await db
      .updateTable("sessions")
      .set({ endedAt: now, endReason: "logout" })
      .where("id", "=", other.viewer.sessionId)
      .execute();
    await submitAttempt(db, { viewer: learner.viewer, attemptId, now });
    expect(await saveAnswer(db, { ...own, ...yes })).toEqual({ outcome: "ended" });
  });

  test("asks for hints one by one", async ({ db }) => {
    const body = {
      type: "true_false" as const,
      prompt: "Is it?",
      answer: true,
      hints: ["Think.", "Look it up."],
    };
    const assessment = await anAssessment(db, { questions: [{ body }, trueOrFalse()] });
    const learner = await aLearner(db, assessment);
    const attemptId = await anAttempt(db, assessment, learner, now);
    const own = { viewer: learner.viewer, attemptId, now };
    const shown = async () =>
      (await db.selectFrom("attemptAnswers").select(["hintsShown", "sequence"]).execute())[0];
    expect(await showHint(db, { ...own, slot: 1 })).toEqual({ outcome: "shown" });
    expect(await saveAnswer(db, { ...own, slot: 1, sequence: 0, ...yes })).toMatchObject({ sequence: 1 });
    await showHint(db, { ...own, slot: 1 });
    await showHint(db, { ...own, slot: 1 });
    expect(await shown()).toEqual({ hintsShown: 2, sequence: 1 });
    expect(await showHint(db, { ...own, slot: 2 })).toEqual({ outcome: "not-found" });
    await submitAttempt(db, { viewer: learner.viewer, attemptId, now });
    expect(await showHint(db, { ...own, slot: 1 })).toEqual({ outcome: "ended" });
  });
});
