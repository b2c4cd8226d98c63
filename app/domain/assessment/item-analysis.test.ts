import { expect, it } from "vitest";
import { analyseItems, type MarkedAttempt } from "./item-analysis";

const points = { a: 1, b: 1, c: 2 };
const attempt = (a: number, b: number, c: number): MarkedAttempt => ({ shares: { a, b, c }, points });

/**
 * Five people. By hand, for `a` (1, 1, 1, 0, 0): mean 0.6, squares of the distances 3 × 0.16 + 2 × 0.36 = 1.2,
 * deviation √(1.2 / 4) = 0.5477. The rest, b + 2c: 3, 2, 1, 1, 0: mean 1.4, squares 2.56 + 0.36 + 0.16 + 0.16 + 1.96 =
 * 5.2. Products 0.4 × (1.6 + 0.6 - 0.4) - 0.6 × (-0.4 - 1.4) = 0.72 + 1.08 = 1.8. r = 1.8 / √(1.2 × 5.2) = 0.7206.
 */
const five = [attempt(1, 1, 1), attempt(1, 0, 1), attempt(1, 1, 0), attempt(0, 1, 0), attempt(0, 0, 0)];

it("gives count, facility, deviation and discrimination as computed by hand", () => {
  const [a] = analyseItems(five);
  expect(a?.attempts).toBe(5);
  expect(a?.figures?.facility).toBeCloseTo(0.6, 10);
  expect(a?.figures?.standardDeviation).toBeCloseTo(0.5477225575, 9);
  expect(a?.figures?.discrimination).toBeCloseTo(0.7205766922, 9);
});

it("weighs a question by its points: c against a + b", () => {
  // Own points 2, 2, 0, 0, 0 (mean 0.8, squares 4.8); the rest 2, 1, 2, 1, 0 (mean 1.2, squares 2.8).
  // Products 1.2 × (0.8 - 0.2) - 0.8 × (0.8 - 0.2 - 1.2) = 0.72 + 0.48 = 1.2; r = 1.2 / √13.44 = 0.3273.
  const c = analyseItems(five).find(({ questionId }) => questionId === "c");
  expect(c?.figures?.facility).toBeCloseTo(0.4, 10);
  expect(c?.figures?.discrimination).toBeCloseTo(0.3273268354, 9);
});

it("is below 0 where those who know the rest get it wrong", () => {
  const wrongKey = [attempt(0, 1, 1), attempt(0, 1, 1), attempt(0, 1, 0), attempt(1, 0, 0), attempt(1, 0, 0)];
  expect(analyseItems(wrongKey)[0]?.figures?.discrimination).toBeLessThan(0);
});

it("has no discrimination where all did the same", () => {
  const same = Array.from({ length: 6 }, () => attempt(1, 0.5, 1));
  expect(analyseItems(same)[1]?.figures).toEqual({
    facility: 0.5,
    standardDeviation: 0,
    discrimination: null,
  });
});

it("hides the figures under five attempts, counting only those in which the question was asked", () => {
  const drawn = [...five, { shares: { d: 1 }, points: { d: 1 } }];
  const d = analyseItems(drawn).find(({ questionId }) => questionId === "d");
  expect(d).toEqual({ questionId: "d", attempts: 1, figures: null });
  expect(analyseItems(five.slice(1))[0]?.figures).toBeNull();
});
