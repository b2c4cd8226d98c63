import type { BodyOf, QuestionBody, QuestionType } from "../question-body";
import { blank } from "./gift-parser";
import { writtenCategory } from "./gift-text";
import { type WrittenPictures, withPictures } from "./written-pictures";
import type { WriteProblem, WriteProblemCode, WrittenFile, WrittenQuestion } from "./written-question";

/** Questions as a file in Moodle XML, and what it leaves out because Moodle has no words for it. */
export function writeMoodleXml(
  questions: readonly WrittenQuestion[],
  pictures: WrittenPictures = new Map(),
): WrittenFile {
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>"];
  const problems: WriteProblem[] = [];
  let category = "";
  for (const question of questions) {
    const { name, body } = question;
    problems.push(...partProblems(body).map((code) => ({ name, code, isSkipped: false })));
    const next = writtenCategory(question.categoryPath);
    if (next !== category)
      parts.push(`<question type="category"><category><text>${escaped(next)}</text></category></question>`);
    category = next;
    parts.push(withPictures(writtenQuestion(question), pictures));
  }
  return { text: [...parts, "</quiz>", ""].join("\n"), problems };
}

function writtenQuestion({ name, body, tags, points = 1 }: WrittenQuestion): string {
  const writer = writers[body.type] as (body: QuestionBody) => { type: string; parts: string[] };
  const { type, parts } = writer(body);
  const text = body.type === "gaps" ? clozeText(body) : body.prompt;
  return [
    `<question type="${type}">`,
    element("name", textElement(name)),
    formatted("questiontext", text),
    formatted("generalfeedback", body.feedback),
    element("defaultgrade", String(points)),
    ...parts,
    ...body.hints.map((hint) => formatted("hint", hint)),
    ...(tags.length > 0
      ? [element("tags", tags.map((tag) => element("tag", textElement(tag))).join(""))]
      : []),
    "</question>",
  ].join("\n");
}

const writers: { [T in QuestionType]: (body: BodyOf<T>) => { type: string; parts: string[] } } = {
  single_choice: ({ choices }) => ({ type: "multichoice", parts: choiceParts(choices, true) }),
  multiple_choice: ({ choices }) => ({ type: "multichoice", parts: choiceParts(choices, false) }),
  true_false: ({ answer, feedbackIfTrue, feedbackIfFalse }) => ({
    type: "truefalse",
    parts: [
      answerElement("true", { percent: answer ? 100 : 0, feedback: feedbackIfTrue }),
      answerElement("false", { percent: answer ? 0 : 100, feedback: feedbackIfFalse }),
    ],
  }),
  short_text: ({ accepted, caseSensitive }) => ({
    type: "shortanswer",
    parts: [
      element("usecase", caseSensitive ? "1" : "0"),
      ...accepted.map(({ text, ...answer }) => answerElement(text, answer)),
    ],
  }),
  numeric: ({ accepted, units }) => ({
    type: "numerical",
    parts: [
      ...accepted.map(({ value, tolerance, ...answer }) =>
        answerElement(String(value), answer, element("tolerance", String(tolerance))),
      ),
      ...(units.length > 0 ? [element("units", units.map(unitElement).join(""))] : []),
    ],
  }),
  matching: ({ pairs, distractors }) => ({
    type: "matching",
    parts: [...pairs, ...distractors.map((right) => ({ left: "", right }))].map(
      ({ left, right }) =>
        `<subquestion format="markdown">${textElement(left)}<answer format="plain_text">${textElement(right)}</answer></subquestion>`,
    ),
  }),
  ordering: ({ items }) => ({
    type: "ordering",
    parts: items.map(
      ({ text }, index) =>
        `<answer fraction="${index + 1}" format="plain_text">${textElement(text)}</answer>`,
    ),
  }),
  gaps: () => ({ type: "cloze", parts: [] }),
  essay: ({ template, minWords, maxWords }) => ({
    type: "essay",
    parts: [
      element("responseformat", "editor"),
      element("attachments", "0"),
      ...(minWords === null ? [] : [element("minwordlimit", String(minWords))]),
      ...(maxWords === null ? [] : [element("maxwordlimit", String(maxWords))]),
      formatted("responsetemplate", template),
    ],
  }),
  file_submission: ({ maxFiles }) => ({
    type: "essay",
    parts: [
      element("responseformat", "noinline"),
      element("attachments", String(maxFiles)),
      element("attachmentsrequired", "1"),
    ],
  }),
};

