import { describe, expect, it } from "vitest";
import { type Answer, isAnswered } from "./answer";

describe("whether something is answered", () => {
  const answered: Answer[] = [
    { choice: "a" },
    { choices: ["a"] },
    { value: false },
    { text: "x" },
    { text: "4", unit: null },
    { matches: { a: "b" } },
    { order: ["a"] },
    { values: { g: "x" } },
    { fileIds: ["0190d7c8-0000-7000-8000-000000000001"] },
  ];
  const open: (Answer | null)[] = [
    null,
    { choice: null },
    { choices: [] },
    { value: null },
    { text: " \n" },
    { text: "", unit: null },
    { matches: {} },
    { order: [] },
    { values: {} },
    { fileIds: [] },
  ];
  it.each(answered)("%j is", (answer) => expect(isAnswered(answer)).toBe(true));
  it.each(open)("%j is not", (answer) => expect(isAnswered(answer)).toBe(false));
});
