import { describe, expect, it } from "vitest";
import { fitText, type Setting } from "./fit-text";

/** Every character as wide as half the type size. */
const measure = (text: string) => text.length / 2;
const settings: [Setting, ...Setting[]] = [
  { lines: 1, largest: 20, smallest: 16 },
  { lines: 2, largest: 14, smallest: 10 },
];

describe("fitText", () => {
  it("sets a short text large", () => {
    expect(fitText("Ada", 100, settings, measure)).toEqual({ size: 20, lines: ["Ada"] });
  });

  it("makes the type smaller before it breaks the line", () => {
    expect(fitText("Ada Lovelace", 100, settings, measure)).toEqual({ size: 16.5, lines: ["Ada Lovelace"] });
  });

  it("breaks into lines of about the same length", () => {
    expect(fitText("one two three four five", 100, settings, measure)).toEqual({
      size: 14,
      lines: ["one two three", "four five"],
    });
  });

  it("breaks after hyphens and keeps them", () => {
    expect(fitText("Oberhofer-Schwarzen", 100, settings, measure)).toEqual({
      size: 14,
      lines: ["Oberhofer-", "Schwarzen"],
    });
  });

  it("breaks inside a word that no line can hold", () => {
    expect(fitText("x".repeat(30), 100, settings, measure)).toEqual({
      size: 10,
      lines: ["x".repeat(20), "x".repeat(10)],
    });
  });

  it("ends in an ellipsis when the lines run out, and never splits a character", () => {
    const { lines } = fitText("👩‍🚀".repeat(20), 100, settings, measure);
    expect(lines).toEqual(["👩‍🚀".repeat(4), `${"👩‍🚀".repeat(3)}…`]);
  });

  it("accepts an empty text", () => {
    expect(fitText("", 100, settings, measure)).toEqual({ size: 20, lines: [""] });
  });
});
