import { describe, expect, test } from "vitest";
import { type NewQuestionBody, type QuestionType, questionBodySchema } from "./question-body";
import { readQuestionForm } from "./question-form";
import { changeRows } from "./question-form-rows";
import { valuesOfNewQuestion, valuesOfQuestion } from "./question-form-values";
import { questionTypes } from "./question-types";

const common = {
  prompt: "What is asked?\n\n- one",
  feedback: "Said to all",
  hints: ["First hint", "Second"],
};
const part = { percent: 100, feedback: "Good" };
const choices = [
  { id: "a1", text: "One", percent: 100, feedback: "Yes" },
  { id: "b2", text: "Two\nlines", percent: 0, feedback: "" },
];
const rubric = [{ id: "r", criterion: "Clear", levels: [{ description: "Very: so", points: 2.5 }] }];
const bodies: { [T in QuestionType]: NewQuestionBody & { type: T } } = {
  single_choice: { type: "single_choice", ...common, choices },
  multiple_choice: { type: "multiple_choice", ...common, choices },
  true_false: { type: "true_false", ...common, answer: false, feedbackIfTrue: "No", feedbackIfFalse: "Yes" },
  short_text: { type: "short_text", ...common, accepted: [{ text: "a*", ...part }], caseSensitive: true },
  numeric: {
    type: "numeric",
    ...common,
    accepted: [{ value: 1234.5, tolerance: 0.1, ...part }],
    units: [{ unit: "km", multiplier: 1000 }],
  },
  matching: {
    type: "matching",
    ...common,
    pairs: ["a", "b"].map((id) => ({ id, left: `Left ${id}`, right: `Right ${id}` })),
    distractors: ["One", "Two"],
  },
  ordering: { type: "ordering", ...common, items: ["a", "b"].map((id) => ({ id, text: `Item ${id}` })) },
  gaps: {
    type: "gaps",
    ...common,
    text: "Text [[g1]] and [[g2]]",
    gaps: [
      { id: "g1", accepted: ["x", "y"], caseSensitive: true },
      { id: "g2", accepted: ["x"], caseSensitive: false, options: ["x", "z"] },
    ],
  },
  essay: { type: "essay", ...common, template: "Begin", minWords: 10, maxWords: null, rubric },
  file_submission: { type: "file_submission", ...common, maxFiles: 2, rubric },
};

const ids = () => {
  let last = 0;
  return () => {
    last += 1;
    return `n${last}`;
  };
};

describe.each(Object.values(bodies))("a question: $type", ({ type, ...rest }) => {
  const body = questionBodySchema.parse({ type, ...rest });
  const question = { name: "Name", points: 1.5, tags: ["one", "two words"], body };

  test("is the same after it has been in its form", () => {
    expect(readQuestionForm(type, valuesOfQuestion(question))).toEqual({ question });
  });

  test("is nothing yet in a new form", () => {
    const read = readQuestionForm(type, valuesOfNewQuestion(type, ids()));
    expect(read).toMatchObject({ problems: { prompt: "missing" } });
  });
});

function problemsOf(type: QuestionType, values: Record<string, string>) {
  const read = readQuestionForm(type, { ...valuesOfQuestion(questionOf(type)), ...values });
  return "problems" in read ? read.problems : {};
}

function questionOf(type: QuestionType) {
  return { name: "Name", points: 1, tags: [], body: questionBodySchema.parse(bodies[type]) };
}

