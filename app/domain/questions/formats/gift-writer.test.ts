import { describe, expect, test } from "vitest";
import { type NewQuestionBody, questionBodySchema } from "../question-body";
import { seededRandom } from "../seeded-shuffle";
import { parseGift } from "./gift";
import { writeGift } from "./gift-writer";
import type { WrittenQuestion } from "./written-question";

/** Questions of all types that GIFT has words for, of every sign that means something to it. */
function generated(count: number): WrittenQuestion[] {
  const random = seededRandom("round trip");
  const upTo = (most: number) => Math.floor(random() * most);
  const bits = [
    ...["~", "=", "#", "{", "}", ":", "\\", "//", "::", "[html]", "%50%", "\n", "$CATEGORY: ", "####"],
    ...["ü", "a", "word", " ", "T", "-", ">", ".", "5..6", "\\n", "[tag:x]", "–", "😀"],
  ];
  const words = (most = 12) =>
    `${Array.from({ length: upTo(most) }, () => bits[upTo(bits.length)]).join("")}w${upTo(1000)}`
      .trim()
      .replaceAll("->", "-");
  const feedback = () => (random() < 0.5 ? "" : words());
  const list = <P>(least: number, make: (index: number) => P) =>
    Array.from({ length: least + upTo(4) }, (_, index) => make(index + 1));
  const percents = [100, 50, 33.33333, 0, -25, -100];
  const percent = () => percents[upTo(percents.length)] ?? 0;
  const plain = () => words().replace(/^%+/, "p");
  const gapBody = (): NewQuestionBody => {
    const [before, after] = [random() < 0.2 ? "" : words(), words()];
    const options = random() < 0.5 ? [] : [...new Set(list(2, plain))];
    const accepted = options.length > 1 ? options.slice(0, 1) : list(1, plain);
    const gap = { id: "g1", accepted, caseSensitive: false, options: options.length > 1 ? options : [] };
    const spaces = ["", " ", "\n"][upTo(3)] ?? "";
    const text = (middle: string) => `${before}${before && spaces}${middle}${spaces}${after}`;
    return { type: "gaps", prompt: text("_____"), text: text("[[g1]]"), feedback: feedback(), gaps: [gap] };
  };
  const choices = () =>
    list(2, (index) => ({ id: `c${index}`, text: words(), percent: percent(), feedback: feedback() }));
  const makers: ((common: { prompt: string; feedback: string }) => NewQuestionBody)[] = [
    (common) => ({ type: "single_choice", ...common, choices: choices() }),
    (common) => ({ type: "multiple_choice", ...common, choices: choices() }),
    (common) => ({
      ...common,
      type: "true_false",
      answer: random() < 0.5,
      feedbackIfTrue: feedback(),
      feedbackIfFalse: feedback(),
    }),
    (common) => ({
      type: "short_text",
      ...common,
      caseSensitive: false,
      accepted: list(1, () => ({ text: words(), percent: percent(), feedback: feedback() })),
    }),
    (common) => ({
      type: "numeric",
      ...common,
      units: [],
      accepted: list(1, () => ({
        value: (random() - 0.5) * 10 ** (upTo(30) - 12),
        tolerance: random() < 0.5 ? 0 : random(),
        percent: percent(),
        feedback: feedback(),
      })),
    }),
    (common) => ({
      type: "matching",
      ...common,
      pairs: list(2, (index) => ({ id: `p${index}`, left: words(), right: words() })),
      distractors: list(0, words.bind(null, 5)),
    }),
    (common) => ({ type: "essay", ...common, rubric: [] }),
    gapBody,
  ];
  const name = () => words().replace(/\s+/g, " ");
  return Array.from({ length: count }, (_, index) => ({
    name: name(),
    body: questionBodySchema.parse(
      makers[index % makers.length]?.({ prompt: words(30), feedback: feedback() }),
    ),
    categoryPath: list(0, (level) => `Level ${level}/${upTo(3)}`),
    tags: [...new Set(list(0, () => name()))],
  }));
}

describe("what is written is read as it was", () => {
  test("for thousands of questions, well within a second", () => {
    const questions = generated(2_000);
    const { text, problems } = writeGift(questions);
    expect(problems).toEqual([]);
    const began = performance.now();
    const read = parseGift(text);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(read.problems).toEqual([]);
    for (const [index, { line, ...question }] of read.questions.entries()) {
      expect(question).toEqual(questions[index]);
    }
    expect(read.questions).toHaveLength(questions.length);
  });

  test("a file without an end takes no time either", () => {
    const began = performance.now();
    for (const bit of ["{", "::", "\\", "=", "~%1", "//[tag:", "#", "{=a", "->", "a "])
      parseGift(bit.repeat(50_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test("or it is named as left out", () => {
    const common = { prompt: "?", feedback: "" };
    const gap = { id: "a", accepted: ["x"], caseSensitive: false };
    const bodies: NewQuestionBody[] = [
      { type: "file_submission", ...common, maxFiles: 1, rubric: [] },
      { type: "ordering", ...common, items: ["a", "b"].map((id) => ({ id, text: id })) },
      { type: "gaps", ...common, text: "[[a]] [[b]].", gaps: [gap, { ...gap, id: "b" }] },
      { type: "gaps", ...common, text: "x [[a]]", gaps: [gap] },
      { type: "gaps", ...common, text: "x [[a]].", gaps: [{ ...gap, options: ["y", "z"] }] },
      { type: "matching", ...common, pairs: ["a", "b"].map((id) => ({ id, left: "a->b", right: id })) },
      { type: "gaps", ...common, text: "x [[a]].", gaps: [{ ...gap, caseSensitive: true }] },
      { type: "essay", ...common, hints: ["x"], minWords: 3, rubric: [] },
      {
        type: "numeric",
        ...common,
        accepted: [{ value: 1, tolerance: 0, percent: 100 }],
        units: [{ unit: "m", multiplier: 1 }],
      },
    ];
    const { text, problems } = writeGift(
      bodies.map((body, index) => ({
        name: `${index}`,
        body: questionBodySchema.parse(body),
        categoryPath: [],
        tags: [],
      })),
    );
    expect(
      problems.map(({ name, code, isSkipped }) => `${name} ${code}${isSkipped ? " skipped" : ""}`),
    ).toEqual([
      "0 type-unknown skipped",
      "1 type-unknown skipped",
      "2 several-gaps skipped",
      "3 gap-last skipped",
      "4 gap-options skipped",
      "5 arrow skipped",
      "6 case",
      "6 prompt",
      "7 hints",
      "7 essay-rules",
      "8 units",
    ]);
    expect(parseGift(text).questions).toHaveLength(3);
  });
});
