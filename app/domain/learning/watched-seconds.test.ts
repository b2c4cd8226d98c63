import { describe, expect, it } from "vitest";
import {
  mostRanges,
  readRanges,
  resumeAt,
  watchedPercent,
  wholeSeconds,
  writeRanges,
} from "./watched-seconds";

describe("what was played, in whole seconds", () => {
  it("counts a second once the player has gone past it", () => {
    expect(wholeSeconds([{ start: 0, end: 9.9 }], 60)).toEqual([{ from: 0, to: 9 }]);
    expect(wholeSeconds([{ start: 0, end: 0.7 }], 60)).toEqual([]);
  });

  it("leaves no hole where one visit ends and the next goes on", () => {
    const first = wholeSeconds([{ start: 0, end: 10.4 }], 60);
    const second = wholeSeconds([{ start: 10.4, end: 20 }], 60);
    expect([...first, ...second]).toEqual([
      { from: 0, to: 10 },
      { from: 10, to: 20 },
    ]);
  });

  it("reaches the last second, although players stop a little before it", () => {
    expect(wholeSeconds([{ start: 50, end: 59.7 }], 60)).toEqual([{ from: 50, to: 60 }]);
    expect(wholeSeconds([{ start: 50, end: 61.2 }], 60)).toEqual([{ from: 50, to: 60 }]);
  });

  it("names the longest when there are too many", () => {
    const played = Array.from({ length: 60 }, (_, place) => ({ start: place * 10, end: place * 10 + 2 }));
    const ranges = wholeSeconds([...played, { start: 700, end: 720 }], 1_000);
    expect(ranges).toHaveLength(mostRanges);
    expect(ranges[0]).toEqual({ from: 700, to: 720 });
  });
});

describe("ranges in a report", () => {
  it("are read as they were written", () => {
    const ranges = [
      { from: 0, to: 10 },
      { from: 15, to: 20 },
    ];
    expect(writeRanges(ranges)).toBe("0-10,15-20");
    expect(readRanges("0-10,15-20")).toEqual(ranges);
    expect(readRanges("")).toEqual([]);
  });

  it.each([
    "10",
    "5-5",
    "9-3",
    "-1-4",
    "0-1.5",
    "0-10,",
    "a-b",
    "0-1e9",
    "0-9999999",
    "{[0,10)}",
    "0-1;drop",
  ])("are refused: %s", (text) => {
    expect(readRanges(text)).toBeNull();
  });

  it("are refused when they are too many", () => {
    const many = (count: number) =>
      writeRanges(Array.from({ length: count }, (_, place) => ({ from: place * 2, to: place * 2 + 1 })));
    expect(readRanges(many(mostRanges))).toHaveLength(mostRanges);
    expect(readRanges(many(mostRanges + 1))).toBeNull();
  });
});

it("says how much was seen, and 100 only of all", () => {
  expect(watchedPercent(0, 60)).toBe(0);
  expect(watchedPercent(59, 60)).toBe(98);
  expect(watchedPercent(60, 60)).toBe(100);
  expect(watchedPercent(61, 60)).toBe(100);
});

it("goes on where a video was left, and from the beginning after its end", () => {
  expect(resumeAt(0, 60)).toBe(0);
  expect(resumeAt(42, 60)).toBe(42);
  expect(resumeAt(55, 60)).toBe(55);
  expect(resumeAt(56, 60)).toBe(0);
  expect(resumeAt(60, 60)).toBe(0);
  expect(resumeAt(10, 12)).toBe(10);
  expect(resumeAt(11, 12)).toBe(0);
});
