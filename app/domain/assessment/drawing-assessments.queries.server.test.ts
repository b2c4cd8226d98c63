import { expect } from "vitest";
import { createQuestionCategory } from "~/domain/questions/question-categories.commands.server";
import { changeQuestionState } from "~/domain/questions/questions.commands.server";
import type { Db } from "~/platform/database.server";
import { assessmentLesson, someQuestions, trueOrFalse } from "../../../tests/support/assessment-factories";
import { aCourse } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import type { AssessmentItem } from "./assessment-settings";
import { listDrawsThatNeed } from "./drawing-assessments.queries.server";
import { listUnplayableAssessments } from "./unplayable-assessments.queries.server";

const draw = (from: { categoryId?: string; tag?: string }, count: number): AssessmentItem => ({
  ...{ kind: "draw", categoryId: null, tag: null, points: null },
  ...from,
  count,
});

/** A shared category with two ready questions, both tagged, and what needs the first of them. */
async function aBank(db: Db) {
  const trainer = await aPerson(db, { role: "trainer" });
  const { viewer, userId } = trainer;
  const tag = `t${crypto.randomUUID().slice(0, 8)}`;
  const bank = await someQuestions(db, trainer, [
    { ...trueOrFalse(), tags: [tag] },
    { ...trueOrFalse(), tags: [tag] },
  ]);
  const [questionId = ""] = bank.questionIds;
  const published = (items: AssessmentItem[], createdBy = userId) =>
    aCourse(db, { createdBy, lessons: [assessmentLesson({ items })] });
  const needs = async () => listDrawsThatNeed(db, { viewer, questionId });
  return { ...bank, ...{ trainer, viewer, tag, questionId, published, needs } };
}

test("a question says which published draws have too few without it, before and after it is retired", async ({
  db,
}) => {
  const { viewer, published, needs, categoryId, questionId, tag } = await aBank(db);
  const all = await published([draw({ categoryId }, 2)]);
  const tagged = await published([draw({ tag }, 2)]);
  const overlapping = await published([draw({ categoryId, tag }, 1), draw({ categoryId }, 1)]);
  await published([draw({ categoryId }, 1)]);
  await published([draw({ tag: "other" }, 9)]);
  const stranger = await aPerson(db, { role: "trainer" });
  await published([draw({ categoryId, tag }, 2)], stranger.userId);
  const codes = async () => (await needs()).own.map(({ code }) => code).sort();
  expect(await codes()).toEqual([all.code, tagged.code, overlapping.code].sort());
  expect((await needs()).elsewhere).toBe(1);
  expect(await listUnplayableAssessments(db, all.courseId, "published")).toEqual([]);
  await changeQuestionState(db, { viewer, questionId, state: "retired" });
  expect(await codes()).toEqual([all.code, tagged.code, overlapping.code].sort());
  expect(await listUnplayableAssessments(db, all.courseId, "published")).toMatchObject([
    { shortages: [{ place: 0, missing: 1, takenBy: [] }] },
  ]);
});

test("a draw from a category counts those below it, and one whose questions another entry asks is short", async ({
  db,
}) => {
  const { viewer, trainer, published, needs, categoryId, tag } = await aBank(db);
  const below = { viewer, courseId: null, parentId: categoryId, name: "Below" };
  const made = await createQuestionCategory(db, below);
  if (made.outcome !== "created") throw new Error(made.outcome);
  const { courseId } = await published([draw({ categoryId }, 3), draw({ tag }, 1)]);
  const short = async () => (await listUnplayableAssessments(db, courseId, "published"))[0]?.shortages;
  expect(await short()).toMatchObject([
    { place: 0, missing: 1, takenBy: [] },
    { place: 1, missing: 1, takenBy: [0] },
  ]);
  const { questionIds } = await someQuestions(db, trainer, [trueOrFalse(), trueOrFalse()]);
  await db
    .updateTable("questions")
    .set({ categoryId: made.categoryId })
    .where("id", "in", questionIds)
    .execute();
  expect(await short()).toBeUndefined();
  expect((await needs()).own).toHaveLength(1);
});
