import { expect, test } from "vitest";
import { parseAiken } from "./aiken";

test("reads what is asked, its choices and the answer", () => {
  const { questions, problems } = parseAiken(
    "What is red?\nA. Grass\nB. Blood\nANSWER: B\n\nOver two\nlines?\r\nA) One\r\nB) Two\r\nC) Three\r\nANSWER: A",
  );
  expect(problems).toEqual([]);
  expect(questions).toMatchObject([
    { name: "What is red?", line: 1, body: { type: "single_choice", prompt: "What is red?" } },
    { name: "Over two lines?", line: 6, body: { prompt: "Over two\nlines?" } },
  ]);
  expect(questions.map(({ body }) => body.type === "single_choice" && body.choices)).toMatchObject([
    [
      { id: "a", text: "Grass", percent: 0 },
      { id: "b", text: "Blood", percent: 100 },
    ],
    [{ percent: 100 }, { percent: 0 }, { percent: 0 }],
  ]);
});

test.each([
  ["Alone", "choice-expected"],
  ["One\nA. a\nANSWER: A", "choice-expected"],
  ["None\nA. a\nB. b", "answer-missing"],
  ["None\nA. a\nB. b\n\nNext?\nA. a\nB. b\nANSWER: A", "answer-missing"],
  ["Other\nA. a\nB. b\nANSWER: C", "answer-unknown"],
  ["Several\nA. a\nB. b\nANSWER: A, B", "answer-unknown"],
  ["Twice\nA. a\nA. b\nANSWER: A", "answers-same"],
  ["A. a\nB. b\nANSWER: A", "prompt-missing"],
  ["ANSWER: A", "prompt-missing"],
])("names what it cannot take with its line: %j", (question, code) => {
  const { problems } = parseAiken(`Fine?\nA. a\nB. b\nANSWER: A\n\n${question}`);
  expect(problems).toMatchObject([{ line: 6, code, isSkipped: true }]);
});
