import { describe, expect, test } from "vitest";
import { type NewQuestionBody, type QuestionType, questionBodySchema } from "../question-body";
import { questionTypes } from "../question-types";
import { parseMoodleXml } from "./moodle-xml.server";
import { writeMoodleXml } from "./moodle-xml-writer";
import type { WrittenQuestion } from "./written-question";

async function read(inner: string) {
  return await parseMoodleXml(`<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${inner}\n</quiz>`);
}

async function only(type: string, inner: string, prompt = "<p>Which <b>one</b>?</p>") {
  const text = `<questiontext format="html"><text><![CDATA[${prompt}]]></text></questiontext>`;
  const { questions, problems } = await read(
    `<question type="${type}"><name><text>A &amp; b</text></name>${text}${inner}</question>`,
  );
  return { body: questions[0]?.body, question: questions[0], problems };
}

const answer = (text: string, fraction: number, inner = "") =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text>${inner}</answer>`;

describe("a question in Moodle XML", () => {
  test("of one or several choices, with points, tags, hints and HTML as Markdown", async () => {
    const choices =
      answer("&lt;i&gt;Yes&lt;/i&gt; 2*3", 100) + answer("No", 0, "<feedback><text>No.</text></feedback>");
    const more =
      "<defaultgrade>2.5</defaultgrade><tags><tag><text>t</text></tag></tags><hint><text>h</text></hint>";
    const { question, body } = await only("multichoice", `<single>true</single>${choices}${more}`);
    expect(question).toMatchObject({ name: "A & b", points: 2.5, tags: ["t"], line: 3 });
    expect(body).toMatchObject({ type: "single_choice", prompt: "Which **one**?", hints: ["h"] });
    expect(body).toMatchObject({
      choices: [
        { text: "*Yes* 2\\*3", percent: 100 },
        { text: "No", percent: 0, feedback: "No." },
      ],
    });
    expect((await only("multichoice", `<single>false</single>${choices}`)).body?.type).toBe(
      "multiple_choice",
    );
  });

  test("may be a number with tolerance and units, or true or false, or a short text", async () => {
    const unit = "<units><unit><multiplier>1000</multiplier><unit_name>m</unit_name></unit></units>";
    const number = answer("5", 100, "<tolerance>0.1</tolerance>") + answer("*", 0) + unit;
    const { body, problems } = await only("numerical", number);
    expect(body).toMatchObject({
      accepted: [{ value: 5, tolerance: 0.1 }],
      units: [{ unit: "m", multiplier: 1000 }],
    });
    expect(problems).toMatchObject([{ code: "wrong-answers-left-out", isSkipped: false }]);
    expect((await only("truefalse", answer("true", 0) + answer("false", 100))).body).toMatchObject({
      answer: false,
    });
    expect((await only("shortanswer", `<usecase>1</usecase>${answer("Berlin", 100)}`)).body).toMatchObject({
      caseSensitive: true,
      accepted: [{ text: "Berlin" }],
    });
  });

  test("may have gaps, typed or chosen", async () => {
    const cloze = "<p>It is {1:SHORTANSWER:=Berlin~=Bonn} in {1:MULTICHOICE_H:=A &amp; B#good~Asia}.</p>";
    const { body, problems } = await only("cloze", "", cloze);
    expect(body).toMatchObject({
      text: "It is [[g1]] in [[g2]].",
      prompt: "It is _____ in _____.",
      gaps: [
        { accepted: ["Berlin", "Bonn"], options: [] },
        { accepted: ["A & B"], options: ["A & B", "Asia"] },
      ],
    });
    expect(problems).toMatchObject([{ code: "feedback-left-out" }]);
    const box = (text: string, group: number) =>
      `<selectbox><text>${text}</text><group>${group}</group></selectbox>`;
    expect(
      (await only("gapselect", box("cat", 1) + box("dog", 1) + box("x", 2), "A [[2]].")).body,
    ).toMatchObject({
      gaps: [{ accepted: ["dog"], options: ["cat", "dog"] }],
    });
    expect((await only("cloze", "", "{1:NUMERICAL:=5}")).problems).toMatchObject([
      { code: "gap-number", isSkipped: true },
    ]);
  });

  test("of a type that is none here is named with its line, and so are pictures and feedback for parts", async () => {
    const { questions, problems } =
      await read(`<question type="description"><name><text>D</text></name></question>
