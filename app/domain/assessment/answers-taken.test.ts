import { expect, it } from "vitest";
import { type NewQuestionBody, questionBodySchema } from "~/domain/questions/question-body";
import { answersTaken } from "./answers-taken";

const body = (given: NewQuestionBody) => questionBodySchema.parse(given);
const choices = ["Paris", "Rome", "Oslo"].map((text, index) => ({
  ...{ id: `c${index}`, text, percent: index === 0 ? 100 : 0 },
}));

it("counts how many took each choice, and who left it open", () => {
  const asked = body({ type: "single_choice", prompt: "Which?", choices });
  const answers = ["c1", "c0", "c1", null].map((choice) => ({ choice }));
  expect(answersTaken(asked, [...answers, null])).toEqual({
    taken: [
      { answer: "Paris", isRight: true, count: 1 },
      { answer: "Rome", isRight: false, count: 2 },
      { answer: "Oslo", isRight: false, count: 0 },
    ],
    others: 0,
    open: 2,
  });
});

it("counts every choice of several", () => {
  const asked = body({ type: "multiple_choice", prompt: "Which?", choices });
  const taken = answersTaken(asked, [{ choices: ["c0", "c2"] }, { choices: ["c2"] }, { choices: [] }]);
  expect(taken?.taken.map(({ count }) => count)).toEqual([1, 0, 2]);
  expect(taken?.open).toBe(1);
});

it("counts true and false", () => {
  const asked = body({ type: "true_false", prompt: "Is it?", answer: false });
  const answers = [true, false, false].map((value) => ({ value }));
  expect(answersTaken(asked, answers)?.taken).toEqual([
    { answer: true, isRight: false, count: 1 },
    { answer: false, isRight: true, count: 2 },
  ]);
});

it("puts typed answers together that say the same, the five commonest first", () => {
  const accepted = [{ text: "Paris", percent: 100 }];
  const asked = body({ type: "short_text", prompt: "Which?", accepted, caseSensitive: false });
  const texts = ["rome", " Paris", "PARIS ", "a", "b", "c", "d", "paris", "Rome", ""];
  const taken = answersTaken(
    asked,
    texts.map((text) => ({ text })),
  );
  expect(taken).toMatchObject({ others: 1, open: 1 });
  expect(taken?.taken.slice(0, 2)).toEqual([
    { answer: "Paris", isRight: true, count: 3 },
    { answer: "rome", isRight: false, count: 2 },
  ]);
  expect(taken?.taken).toHaveLength(5);
});

it("tells numbers apart by their unit, and counts no long texts", () => {
  const asked = body({
    ...{ type: "numeric", prompt: "How far?", units: [{ unit: "km", multiplier: 1 }] },
    accepted: [{ value: 5, tolerance: 0, percent: 100 }],
  });
  const answers = [
    { text: "5", unit: "km" },
    { text: "5", unit: null },
  ];
  expect(answersTaken(asked, answers)?.taken.map(({ answer }) => answer)).toEqual(["5 km", "5"]);
  expect(answersTaken(body({ type: "essay", prompt: "Why?" }), [{ text: "Because." }])).toBeNull();
});
