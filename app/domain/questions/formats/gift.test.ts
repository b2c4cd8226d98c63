import { describe, expect, test } from "vitest";
import type { BodyOf, QuestionType } from "../question-body";
import { seededRandom } from "../seeded-shuffle";
import { parseGift } from "./gift";
import { giftBlocks } from "./gift-blocks";

/** The one question of a file that has nothing wrong with it. */
function only<T extends QuestionType>(file: string, type: T): BodyOf<T> {
  const { questions, problems } = parseGift(file);
  expect(problems).toEqual([]);
  expect(questions).toHaveLength(1);
  const body = questions[0]?.body;
  if (body?.type !== type) throw new Error(body?.type);
  return body as BodyOf<T>;
}

function problemsOf(file: string) {
  return parseGift(file).problems.map(({ line, code, isSkipped }) => ({ line, code, isSkipped }));
}

describe("questions without blank lines between them", () => {
  const lines = (file: string) => parseGift(file).questions.map(({ line, body }) => [line, body.type]);

  test("are told apart by where their answers end", () => {
    const file = "// three of them\nSky is blue.{T}\nSee \\} it?{\n=yes\n=no\n}\nA {=b} c.";
    expect(problemsOf(file)).toEqual([]);
    expect(lines(file)).toEqual([
      [2, "true_false"],
      [3, "short_text"],
      [7, "gaps"],
    ]);
  });

  test("are told apart by their names", () => {
    expect(problemsOf("::A::Sky?{T}\n::B::This asks nothing")).toEqual([
      { line: 2, code: "no-answers", isSkipped: true },
    ]);
  });

  test("are one where the text goes on", () => {
    expect(lines("The {=cat}\nsat.")).toEqual([[1, "gaps"]]);
    expect(lines("The {\n=cat\n}\nsat.")).toEqual([[1, "gaps"]]);
  });

  test("are each named with its own line", () => {
    expect(problemsOf("Fine {T}\nOne {~b}\nTwo {#five}\nFine {F}")).toEqual([
      { line: 2, code: "answers-few", isSkipped: true },
      { line: 3, code: "number-wrong", isSkipped: true },
    ]);
  });

  test("are found in a moment in a file of half a million lines", () => {
    const begin = performance.now();
    expect(parseGift("}\n".repeat(500_000)).questions).toEqual([]);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});

describe("a question in GIFT", () => {
  test("of one right and some wrong answers is a single choice", () => {
    const { prompt, choices } = only(
      "What is red?{~grass#No, green. =blood#Yes. ~%50%wine}",
      "single_choice",
    );
    expect(prompt).toBe("What is red?");
    expect(choices).toEqual([
      { id: "c1", text: "grass", percent: 0, feedback: "No, green." },
      { id: "c2", text: "blood", percent: 100, feedback: "Yes." },
      { id: "c3", text: "wine", percent: 50, feedback: "" },
    ]);
  });

  test("of weighed answers only is a multiple choice", () => {
    const { choices } = only(
      "::Two::Which?{\n  ~%50%one\n  ~%50%two\n  ~%-33.33333%three\n}",
      "multiple_choice",
    );
    expect(choices.map(({ percent }) => percent)).toEqual([50, 50, -33.33333]);
  });

  test("may be true or false, with what is said to who is wrong first", () => {
    for (const word of ["T", "TRUE", "true"]) expect(only(`Sky?{${word}}`, "true_false").answer).toBe(true);
    expect(only("Sky?{F#It is not.#Right.####So it goes.}", "true_false")).toMatchObject({
      answer: false,
      feedbackIfTrue: "It is not.",
      feedbackIfFalse: "Right.",
      feedback: "So it goes.",
    });
  });

  test("of right answers only is a short text", () => {
    const { accepted, caseSensitive } = only("Four is two plus {=two =%50%2#In words.}", "short_text");
    expect(accepted).toEqual([
      { text: "two", percent: 100, feedback: "" },
      { text: "2", percent: 50, feedback: "In words." },
    ]);
    expect(caseSensitive).toBe(false);
  });

  test.each([
    ["{#5}", [{ value: 5, tolerance: 0, percent: 100, feedback: "" }]],
    ["{#5:0.5}", [{ value: 5, tolerance: 0.5, percent: 100, feedback: "" }]],
    ["{#0.1..0.3}", [{ value: 0.2, tolerance: 0.1, percent: 100, feedback: "" }]],
    ["{#-3..-1#Cold.}", [{ value: -2, tolerance: 1, percent: 100, feedback: "Cold." }]],
    [
      "{#=1822:0 =%50%1822:2#Nearly.}",
      [
        { value: 1822, tolerance: 0, percent: 100, feedback: "" },
        { value: 1822, tolerance: 2, percent: 50, feedback: "Nearly." },
      ],
    ],
  ])("may ask for a number: %s", (answers, accepted) => {
    expect(only(`How many?${answers}`, "numeric").accepted).toEqual(accepted);
  });

  test("of pairs is a matching, a right side alone a distractor", () => {
    const { pairs, distractors } = only("Match.{=cat -> mice =dog -> bones = -> grass}", "matching");
    expect(pairs.map(({ left, right }) => [left, right])).toEqual([
      ["cat", "mice"],
      ["dog", "bones"],
    ]);
    expect(distractors).toEqual(["grass"]);
  });

  test("without an answer is an essay", () => {
    expect(only("Write about cats. {}", "essay").prompt).toBe("Write about cats.");
    expect(only("Write about cats. {####Thank you.}", "essay").feedback).toBe("Thank you.");
  });

  test("with its answers in the middle of the sentence is a gap", () => {
    expect(only("Grant is {~buried =entombed ~living} in the tomb.", "gaps")).toMatchObject({
      prompt: "Grant is _____ in the tomb.",
      text: "Grant is [[g1]] in the tomb.",
      gaps: [{ id: "g1", accepted: ["entombed"], options: ["buried", "entombed", "living"] }],
    });
    expect(only("Two plus {=two =2} is four.", "gaps").gaps[0]).toMatchObject({
      accepted: ["two", "2"],
      options: [],
    });
    expect(only("Two plus {#2} is four.", "numeric").prompt).toBe("Two plus _____ is four.");
    expect(only("Two {~%50%a ~%50%b} is.", "multiple_choice").prompt).toBe("Two _____ is.");
  });

  test("has escapes, format marks, and lines", () => {
    const body = only("[markdown]A \\{set\\} \\= \\#1\\: \\~x\\\\n\\nnext\nlast {T}", "true_false");
    expect(body.prompt).toBe("A {set} = #1: ~x\\n\nnext\nlast");
    expect(only("[html]Plain words {T}", "true_false").prompt).toBe("Plain words");
  });
});

test("names, categories, tags and comments are read, and the line where a question begins", () => {
  const file = [
    "// A file of mine.",
    "$CATEGORY: $course$/top/Safety/Eyes and//or ears",
    "",
    "// [id:7] [tag:lab] [tag:a \\] b]",
    "::Goggles\\: when::Goggles?{T}",
    "",
    "// between",
    "",
    "$CATEGORY: Other",
    "Hats?",
    "// in the middle",
    "{F}",
    "   ",
    "No name here",
    "{}",
  ].join("\r\n");
  const { questions, problems } = parseGift(file);
  expect(problems).toMatchObject([{ line: 5, code: "part-left-out", detail: "[id:7]" }]);
  expect(questions.map(({ body, ...rest }) => rest)).toEqual([
    { name: "Goggles: when", categoryPath: ["Safety", "Eyes and/or ears"], tags: ["lab", "a ] b"], line: 5 },
    { name: "Hats?", categoryPath: ["Other"], tags: [], line: 10 },
    { name: "No name here", categoryPath: ["Other"], tags: [], line: 14 },
  ]);
});

describe("what cannot be taken is named with its line", () => {
  test.each([
    ["Only a description.", "no-answers"],
    ["Open {=a ~b", "unclosed"],
    ["Two {=a ~b} of {=c ~d} them", "several-answer-parts"],
    ["Two {=a ~b} of\n{=c ~d} them", "several-answer-parts"],
    ["Words {a =b ~c}", "mixed-answers"],
    ["Number {#five}", "number-wrong"],
    ["Number {#5..1}", "number-wrong"],
    ["Number {#5:-1}", "number-wrong"],
    ["Number {#1:2:3}", "number-wrong"],
    ["Number {#}", "number-wrong"],
    ["Percent {=a ~%150%b}", "percent-wrong"],
    ["Empty {= ~b}", "answer-empty"],
    ["One {~b}", "answers-few"],
    ["{T}", "prompt-missing"],
    ["Pair {=a -> b}", "answers-few"],
    ['[html]Pair {=<img src\\="a.png"> -> cat =b -> c =d -> e}', "only-picture"],
    [`Long {=${"a".repeat(501)}}`, "words-long"],
    ["Pair {=a -> =b -> c}", "answer-missing"],
  ])("the whole question: %s", (question, code) => {
    expect(problemsOf(`Fine {T}\n\n${question}`)).toEqual([{ line: 3, code, isSkipped: true }]);
  });

  test.each([
    ["Match {=a -> b#Yes. =c -> d}", "feedback-left-out"],
    ["Number {#=5 ~#Wrong.}", "wrong-answers-left-out"],
    ["[html]<p>Red<sub>2</sub>?</p> {=[html]<b>a</b> ~b}", "markup-left-out"],
    [`::${"n".repeat(201)}::Red? {T}`, "cut"],
  ])("a part of it: %s", (question, code) => {
    expect(problemsOf(`\n${question}`)).toEqual([{ line: 2, code, isSkipped: false }]);
    expect(parseGift(question).questions).toHaveLength(1);
  });

  test("what no question can be is never taken in silence", () => {
    const random = seededRandom("noise");
    const bits = [
      "{",
      "}",
      "=",
      "~",
      "#",
      "->",
      "::",
      "%5%",
      "a",
      "\n",
      "\n\n",
      "\\",
      "T",
      " ",
      ":",
      "..",
      "1",
    ];
    for (let run = 0; run < 3_000; run += 1) {
      const file = Array.from({ length: 20 }, () => bits[Math.floor(random() * bits.length)]).join("");
      const { questions, problems } = parseGift(file);
      const blocks = giftBlocks(file);
      expect(
        blocks
          .map(({ text }) => text)
          .join("")
          .replace(/\s/g, ""),
      ).toBe(file.replace(/\s/g, ""));
      const skipped = problems.filter(({ isSkipped }) => isSkipped);
      expect(questions.length + skipped.length, JSON.stringify(file)).toBe(blocks.length);
    }
  });
});
