import { expect, it } from "vitest";
import { scoreFigures } from "./score-figures";

const of = (scores: readonly (number | null)[], passingScore = 60) =>
  scoreFigures(scores.map((score) => ({ score, passingScore })));

it("gives the share passed, the mean and the median as computed by hand", () => {
  // 0 + 40 + 60 + 100 = 200, of four: 50; in the middle 40 and 60; two of four reach 60.
  expect(of([100, 0, 60, 40])).toEqual({ attempts: 4, passedShare: 0.5, mean: 50, median: 50 });
  expect(of([10, 90, 20])).toEqual({ attempts: 3, passedShare: 1 / 3, mean: 40, median: 20 });
});

it("takes each attempt by the passing score of its own edition", () => {
  const marked = [
    { score: 70, passingScore: 60 },
    { score: 70, passingScore: 80 },
  ];
  expect(scoreFigures(marked)?.passedShare).toBe(0.5);
});

it("has none without a score", () => {
  expect(of([])).toBeNull();
  expect(of([null])).toBeNull();
});
