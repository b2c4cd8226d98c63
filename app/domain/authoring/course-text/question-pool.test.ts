import { expect, it } from "vitest";
import { questionBodySchema } from "~/domain/questions/question-body";
import type { PooledQuestion } from "./named-question";
import { readPool, writePool } from "./question-pool";
import type { TextProblem } from "./text-problem";

function aTrueFalse(name: string, worth: number): PooledQuestion["question"] {
  const body = questionBodySchema.parse({ type: "true_false", prompt: `Is ${name} so?`, answer: true });
  return { name, tags: ["a/b"], worth, body };
}

const questions: PooledQuestion[] = [
  { category: ["Fire", "Exits/ways"], question: aTrueFalse("First", 1) },
  { category: ["Fire"], question: aTrueFalse("Second", 3) },
  { category: ["Fire"], question: aTrueFalse("Second", 3) },
];
const pool = { questions, categories: [["Empty"], ["Fire"], ["Empty"]] };

it("is read as it was written, twins and empty categories too", () => {
  const files = writePool(pool);
  expect([...files.keys()]).toEqual(["questions.gift", "questions.yaml"]);
  expect(files.get("questions.gift")).toContain("$CATEGORY: $course$/top/Fire/Exits//ways");
  const problems: TextProblem[] = [];
  const read = readPool(files, problems);
  expect(problems).toEqual([]);
  expect(read.questions).toEqual(questions);
  expect(read.categories).toContainEqual(["Empty"]);
});

it("is written the same in whatever order", () => {
  expect(writePool({ ...pool, questions: questions.toReversed() })).toEqual(writePool(pool));
});

it("is no file where nothing is drawn", () => {
  expect(writePool({ questions: [], categories: [] })).toEqual(new Map());
});

it("names what it cannot place, with its line", () => {
  const problems: TextProblem[] = [];
  const texts = new Map([
    ["questions.gift", "// none\n::Lost::Is it so?{T}\n"],
    ["questions.yaml", "categories: []\nquestions:\n  - category: Fire\n"],
  ]);
  expect(readPool(texts, problems).questions).toEqual([]);
  expect(problems).toMatchObject([
    { file: "questions.gift", line: 2, code: "no-category", detail: "Lost" },
    { file: "questions.yaml", line: 3, code: "value" },
    { file: "questions.yaml", code: "value" },
  ]);
});
