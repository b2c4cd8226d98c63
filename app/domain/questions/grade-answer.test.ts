import { describe, expect, test } from "vitest";
import { gradeAnswer } from "./grade-answer";
import { type NewQuestionBody, questionBodySchema } from "./question-body";

/** What an answer to a question is worth. */
function worth(body: NewQuestionBody, answer: unknown): number | undefined {
  return gradeAnswer(questionBodySchema.parse(body), answer)?.fraction;
}

const choices = [
  { id: "a", text: "A", percent: 100 },
  { id: "b", text: "B", percent: 50, feedback: "Half." },
  { id: "c", text: "C", percent: -25 },
];

test("a single choice is worth its percent, which may be less than nothing", () => {
  const body: NewQuestionBody = { type: "single_choice", prompt: "?", choices };
  expect(["a", "b", "c", "x", null].map((choice) => worth(body, { choice }))).toEqual([1, 0.5, -0.25, 0, 0]);
});

describe("a multiple choice", () => {
  const body: NewQuestionBody = {
    type: "multiple_choice",
    prompt: "?",
    choices: [
      { id: "a", text: "A", percent: 33.33333 },
      { id: "b", text: "B", percent: 33.33333 },
      { id: "c", text: "C", percent: 33.33333 },
      { id: "d", text: "D", percent: -50 },
    ],
  };

  test("is worth the sum of what is chosen, from nothing to all", () => {
    expect(worth(body, { choices: [] })).toBe(0);
    expect(worth(body, { choices: ["a"] })).toBeCloseTo(1 / 3, 4);
    expect(worth(body, { choices: ["a", "b", "c"] })).toBe(1);
    expect(worth(body, { choices: ["a", "d"] })).toBe(0);
    expect(worth({ ...body, choices }, { choices: ["a", "b"] })).toBe(1);
  });

  test("counts each choice once, and none that it does not have", () => {
    expect(worth(body, { choices: ["a", "a", "a", "x"] })).toBeCloseTo(1 / 3, 4);
  });
});

test("true or false says what it has to say to what was answered", () => {
  const body = questionBodySchema.parse({
    type: "true_false",
    prompt: "?",
    answer: false,
    feedback: "See chapter 2.",
    feedbackIfTrue: "No.",
    feedbackIfFalse: "Yes.",
  });
  expect(gradeAnswer(body, { value: false })).toEqual({ fraction: 1, feedback: ["Yes.", "See chapter 2."] });
  expect(gradeAnswer(body, { value: true })).toEqual({ fraction: 0, feedback: ["No.", "See chapter 2."] });
  expect(gradeAnswer(body, { value: null })).toEqual({ fraction: 0, feedback: ["See chapter 2."] });
});

describe("a short text", () => {
  const body: NewQuestionBody = {
    type: "short_text",
    prompt: "?",
    caseSensitive: false,
    accepted: [
      { text: "safety goggles", percent: 100 },
      { text: "*goggles*", percent: 80 },
      { text: "*", percent: -10 },
    ],
  };

  test("is worth what the first answer that fits is worth", () => {
    expect(worth(body, { text: "  Safety   GOGGLES " })).toBe(1);
    expect(worth(body, { text: "goggles, I think" })).toBe(0.8);
    expect(worth(body, { text: "gloves" })).toBe(-0.1);
  });

  test("is worth nothing when nothing is written, even where anything fits", () => {
    expect(worth(body, { text: " \n " })).toBe(0);
  });
});

describe("a number", () => {
  const body: NewQuestionBody = {
    type: "numeric",
    prompt: "?",
    accepted: [
      { value: 0.3, tolerance: 0.1, percent: 100 },
      { value: 0.3, tolerance: 1, percent: 25, feedback: "Too rough." },
    ],
    units: [],
  };

  test("is right up to its tolerance and at it", () => {
    const typed = ["0.3", "0,4", "0.2", "0.41", "1.3", "1.31", "", "about 0.3"];
    expect(typed.map((text) => worth(body, { text, unit: null }))).toEqual([1, 1, 1, 0.25, 0.25, 0, 0, 0]);
  });

  test("is compared in its unit; without one, or with another, it is worth nothing", () => {
    const units = [
      { unit: "m", multiplier: 1 },
      { unit: "cm", multiplier: 0.01 },
    ];
    const length: NewQuestionBody = {
      ...body,
      accepted: [{ value: 1.1, tolerance: 0, percent: 100 }],
      units,
    };
    const given = [
      ["1,1", "m"],
      ["110", "cm"],
      ["110", " cm "],
      ["110", "m"],
      ["1,1", null],
      ["1,1", ""],
      ["1,1", "km"],
    ];
    const worths = given.map(([text, unit]) => worth(length, { text, unit }));
    expect(worths).toEqual([1, 1, 1, 0, 0, 0, 0]);
    expect(worth(body, { text: "0.3", unit: "m" })).toBe(0);
  });
});

describe("questions of several parts are worth the share that is right", () => {
  test("matching", () => {
    const body: NewQuestionBody = {
      type: "matching",
      prompt: "?",
      pairs: [
        { id: "a", left: "1", right: "one" },
        { id: "b", left: "2", right: "two" },
        { id: "c", left: "II", right: "two" },
        { id: "d", left: "4", right: "four" },
      ],
    };
    expect(worth(body, { matches: { a: "one", b: "two", c: "two", d: "one" } })).toBe(0.75);
    expect(worth(body, { matches: {} })).toBe(0);
    expect(worth(body, { matches: { x: "one" } })).toBe(0);
  });

  test("ordering", () => {
    const items = ["a", "b", "c", "d"].map((id) => ({ id, text: id }));
    const body: NewQuestionBody = { type: "ordering", prompt: "?", items };
    expect(worth(body, { order: ["a", "b", "c", "d"] })).toBe(1);
    expect(worth(body, { order: ["a", "b", "d", "c"] })).toBe(0.5);
    expect(worth(body, { order: ["b", "c", "d", "a"] })).toBe(0);
    expect(worth(body, { order: ["a"] })).toBe(0.25);
    expect(worth(body, { order: [] })).toBe(0);
  });

  test("gaps", () => {
    const body: NewQuestionBody = {
      type: "gaps",
      prompt: "?",
      text: "[[a]] and [[b]]",
      gaps: [
        { id: "a", accepted: ["acid", "an acid"], caseSensitive: false },
        { id: "b", accepted: ["pH"], caseSensitive: true, options: ["pH", "PH"] },
      ],
    };
    expect(worth(body, { values: { a: " An  acid", b: "pH" } })).toBe(1);
    expect(worth(body, { values: { a: "Acid", b: "PH" } })).toBe(0.5);
    expect(worth(body, { values: { a: "*" } })).toBe(0);
    expect(worth(body, { values: {} })).toBe(0);
  });
});

test("what a person marks has no grade", () => {
  expect(worth({ type: "essay", prompt: "?", rubric: [] }, { text: "x" })).toBeUndefined();
  expect(worth({ type: "file_submission", prompt: "?", maxFiles: 1 }, { fileIds: [] })).toBeUndefined();
});

test("what is no answer to the question is worth nothing", () => {
  const body: NewQuestionBody = { type: "single_choice", prompt: "?", choices };
  for (const answer of [null, undefined, {}, [], "a", { choice: ["a"] }, { text: "a" }]) {
    expect(worth(body, answer)).toBe(0);
  }
});
