import { expect, test } from "vitest";
import { seededShuffle } from "./seeded-shuffle";

const items = ["a", "b", "c", "d"];

test("the same seed gives the same order, and the items stay the same", () => {
  expect(seededShuffle(items, "attempt-1")).toEqual(seededShuffle(items, "attempt-1"));
  expect(seededShuffle(items, "attempt-1").sort()).toEqual(items);
  expect(items).toEqual(["a", "b", "c", "d"]);
  expect(seededShuffle([], "x")).toEqual([]);
});

test("over many seeds each order comes up about as often", () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 24_000; seed += 1) {
    const order = seededShuffle(items, `seed-${seed}`).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(200);
});