<question type="essay">
<name><text>E</text></name>
<questiontext format="html"><text>&lt;img src="@@PLUGINFILE@@/a.png"&gt; Why?</text></questiontext>
<graderinfo><text>Be kind</text></graderinfo></question>`);
    expect(questions.map(({ name }) => name)).toEqual(["E"]);
    expect(problems.map(({ line, code, isSkipped }) => ({ line, code, isSkipped }))).toEqual([
      { line: 3, code: "type-unknown", isSkipped: true },
      { line: 4, code: "pictures-left-out", isSkipped: false },
      { line: 4, code: "part-left-out", isSkipped: false },
    ]);
  });
});

test.each([
  ['<!DOCTYPE q [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><quiz>&b;</quiz>', "xml-declarations"],
  ['<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz><name>&x;</name></quiz>', "xml-declarations"],
  ["<quiz>\n<question></quiz>", "xml-broken"],
  [`${"<a>".repeat(5_000)}${"</a>".repeat(5_000)}`, "xml-broken"],
  ["<html></html>", "not-moodle"],
])("hostile and broken XML is refused: %#", async (xml, code) => {
  expect(await parseMoodleXml(xml)).toMatchObject({ questions: [], problems: [{ code, isSkipped: true }] });
});

const bodies: { [T in QuestionType]: Partial<NewQuestionBody> } = {
  single_choice: { choices: [choice(1, 100), choice(2, -50)] } as Partial<NewQuestionBody>,
  multiple_choice: { choices: [choice(1, 50), choice(2, 50), choice(3, 0)] } as Partial<NewQuestionBody>,
  true_false: { answer: true, feedbackIfTrue: "Right <b> & so", feedbackIfFalse: "No" },
  short_text: { accepted: [{ text: "<a>*", percent: 100, feedback: "f" }], caseSensitive: true },
  numeric: {
    accepted: [{ value: -0.5, tolerance: 0.01, percent: 100, feedback: "" }],
    units: [{ unit: "m/s", multiplier: 3.6 }],
  },
  matching: {
    pairs: [
      { id: "p1", left: "**a**", right: "1" },
      { id: "p2", left: "b", right: "é<b>&amp;&lt;</b>" },
    ],
    distractors: ["<i>"],
  },
  ordering: {
    items: [
      { id: "i1", text: "z" },
      { id: "i2", text: "<a>" },
    ],
  },
  gaps: {
    prompt: "x _____ y _____ $& .",
    text: "x [[g1]] y [[g2]] $& .",
    gaps: [
      { id: "g1", accepted: ["a~b}", "$&"], caseSensitive: true, options: [] },
      { id: "g2", accepted: ["=c"], caseSensitive: false, options: ["=c", "50%"] },
    ],
  },
  essay: { template: "Dear", minWords: 5, maxWords: 50, rubric: [] },
  file_submission: { maxFiles: 3, rubric: [] },
};

function choice(number: number, percent: number) {
  return { id: `c${number}`, text: `*x* ${number} <b> & "q"\n\n- y`, percent, feedback: "because" };
}

test.each(questionTypes)("%s comes back from Moodle XML as it was", async (type) => {
  const common = { prompt: 'Which `<x>` & "y"?\n\n1. z', feedback: "So *it* goes", hints: ["h1", "h2"] };
  const body = questionBodySchema.parse({ ...common, ...bodies[type], type });
  const question: WrittenQuestion = {
    name: "N & <n>",
    body,
    categoryPath: ["A/B", "C"],
    tags: ["t <1>"],
    points: 2.5,
  };
  const { text, problems } = writeMoodleXml([question]);
  expect(problems).toEqual([]);
  const back = await parseMoodleXml(text);
  expect(back.problems).toEqual([]);
  expect(back.questions.map(({ line: _, ...each }) => each)).toEqual([question]);
});