describe("what is wrong is said at its field", () => {
  test.each<[QuestionType, Record<string, string>, Record<string, string>]>([
    ["single_choice", { "choices.0.percent": "50" }, { choices: "best-missing" }],
    ["single_choice", { "choices.1.text": "", "choices.1.feedback": "" }, { choices: "too-few" }],
    ["single_choice", { "choices.1.percent": "many" }, { "choices.1.percent": "number-wrong" }],
    ["single_choice", { "choices.1.percent": "101" }, { "choices.1.percent": "number-wrong" }],
    ["multiple_choice", { "choices.1.percent": "50" }, { choices: "sum-wrong" }],
    ["true_false", { answer: "" }, { answer: "missing" }],
    ["short_text", { "accepted.0.text": "" }, { "accepted.0.text": "missing" }],
    ["numeric", { "accepted.0.value": "x" }, { "accepted.0.value": "number-wrong" }],
    ["gaps", { text: "Only [[g1]]" }, { text: "gap-missing" }],
    ["gaps", { text: "[[g1]] [[g2]] [[g3]]" }, { text: "gap-unknown" }],
    ["gaps", { "gaps.1.options": "y" }, { "gaps.1.options": "option-missing" }],
    ["essay", { maxWords: "9" }, { maxWords: "words-order" }],
    ["essay", { "rubric.0.levels": "no points" }, { "rubric.0.levels": "number-wrong" }],
    ["file_submission", { maxFiles: "11" }, { maxFiles: "number-wrong" }],
    ["essay", { points: "-1", tags: "x".repeat(51) }, { points: "points-wrong", tags: "tags-wrong" }],
    ["essay", { name: "x".repeat(201) }, { name: "too-long" }],
  ])("%s %o", (type, values, problems) => {
    expect(problemsOf(type, values)).toEqual(problems);
  });

  test("a row that is left empty does not move the others' messages", () => {
    const values = { "choices.2.id": "c", "choices.2.text": "x".repeat(20_001), "choices.2.percent": "0" };
    const empty = { "choices.1.text": "", "choices.1.feedback": "" };
    expect(problemsOf("single_choice", { ...values, ...empty })).toEqual({ "choices.2.text": "too-long" });
  });
});

test("numbers are read as they are written in German, and windows' ends of lines as one", () => {
  const values = { points: "1,5", prompt: "One\r\ntwo", "accepted.0.value": "1.234,5" };
  const read = readQuestionForm("numeric", { ...valuesOfQuestion(questionOf("numeric")), ...values });
  expect(read).toMatchObject({
    question: { points: 1.5, body: { prompt: "One\ntwo", accepted: [{ value: 1234.5 }] } },
  });
});

describe("rows", () => {
  const texts = (values: Record<string, string>) =>
    Object.entries(values)
      .filter(([name]) => /^choices\.\d\.text$/.test(name))
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([, value]) => value);
  const values = valuesOfQuestion({
    ...questionOf("single_choice"),
    body: questionBodySchema.parse({
      ...bodies.single_choice,
      choices: ["a", "b", "c"].map((id) => ({ id, text: id, percent: 0 })),
    }),
  });
  const change = (intent: string) => changeRows("single_choice", values, { intent, newId: ids() });

  test("come, go and move with all that is in them, and say where the keyboard goes on", () => {
    expect(texts(change("remove:choices:1")?.values ?? {})).toEqual(["a", "c"]);
    expect(change("remove:choices:1")?.values["choices.1.id"]).toBe("c");
    expect(change("remove:choices:1")?.focus).toBe("add-choices");
    expect(texts(change("up:choices:2")?.values ?? {})).toEqual(["a", "c", "b"]);
    expect(texts(change("down:choices:0")?.values ?? {})).toEqual(["b", "a", "c"]);
    expect(change("down:choices:0")?.focus).toBe("choices.1.text");
    const added = change("add:choices");
    expect(texts(added?.values ?? {})).toEqual(["a", "b", "c", ""]);
    expect(added?.values["choices.3.id"]).toBe("n1");
    expect(added?.focus).toBe("choices.3.text");
  });

  test("stay at the ends, and other buttons change none", () => {
    expect(texts(change("up:choices:0")?.values ?? {})).toEqual(["a", "b", "c"]);
    for (const intent of ["save", "remove:choices:3", "remove:pairs:0", "up:choices:x", "turn:choices:1"])
      expect(change(intent)).toBeNull();
  });

  test("of gaps get marks that the text has none of", () => {
    const gaps = valuesOfQuestion(questionOf("gaps"));
    const added = changeRows("gaps", gaps, { intent: "add:gaps", newId: ids() });
    expect(added?.values["gaps.2.id"]).toBe("g3");
  });
});

test("every type has a form", () => {
  expect(Object.keys(bodies).sort()).toEqual([...questionTypes].sort());
});
