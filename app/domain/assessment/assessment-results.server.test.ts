import { expect } from "vitest";
import { questionBodySchema } from "~/domain/questions/question-body";
import { saveQuestion } from "~/domain/questions/questions.commands.server";
import type { Db } from "~/platform/database.server";
import {
  aLearner,
  anAssessment,
  anAttempt,
  essay,
  type TestAssessment,
  trueOrFalse,
} from "../../../tests/support/assessment-factories";
import {
  anAnsweredAttempt,
  someAnsweredAttempts,
  truth,
  typedText,
  writtenText,
} from "../../../tests/support/attempt-factories";
import { test } from "../../../tests/support/database";
import { assessmentResults } from "./assessment-results.server";

async function resultsOf(db: Db, { lessonId, settings, trainer }: TestAssessment) {
  const author = { userId: trainer.userId, role: "trainer" as const };
  return assessmentResults(db, { lessonId, items: settings.items, author });
}

const capital = {
  name: "Capital",
  points: 2,
  body: {
    type: "short_text" as const,
    prompt: "The capital of France?",
    accepted: [{ text: "Paris", percent: 100 }],
    caseSensitive: false,
  },
};

/** The five of `item-analysis.test.ts`, with their figures by hand: questions a and b of a point, c of two. */
const five = [
  [truth(true), truth(true), typedText("Paris")],
  [truth(true), truth(false), typedText("paris")],
  [truth(true), truth(true), typedText("Rome")],
  [truth(false), truth(true), typedText("rome ")],
  [truth(false), truth(false), null],
];

test("five attempts give the figures that were computed by hand", async ({ db }) => {
  const questions = [{ ...trueOrFalse("a"), name: "A" }, { ...trueOrFalse("b"), name: "B" }, capital];
  const assessment = await anAssessment(db, { questions, passingScore: 60 });
  await someAnsweredAttempts(db, assessment, five);
  await anAttempt(db, assessment, await aLearner(db, assessment));
  const { counts, figures, items } = await resultsOf(db, assessment);
  expect(counts).toEqual({ underWay: 1, waiting: 0, marked: 5, learners: 6 });
  // Of four points 4, 2, 3, 1 and 0 (a + b + 2c): 100, 75, 50, 25 and 0 percent; two of five reach 60.
  expect(figures).toEqual({ attempts: 5, passedShare: 0.4, mean: 50, median: 50 });
  const [a, , c] = items;
  expect(items.map(({ name, attempts }) => [name, attempts])).toEqual([
    ["A", 5],
    ["B", 5],
    ["Capital", 5],
  ]);
  expect(a?.figures?.facility).toBeCloseTo(0.6, 10);
  expect(a?.figures?.standardDeviation).toBeCloseTo(0.5477225575, 9);
  expect(a?.figures?.discrimination).toBeCloseTo(0.7205766922, 9);
  expect(a?.answers?.taken.map(({ count }) => count)).toEqual([3, 2]);
  expect(c?.figures?.facility).toBeCloseTo(0.4, 10);
  expect(c?.figures?.discrimination).toBeCloseTo(0.3273268354, 9);
  expect(c?.answers).toEqual({
    taken: [
      { answer: "Paris", isRight: true, count: 2 },
      { answer: "Rome", isRight: false, count: 2 },
    ],
    others: 0,
    open: 1,
  });
});

test("what waits for marks does not count, and four attempts give no figures and no answers", async ({
  db,
}) => {
  const questions = [trueOrFalse(), essay()];
  const assessment = await anAssessment(db, { questions });
  const open = [truth(true), null];
  await someAnsweredAttempts(db, assessment, [
    open,
    open,
    open,
    open,
    [truth(false), writtenText("Why not.")],
  ]);
  const { counts, figures, items } = await resultsOf(db, assessment);
  expect(counts).toMatchObject({ waiting: 1, marked: 4 });
  expect(figures).toMatchObject({ attempts: 4, mean: 50 });
  expect(items.map((item) => [item.attempts, item.figures, item.answers])).toEqual([
    [4, null, null],
    [4, null, null],
  ]);
});

test("a question that was changed stands once for each version, and another assessment's attempts nowhere", async ({
  db,
}) => {
  const assessment = await anAssessment(db, { questions: [{ ...trueOrFalse("a"), name: "A" }] });
  await someAnsweredAttempts(
    db,
    assessment,
    [true, true, true, false, false].map((value) => [truth(value)]),
  );
  const [questionId = ""] = assessment.questionIds;
  const { viewer } = assessment.trainer;
  const { number, edit } = await db
    .selectFrom("questionVersions")
    .select(["number", "edit"])
    .where("questionId", "=", questionId)
    .executeTakeFirstOrThrow();
  const body = { type: "true_false" as const, prompt: "Is it not?", answer: false };
  const question = { name: "A anew", points: 1, tags: [], body: questionBodySchema.parse(body) };
  const saving = await saveQuestion(db, { viewer, questionId, number, edit, question });
  expect(saving).toMatchObject({ outcome: "new-version" });
  await anAnsweredAttempt(db, assessment, await aLearner(db, assessment), [truth(false)]);
  const other = await anAssessment(db);
  await someAnsweredAttempts(db, other, [[truth(true)]]);
  const { items } = await resultsOf(db, assessment);
  expect(items.map((item) => [item.name, item.number, item.attempts, item.hasOtherVersions])).toEqual([
    ["A", 1, 5, true],
    ["A anew", 2, 1, true],
  ]);
  expect(items.map((item) => item.figures?.facility ?? null)).toEqual([0.6, null]);
});
