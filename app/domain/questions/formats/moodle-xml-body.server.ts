import type { NewQuestionBody } from "../question-body";
import { type Notice, UnreadableQuestion } from "./imported-question";
import { clozeIn, gapsOfBoxes } from "./moodle-gaps.server";
import { fractionOf, numberOf, type TextReader } from "./moodle-xml-parts.server";
import { childOf, childrenOf, textOf, type XmlElement } from "./moodle-xml-tree.server";

interface Reading {
  element: XmlElement;
  answers: XmlElement[];
  common: { prompt: string; feedback: string; hints: string[] };
  read: TextReader;
  notice: Notice;
}

/**
 * What a question of a file asks.
 *
 * @throws UnreadableQuestion when there is no such type here, or the question is not whole
 */
export function bodyOfMoodle(element: XmlElement, read: TextReader, notice: Notice): NewQuestionBody {
  const type = element.attributes.type ?? "";
  const readType = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (!readType) throw new UnreadableQuestion("type-unknown", type);
  const hints = childrenOf(element, "hint").map(read.markdown);
  const common = {
    prompt: read.markdown(childOf(element, "questiontext")),
    feedback: read.markdown(childOf(element, "generalfeedback")),
    hints: hints.filter((hint) => hint !== ""),
  };
  return readType({ element, answers: childrenOf(element, "answer"), common, read, notice });
}

const readers: Record<string, (reading: Reading) => NewQuestionBody> = {
  multichoice: ({ element, answers, common, read }) => {
    const isSingle = /^(true|1)$/.test(textOf(element, "single").trim() || "true");
    const choices = answers.map((answer, index) => ({
      id: `c${index + 1}`,
      text: read.markdown(answer),
      percent: fractionOf(answer),
      feedback: read.markdown(childOf(answer, "feedback")),
    }));
    return { type: isSingle ? "single_choice" : "multiple_choice", ...common, choices };
  },
  truefalse: ({ answers, common, read }) => {
    const answerOf = (word: string) => answers.find((each) => textOfAnswer(each).toLowerCase() === word);
    const [yes, no] = [answerOf("true"), answerOf("false")];
    if (!yes || !no) throw new UnreadableQuestion("answer-missing", common.prompt);
    const feedbackOf = (answer: XmlElement) => read.markdown(childOf(answer, "feedback"));
    return {
      type: "true_false",
      ...common,
      answer: fractionOf(yes) > fractionOf(no),
      feedbackIfTrue: feedbackOf(yes),
      feedbackIfFalse: feedbackOf(no),
    };
  },
  shortanswer: ({ element, answers, common, read }) => ({
    type: "short_text",
    ...common,
    caseSensitive: textOf(element, "usecase").trim() === "1",
    accepted: answers.map((answer) => ({
      text: textOfAnswer(answer),
      percent: fractionOf(answer),
      feedback: read.markdown(childOf(answer, "feedback")),
    })),
  }),
  numerical: ({ element, answers, common, read, notice }) => ({
    type: "numeric",
    ...common,
    units: unitsIn(element),
    accepted: answers.filter((answer) => isNumber(answer, notice)).map((answer) => acceptedIn(answer, read)),
  }),
  matching: ({ element, common, read }) => {
    const sides = childrenOf(element, "subquestion").map((each) => {
      const left = read.markdown(each);
      if (left === "" && textOf(each, "text").trim() !== "")
        throw new UnreadableQuestion("only-picture", textOf(each, "text"));
      return { left, right: read.words(childOf(each, "answer")) };
    });
    const pairs = sides.filter(({ left }) => left !== "");
    return {
      type: "matching",
      ...common,
      pairs: pairs.map((pair, index) => ({ id: `p${index + 1}`, ...pair })),
      distractors: sides.filter(({ left, right }) => left === "" && right !== "").map(({ right }) => right),
    };
  },
  ordering: ({ answers, common, read }) => {
    const placed = answers.map((answer, index) => {
      const place = Number(answer.attributes.fraction ?? "");
      return { place: place > 0 ? place : index + 1, text: read.words(answer) };
    });
    const items = placed.sort((one, other) => one.place - other.place);
    return {
      type: "ordering",
      ...common,
      items: items.map(({ text }, index) => ({ id: `i${index + 1}`, text })),
    };
  },
  cloze: ({ element, common, read, notice }) => {
    return { type: "gaps", ...common, ...clozeIn(askedIn(element), read, notice) };
  },
  gapselect: (reading) => boxes(reading, "selectbox"),
  ddwtos: (reading) => boxes(reading, "dragbox"),
  essay: (reading) => essay(reading),
};

readers.multianswer = readers.cloze as (reading: Reading) => NewQuestionBody;
readers.match = readers.matching as (reading: Reading) => NewQuestionBody;

function boxes({ element, common, read }: Reading, name: string): NewQuestionBody {
  const offered = childrenOf(element, name).map((box) => {
    return { text: read.words(box), group: textOf(box, "group").trim() || "1" };
  });
  return { type: "gaps", ...common, ...gapsOfBoxes(askedIn(element), read, offered) };
}

function askedIn(element: XmlElement): XmlElement {
  const asked = childOf(element, "questiontext");
  if (!asked) throw new UnreadableQuestion("prompt-missing", textOf(element, "name"));
  return asked;
}

function essay({ element, common, read, notice }: Reading): NewQuestionBody {
  const files = countIn(element, "attachments");
  if (textOf(element, "responseformat").trim() === "noinline")
    return {
      type: "file_submission",
      ...common,
      maxFiles: mostFiles(files, { element, notice }),
      rubric: [],
    };
  if (files !== 0) notice("part-left-out", `attachments: ${files}`);
  return {
    type: "essay",
    ...common,
    template: read.markdown(childOf(element, "responsetemplate")),
    minWords: countIn(element, "minwordlimit") || null,
    maxWords: countIn(element, "maxwordlimit") || null,
    rubric: [],
  };
}

function mostFiles(files: number, { element, notice }: Pick<Reading, "element" | "notice">): number {
  const most = files > 0 ? Math.min(10, files) : 10;
  if (most !== files) notice("part-left-out", `attachments: ${files} → ${most}`);
  const template = textOf(element, "responsetemplate").trim();
  if (template !== "") notice("part-left-out", `responsetemplate: ${template}`);
  return most;
}

function countIn(element: XmlElement, name: string): number {
  return Math.trunc(Number(textOf(element, name).trim() || "0")) || 0;
}

function textOfAnswer(answer: XmlElement): string {
  return (childOf(answer, "text")?.text ?? answer.text).trim();
}

/** What is said to every other number has no place in a question of ours. */
function isNumber(answer: XmlElement, notice: Notice): boolean {
  const isAny = textOfAnswer(answer) === "*";
  if (isAny) notice("wrong-answers-left-out", textOf(answer, "feedback"));
  return !isAny;
}

function acceptedIn(answer: XmlElement, read: TextReader) {
  const written = textOfAnswer(answer);
  return {
    value: numberOf(written, written),
    tolerance: Math.abs(numberOf(textOf(answer, "tolerance").trim() || "0", written)),
    percent: fractionOf(answer),
    feedback: read.markdown(childOf(answer, "feedback")),
  };
}

function unitsIn(element: XmlElement) {
  const units = childOf(element, "units");
  return (units ? childrenOf(units, "unit") : []).map((unit) => ({
    unit: textOf(unit, "unit_name").trim(),
    multiplier: numberOf(textOf(unit, "multiplier"), textOf(unit, "unit_name")),
  }));
}
