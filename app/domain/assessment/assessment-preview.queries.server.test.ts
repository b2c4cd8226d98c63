import { expect, test as plain } from "vitest";
import { oneOfEachType, someQuestions, trueOrFalse } from "../../../tests/support/assessment-factories";
import { aCourse } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { assessmentFacts, dueAt } from "./assessment-facts";
import { previewAttempt } from "./assessment-preview.queries.server";
import { type AssessmentItem, assessmentSettingsSchema } from "./assessment-settings";
import { attemptRules } from "./attempt-start";

function settingsOf(items: AssessmentItem[], questionsPerPage = 3) {
  return assessmentSettingsSchema.parse({
    contentType: "interactive",
    kind: "quiz",
    items,
    questionsPerPage,
  });
}

test("a preview asks what an attempt would, page by page, and always the same", async ({ db }) => {
  const trainer = await aPerson(db, { role: "trainer" });
  const { courseId } = await aCourse(db, { createdBy: trainer.userId });
  const { questionIds } = await someQuestions(db, trainer, [...oneOfEachType]);
  const settings = settingsOf(
    questionIds.map((questionId) => ({ kind: "fixed" as const, questionId, points: null })),
  );
  const page = (asked: string | null) => previewAttempt(db, { settings, courseId, asked });
  const last = await page("4");
  expect(last).toMatchObject({ page: 4, pages: 4, questions: [{ slot: 10 }] });
  expect(await page("4")).toEqual(last);
  for (const asked of [null, "0", "5", "summary", "x"]) expect(await page(asked)).toMatchObject({ page: 1 });
  expect(JSON.stringify(await page("1"))).not.toMatch(/percent|feedback/);
});

test("what nobody could begin has none", async ({ db }) => {
  const trainer = await aPerson(db, { role: "trainer" });
  const { courseId } = await aCourse(db, { createdBy: trainer.userId });
  const { categoryId } = await someQuestions(db, trainer, [trueOrFalse()]);
  const draw = { kind: "draw" as const, categoryId, tag: null, points: null };
  const preview = (count: number) =>
    previewAttempt(db, { settings: settingsOf([{ ...draw, count }]), courseId, asked: null });
  expect(await preview(2)).toBeNull();
  expect(await preview(1)).toMatchObject({ questions: [{ slot: 1, outOf: 1 }] });
});

plain("the facts count what is asked and what is left", () => {
  const draw = { kind: "draw" as const, categoryId: null, tag: "x", points: null, count: 4 };
  const settings = { ...settingsOf([draw, draw]), maxAttempts: 2 };
  const rules = attemptRules(settings, null);
  expect(assessmentFacts(settings, rules, 1)).toMatchObject({ questionCount: 8, attemptsLeft: 1 });
  expect(assessmentFacts(settings, rules, 3)).toMatchObject({ attemptsLeft: 0 });
  const began = new Date("2026-03-01T09:00:00Z");
  expect(dueAt(settings, began)).toBeNull();
  expect(dueAt({ dueDays: 14 }, began)).toEqual(new Date("2026-03-15T09:00:00Z"));
});