function choiceParts(choices: BodyOf<"single_choice">["choices"], isSingle: boolean): string[] {
  const answers = choices.map(({ text, ...choice }) => answerElement(text, choice, "", "markdown"));
  return [element("single", String(isSingle)), ...answers];
}

function answerElement(
  text: string,
  { percent, feedback }: { percent: number; feedback: string },
  inner = "",
  format = "moodle_auto_format",
): string {
  const said = formatted("feedback", feedback);
  return `<answer fraction="${percent}" format="${format}">${textElement(text)}${said}${inner}</answer>`;
}

function unitElement({ unit, multiplier }: { unit: string; multiplier: number }): string {
  return element("unit", element("multiplier", String(multiplier)) + element("unit_name", escaped(unit)));
}

/** What is asked with the gaps as Cloze writes them. */
function clozeText({ prompt, text, gaps }: BodyOf<"gaps">): string {
  const filled = withGaps(text, (id) => {
    const gap = gaps.find((each) => each.id === id);
    return gap ? clozeGap(gap) : `[[${id}]]`;
  });
  return isPromptOfText({ prompt, text, gaps }) ? filled : `${prompt}\n\n${filled}`;
}

function withGaps(text: string, write: (id: string) => string): string {
  return text.replace(/\[\[([a-z0-9]{1,12})\]\]/g, (_, id: string) => write(id));
}

function clozeGap({ accepted, options, caseSensitive }: BodyOf<"gaps">["gaps"][number]): string {
  const type = options.length > 0 ? "MULTICHOICE" : caseSensitive ? "SHORTANSWER_C" : "SHORTANSWER";
  const offered = options.length > 0 ? options : accepted;
  const answers = offered.map(
    (one) => (accepted.includes(one) ? "=" : "") + one.replace(/[~#{}\\"/=%]/g, "\\$&"),
  );
  return `{1:${type}:${answers.join("~")}}`;
}

function isPromptOfText({ prompt, text, gaps }: Pick<BodyOf<"gaps">, "prompt" | "text" | "gaps">): boolean {
  const isGap = (id: string) => gaps.some((each) => each.id === id);
  return prompt === withGaps(text, (id) => (isGap(id) ? blank : `[[${id}]]`));
}

/** What of the question Moodle cannot say. */
function partProblems(body: QuestionBody): WriteProblemCode[] {
  if (body.type === "gaps") {
    const isWhole = body.gaps.every(
      ({ accepted, options }) => options.length === 0 || accepted.every((one) => options.includes(one)),
    );
    const isCase = body.gaps.some(({ caseSensitive, options }) => caseSensitive && options.length > 0);
    return [
      ...(isPromptOfText(body) ? [] : (["prompt"] as const)),
      ...(isWhole ? [] : (["gap-options"] as const)),
      ...(isCase ? (["case"] as const) : []),
    ];
  }
  const rubric = body.type === "essay" || body.type === "file_submission" ? body.rubric : [];
  return rubric.length > 0 ? ["rubric"] : [];
}

function element(name: string, inner: string): string {
  return `<${name}>${inner}</${name}>`;
}

function formatted(name: string, text: string): string {
  return `<${name} format="markdown">${textElement(text)}</${name}>`;
}

function textElement(text: string): string {
  return element("text", escaped(text));
}

/** A text for XML, which has no words for control characters. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
  );
}
