import { expect, test } from "vitest";
import { questionBodySchema } from "../question-body";
import { parseAiken } from "./aiken";
import { writeAiken } from "./aiken-writer";

const file =
  "What is red?\nGrass\nA. blood\nB. sky\nANSWER: A\n\nAnd blue?\nA. sky\nB. blood\nC. grass\nANSWER: A\n";

test("what Aiken can say comes back as it was", () => {
  const { questions } = parseAiken(file.replace("red?\nGrass", "red?"));
  const written = writeAiken(questions);
  expect(written.problems).toEqual([]);
  expect(parseAiken(written.text).questions).toMatchObject(questions.map(({ line: _, ...each }) => each));
});

test("what Aiken cannot say is named", () => {
  const choices = [
    { id: "a", text: "one", percent: 100, feedback: "Yes" },
    { id: "b", text: "two", percent: 0 },
  ];
  const one = { type: "single_choice", prompt: "Which?", hints: ["h"], choices };
  const half = { ...one, choices: choices.map((choice) => ({ ...choice, percent: choice.percent || 50 })) };
  const misread = { ...one, prompt: "Which?\nA. this" };
  const bodies = [one, half, misread, { type: "true_false", prompt: "So?", answer: true }];
  const questions = bodies.map((body, index) => {
    return {
      name: `Q${index}`,
      body: questionBodySchema.parse(body),
      categoryPath: ["C"],
      tags: [],
      points: 2,
    };
  });
  const { text, problems } = writeAiken(questions);
  expect(parseAiken(text).questions).toHaveLength(1);
  expect(problems.map(({ name, code }) => `${name} ${code}`)).toEqual([
    ...["Q0 feedback", "Q0 hints", "Q0 filing", "Q0 points"],
    ...["Q1 one-right", "Q2 lines", "Q3 type-unknown"],
  ]);
});
