import { expect, it } from "vitest";
import { type NewQuestionBody, questionBodySchema } from "./question-body";
import { type RightAnswer, rightAnswer } from "./right-answer";

const prompt = "What?";
const choices = [
  { id: "a", text: "A", percent: 100 },
  { id: "b", text: "B", percent: 50 },
  { id: "c", text: "C", percent: -50 },
];
const parts = ["one", "two"].map((text, index) => ({ id: `p${index}`, text }));

const cases: [NewQuestionBody, RightAnswer][] = [
  [{ type: "single_choice", prompt, choices }, ["A"]],
  [{ type: "multiple_choice", prompt, choices }, ["A", "B"]],
  [{ type: "true_false", prompt, answer: false }, false],
  [
    {
      type: "short_text",
      prompt,
      caseSensitive: false,
      accepted: [
        { text: "Rome", percent: 100 },
        { text: "Italy", percent: 20 },
      ],
    },
    ["Rome"],
  ],
  [
    {
      type: "numeric",
      prompt,
      accepted: [{ value: 2.5, tolerance: 0.1, percent: 100 }],
      units: [
        { unit: "km", multiplier: 1000 },
        { unit: "m", multiplier: 1 },
      ],
    },
    ["2.5 ± 0.1 m"],
  ],
  [
    {
      type: "matching",
      prompt,
      pairs: [
        { id: "a", left: "France", right: "Paris" },
        { id: "b", left: "Spain", right: "Madrid" },
      ],
    },
    ["France → Paris", "Spain → Madrid"],
  ],
  [{ type: "ordering", prompt, items: parts }, ["1\\. one", "2\\. two"]],
  [
    {
      type: "gaps",
      prompt,
      text: "The [[g]] is blue.",
      gaps: [{ id: "g", accepted: ["sky", "sea"], caseSensitive: false }],
    },
    ["sky"],
  ],
  [{ type: "essay", prompt }, []],
  [{ type: "file_submission", prompt, maxFiles: 1 }, []],
];

it.each(cases)("%j", (body, right) => {
  expect(rightAnswer(questionBodySchema.parse(body))).toEqual(right);
});
