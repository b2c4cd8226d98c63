import type { Db } from "@db/client";
import { describe, expect } from "vitest";
import { changeQuestionState } from "~/domain/questions/questions.commands.server";
import {
  aLearner,
  anAssessment,
  assessmentLesson,
  someQuestions,
  trueOrFalse,
} from "../../../tests/support/assessment-factories";
import { aCourse } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { aQuestion } from "../../../tests/support/question-factories";
import { changeAssessmentItems } from "./assessment-items.commands.server";
import { startAttempt } from "./attempt.commands.server";
import { findDraftAssessment } from "./draft-assessment.queries.server";

const draw = (tag: string) => ({ kind: "draw" as const, categoryId: null, tag, count: 1, points: null });

describe("what an assessment asks", () => {
  test("is changed item by item, as it stands by then", async ({ db }) => {
    const questions = [trueOrFalse("a"), trueOrFalse("b")];
    const { trainer, course, lessonId, questionIds } = await anAssessment(db, { questions });
    const edited = { viewer: trainer.viewer, code: course.code, lessonId };
    const items = async () => (await findDraftAssessment(db, edited))?.settings.items ?? [];
    const before = await items();
    const key = questionIds[1] ?? "";
    const move = { kind: "move", key, by: -1 } as const;
    expect(await changeAssessmentItems(db, { ...edited, change: move })).toEqual({ outcome: "changed" });
    expect(await items()).toEqual(before.toReversed());
    const remove = { kind: "remove", key } as const;
    expect(await changeAssessmentItems(db, { ...edited, change: remove })).toEqual({ outcome: "changed" });
    expect(await changeAssessmentItems(db, { ...edited, change: move })).toEqual({ outcome: "gone" });
    const added = { kind: "add", items: [draw("any")] } as const;
    expect(await changeAssessmentItems(db, { ...edited, change: added })).toEqual({ outcome: "changed" });
    expect(await items()).toEqual([before[0], draw("any")]);
  });

  test("is nothing of another course's own bank", async ({ db }) => {
    const { trainer, course, lessonId } = await anAssessment(db);
    const { questionId, categoryId } = await aQuestionOfAnother(db);
    const edited = { viewer: trainer.viewer, code: course.code, lessonId };
    for (const item of [
      { kind: "fixed" as const, questionId, points: null },
      { kind: "draw" as const, categoryId, tag: null, count: 1, points: null },
    ]) {
      const change = { kind: "add" as const, items: [item] };
      expect(await changeAssessmentItems(db, { ...edited, change })).toEqual({ outcome: "not-found" });
    }
  });

  test("is drawn by a tag from what all share, never from another course", async ({ db }) => {
    await aQuestionOfAnother(db);
    const trainer = await aPerson(db, { role: "trainer" });
    const lessons = [assessmentLesson({ items: [draw("weather")] })];
    const course = await aCourse(db, { createdBy: trainer.userId, lessons });
    const { viewer } = await aLearner(db, { course });
    const asked = { viewer, code: course.code, lessonId: course.lessonIds[0] ?? "", now: new Date() };
    expect(await startAttempt(db, asked)).toMatchObject({ refusal: { reason: "too-few-questions" } });
    await someQuestions(db, trainer, [{ ...trueOrFalse(), tags: ["weather"] }]);
    expect(await startAttempt(db, asked)).toMatchObject({ outcome: "started" });
  });
});

/** A question that is ready, in the bank of a course that nobody else authors. */
async function aQuestionOfAnother(db: Db) {
  const { viewer, userId } = await aPerson(db, { role: "trainer" });
  const { courseId } = await aCourse(db, { createdBy: userId });
  const questionId = await aQuestion(db, { viewer, courseId, name: "Private" });
  await changeQuestionState(db, { viewer, questionId, state: "ready" });
  const { categoryId } = await db
    .selectFrom("questions")
    .select("categoryId")
    .where("id", "=", questionId)
    .executeTakeFirstOrThrow();
  return { questionId, categoryId };
}
