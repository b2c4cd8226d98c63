import { expect, test } from "vitest";
import { allotQuestions } from "./question-allotment";

const draw = (count: number) => ({ isFixed: false, count });
const fixed = { isFixed: true, count: 1 };

test("each item gets the first of what it may ask, and none gets another's", () => {
  expect(
    allotQuestions(
      [draw(2), draw(1)],
      [
        ["a", "b", "c"],
        ["b", "c"],
      ],
    ),
  ).toEqual([["a", "b"], ["c"]]);
  expect(allotQuestions([draw(2), fixed], [["a", "b", "c"], ["a"]])).toEqual([["b", "c"], ["a"]]);
});

test("an item gives up what another needs, over several of them, in whatever order they stand", () => {
  expect(allotQuestions([draw(2), draw(1)], [["a", "b", "c"], ["a"]])).toEqual([["b", "c"], ["a"]]);
  const chain = [["a", "b"], ["b", "c"], ["c", "d"], ["a"]];
  expect(allotQuestions([draw(1), draw(1), draw(1), draw(1)], chain)).toEqual([["b"], ["c"], ["d"], ["a"]]);
});

test("where there are too few, as many are given as can be", () => {
  const bank = ["a", "b", "c", "d", "e", "f"];
  const given = allotQuestions([draw(6), draw(1), fixed], [bank, ["b", "c"], []]);
  expect(given.map((ids) => ids.length)).toEqual([6, 0, 0]);
  expect(allotQuestions([fixed, draw(6)], [["a"], bank]).map((ids) => ids.length)).toEqual([1, 5]);
});

test("it is quick also for many questions that all fit everywhere", () => {
  const bank = Array.from({ length: 2_000 }, (_, number) => `q${number}`);
  const wants = Array.from({ length: 40 }, () => draw(51));
  const began = performance.now();
  const given = allotQuestions(
    wants,
    wants.map(() => bank),
  );
  expect(given.flat()).toHaveLength(2_000);
  expect(performance.now() - began).toBeLessThan(1_000);
});
