import { describe, expect, it } from "vitest";
import { questionBodySchema } from "~/domain/questions/question-body";
import type { ReviewOptions } from "./assessment-settings";
import { reviewedQuestion } from "./reviewed-question";

const canary = "CANARY";
const body = questionBodySchema.parse({
  type: "single_choice",
  prompt: "Which?",
  feedback: `${canary} overall`,
  choices: [
    { id: "a", text: "Yes", percent: 100, feedback: `${canary} of a` },
    { id: "b", text: "No", percent: 0, feedback: `${canary} of b` },
  ],
});
const asked = { body, answer: { choice: "a" }, outOf: 2 };
const mark = {
  points: 2,
  comment: `${canary} comment`,
  annotations: [{ quote: canary }],
  source: "automatic" as const,
};
const none: ReviewOptions = {
  ownAnswers: false,
  correctness: false,
  marks: false,
  feedback: false,
  rightAnswers: false,
};
const nothing = {
  answer: null,
  points: null,
  verdict: null,
  feedback: [],
  comment: "",
  annotations: [],
  rightAnswer: null,
};

describe("what a learner sees of a question afterwards", () => {
  it("is nothing where the trainer shows nothing", () => {
    expect(reviewedQuestion(asked, mark, { options: none, isGraded: true })).toEqual(nothing);
  });

  it.each([
    ["ownAnswers", { answer: { choice: "a" } }],
    ["marks", { points: 2 }],
    ["correctness", { verdict: "right" }],
    ["feedback", { feedback: [`${canary} of a`, `${canary} overall`], comment: `${canary} comment` }],
    ["rightAnswers", { rightAnswer: ["Yes"] }],
  ] as const)("is by %s what that says and nothing else", (option, shown) => {
    const options = { ...none, [option]: true };
    expect(reviewedQuestion(asked, mark, { options, isGraded: true })).toEqual({ ...nothing, ...shown });
  });

  it("is no mark of a person's before the whole attempt is graded", () => {
    const options = { ...none, marks: true, feedback: true, correctness: true };
    const byHand = { ...mark, source: "trainer" as const };
    expect(reviewedQuestion(asked, byHand, { options, isGraded: false })).toEqual(nothing);
    expect(reviewedQuestion(asked, byHand, { options, isGraded: true })).toMatchObject({ points: 2 });
  });
});
