import { describe, expect, test } from "vitest";
import { typedNumber } from "./typed-number";

describe("a typed number", () => {
  test.each([
    ["0", 0],
    ["42", 42],
    [" 42 ", 42],
    ["+7", 7],
    ["-7", -7],
    ["−7", -7],
    ["- 7", -7],
    ["1,5", 1.5],
    ["1.5", 1.5],
    [".5", 0.5],
    [",5", 0.5],
    ["5.", 5],
    ["1.5e3", 1500],
    ["1,5E-3", 0.0015],
    ["1 234,5", 1234.5],
    ["1\u00a0234,5", 1234.5],
    ["1\u202f234\u202f567", 1234567],
    ["1'234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.234.567", 1234567],
    ["1,234,567", 1234567],
    ["1.234.567,89", 1234567.89],
    ["1.234", 1.234],
    ["1,234", 1.234],
  ])("%j is %d", (typed, value) => {
    expect(typedNumber(typed)).toBe(value);
  });

  test.each([
    ...["", " ", "-", ".", ",", "e3", "1e", "abc", "1a", "0x10", "Infinity", "NaN", "1e999", "1 2"],
    ...["1.23.45", "12,34,56", "1.234,5,6", "1 234.567,8", "1..5", "1,,5", "--1", "1e1.5", "5 kg", "1,2 3"],
  ])("%j is none", (typed) => {
    expect(typedNumber(typed)).toBeNull();
  });

  test("long input takes no time", () => {
    const began = performance.now();
    typedNumber("1 ".repeat(50_000));
    typedNumber(`${"1".repeat(100_000)}x`);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
