import { describe, expect, test } from "vitest";
import { type NewQuestionBody, type QuestionType, questionBodySchema } from "./question-body";
import { questionView } from "./question-view";

/** One question of each type, in which whatever must not leave the server says “secret”, or is the number 73. */
const common = { prompt: "Prompt", feedback: "secret feedback", hints: ["secret hint"] };
const part = { percent: 73, feedback: "secret" };
const rubric = [{ id: "r", criterion: "secret", levels: [{ description: "secret", points: 73 }] }];
const choices = ["a", "b", "c"].map((id) => ({ id, text: `Choice ${id}`, ...part }));
const bodies: { [T in QuestionType]: NewQuestionBody & { type: T } } = {
  single_choice: { type: "single_choice", ...common, choices },
  multiple_choice: { type: "multiple_choice", ...common, choices },
  true_false: {
    ...common,
    type: "true_false",
    answer: true,
    feedbackIfTrue: "secret",
    feedbackIfFalse: "secret",
  },
  short_text: {
    type: "short_text",
    ...common,
    accepted: [{ text: "secret", ...part }],
    caseSensitive: false,
  },
  numeric: {
    type: "numeric",
    ...common,
    accepted: [{ value: 73, tolerance: 73, ...part }],
    units: [{ unit: "m", multiplier: 73 }],
  },
  matching: {
    type: "matching",
    ...common,
    pairs: ["a", "b", "c"].map((id) => ({ id, left: `Left ${id}`, right: `Right ${id}` })),
    distractors: ["Right d"],
  },
  ordering: {
    type: "ordering",
    ...common,
    items: ["a", "b", "c"].map((id) => ({ id, text: `Item ${id}` })),
  },
  gaps: {
    type: "gaps",
    ...common,
    text: "Text [[a]] [[b]]",
    gaps: [
      { id: "a", accepted: ["secret"], caseSensitive: false },
      { id: "b", accepted: ["one"], caseSensitive: false, options: ["one", "two", "three"] },
    ],
  },
  essay: { type: "essay", ...common, template: "Begin", minWords: 10, maxWords: 20, rubric },
  file_submission: { type: "file_submission", ...common, maxFiles: 2, rubric },
};

describe.each(Object.values(bodies))("a question: $type", (newBody) => {
  const body = questionBodySchema.parse(newBody);

  test("leaves the server without anything that says what is right", () => {
    const said = JSON.stringify(questionView(body, { seed: "x" }));
    expect(said).toContain("Prompt");
    for (const secret of ["secret", "73", "percent", "feedback", "accepted", "answer", 'right"', "rubric"]) {
      expect(said).not.toContain(secret);
    }
  });

  test("looks the same whenever it is shown with the same seed", () => {
    expect(questionView(body, { seed: "x" })).toEqual(questionView(body, { seed: "x" }));
  });
});

function orders(view: (seed: string) => unknown): number {
  return new Set(Array.from({ length: 100 }, (_, seed) => JSON.stringify(view(`${seed}`)))).size;
}

test("the parts come in an order that the seed decides", () => {
  for (const type of ["single_choice", "multiple_choice", "ordering"] as const) {
    const body = questionBodySchema.parse(bodies[type]);
    expect(orders((seed) => questionView(body, { seed }))).toBe(6);
  }
});

test("choices keep the author's order when that is asked for", () => {
  const body = questionBodySchema.parse(bodies.single_choice);
  const view = questionView(body, { seed: "x", keepsChoiceOrder: true });
  expect(view).toMatchObject({ choices: [{ id: "a" }, { id: "b" }, { id: "c" }] });
});

test("right sides come once each, distractors among them, in an order of their own", () => {
  const pairs = [
    { id: "a", left: "1", right: "odd" },
    { id: "b", left: "2", right: "even" },
    { id: "c", left: "3", right: "odd" },
  ];
  const body = questionBodySchema.parse({ ...bodies.matching, pairs, distractors: ["odd", "prime"] });
  const view = questionView(body, { seed: "x" });
  if (view.type !== "matching") throw new Error(view.type);
  expect([...view.rights].sort()).toEqual(["even", "odd", "prime"]);
  expect(orders((seed) => ({ ...questionView(body, { seed }), lefts: [] }))).toBe(6);
});

test("hints are counted, not told", () => {
  expect(questionView(questionBodySchema.parse(bodies.essay), { seed: "x" }).hintCount).toBe(1);
});
