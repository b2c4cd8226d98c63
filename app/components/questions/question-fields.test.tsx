// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "~/domain/questions/answer";
import { readAnswer } from "~/domain/questions/answer-form";
import {
  type NewQuestionBody,
  type QuestionType,
  questionBodySchema,
} from "~/domain/questions/question-body";
import { questionView } from "~/domain/questions/question-view";
import { renderQuestion } from "~/domain/questions/rendered-question.server";
import { overwriteGetLocale } from "~/messages/compiled/runtime";
import { markdownWords } from "../markdown-words";
import { QuestionFields } from "./question-fields";

beforeEach(() => overwriteGetLocale(() => "en"));
afterEach(cleanup);

const common = { prompt: "What **exactly** is asked?" };
const parts = ["a", "b", "c"].map((id) => ({ id, text: `Part ${id}` }));
const choices = parts.map((part) => ({ ...part, percent: 0 }));
const pairs = parts.map(({ id }) => ({ id, left: `Left ${id}`, right: `Right ${id}` }));
const gaps = [
  { id: "g1", accepted: ["x"], caseSensitive: false },
  { id: "g2", accepted: ["x"], options: ["x", "y"], caseSensitive: false },
];
const accepted = [{ text: "x", value: 1, tolerance: 0, percent: 100 }];
const fileId = "0190d7c8-0000-7000-8000-000000000001";

const cases: { [T in QuestionType]: { body: NewQuestionBody & { type: T }; answer: Answer; empty: Answer } } =
  {
    single_choice: {
      body: { ...common, type: "single_choice", choices },
      answer: { choice: "b" },
      empty: { choice: null },
    },
    multiple_choice: {
      body: { ...common, type: "multiple_choice", choices },
      answer: { choices: ["a", "c"] },
      empty: { choices: [] },
    },
    true_false: {
      body: { ...common, type: "true_false", answer: true },
      answer: { value: false },
      empty: { value: null },
    },
    short_text: {
      body: { ...common, type: "short_text", accepted: [{ text: "x", percent: 100 }], caseSensitive: false },
      answer: { text: "Ångström" },
      empty: { text: "" },
    },
    numeric: {
      body: {
        ...common,
        type: "numeric",
        accepted: accepted.map(({ text, ...one }) => one),
        units: [{ unit: "km/h", multiplier: 1 }],
      },
      answer: { text: "1,5", unit: "km/h" },
      empty: { text: "", unit: null },
    },
    matching: {
      body: { ...common, type: "matching", pairs, distractors: ["Right d"] },
      answer: { matches: { a: "Right d", c: "Right c" } },
      empty: { matches: {} },
    },
    ordering: {
      body: { ...common, type: "ordering", items: parts },
      answer: { order: ["b", "-", "a"] },
      empty: { order: [] },
    },
    gaps: {
      body: { ...common, type: "gaps", text: "One [[g1]], two [[g2]] and [[g1]].", gaps },
      answer: { values: { g1: "typed", g2: "y" } },
      empty: { values: {} },
    },
    essay: {
      body: { ...common, type: "essay", rubric: [], minWords: 2 },
      answer: { text: "Line one\nline two" },
      empty: { text: "" },
    },
    file_submission: {
      body: { ...common, type: "file_submission", maxFiles: 2 },
      answer: { fileIds: [fileId] },
      empty: { fileIds: [] },
    },
  };

function viewOf(newBody: NewQuestionBody) {
  return questionView(questionBodySchema.parse(newBody), { seed: "x" });
}

function show(newBody: NewQuestionBody, answer: Answer | null, disabled = false) {
  const question = renderQuestion(viewOf(newBody), markdownWords("en"));
  const given = answer && "fileIds" in answer ? answer.fileIds : [];
  const files = given.map((id) => ({ id, name: "plan.pdf", href: `/files/${id}/plan.pdf` }));
  const fields = { question, answer, namePrefix: "q1", language: "en", disabled, files };
  const { container } = render(
    <form>
      <QuestionFields {...fields} />
    </form>,
  );
  return container.querySelector("form") as HTMLFormElement;
}

describe.each(Object.values(cases))("a question: $body.type", ({ body, answer, empty }) => {
  it("shows what has been answered, and its form says the same", () => {
    expect(readAnswer(viewOf(body), new FormData(show(body, answer)), "q1")).toEqual(answer);
  });

  it("is empty before", () => {
    expect(readAnswer(viewOf(body), new FormData(show(body, null)), "q1")).toEqual(empty);
  });

  it("is a group that the prompt names, each of its controls with a name of its own", () => {
    show(body, null);
    expect(screen.getByRole("group", { name: "What exactly is asked?" })).toBeDefined();
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("cannot be answered while it is only shown", () => {
    expect(show(body, null, true).querySelector("fieldset")?.disabled).toBe(true);
  });
});
