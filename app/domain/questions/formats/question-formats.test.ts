import { expect, test } from "vitest";
import { writeQuestions } from "./question-file.server";
import { formatOf, textOfFile } from "./question-formats";

const bytes = (...parts: number[]) => new Uint8Array(parts);

test.each([
  ["questions.xml", "", "moodle-xml"],
  ["questions.GIFT", "", "gift"],
  ["questions.txt", '\n<?xml version="1.0"?><quiz/>', "moodle-xml"],
  ["questions.txt", "Red?\nA. yes\nB. no\nANSWER: A\n", "aiken"],
  ["", "Sky?{T}\n\nANSWER: A\n", "aiken"],
  ["", "::ANSWER::What?{=a ~b}", "gift"],
])("a file %s with %j is taken for %s…", (name, text, format) => {
  expect(formatOf({ name, text })).toBe(format);
});

test("a file that is no text in UTF-8 is told apart", () => {
  expect(textOfFile(bytes(0xef, 0xbb, 0xbf, 0x41))).toEqual({ text: "A" });
  expect(textOfFile(new TextEncoder().encode("Größe"))).toEqual({ text: "Größe" });
  expect(textOfFile(bytes(0x47, 0x72, 0xf6, 0xdf, 0x65))).toEqual({ unreadable: "not-utf-8" });
  expect(textOfFile(bytes(0xff, 0xfe, 0x41, 0))).toEqual({ unreadable: "utf-16" });
  expect(textOfFile(bytes(0x41, 0, 0x42, 0))).toEqual({ unreadable: "not-text" });
  expect(textOfFile(bytes(0x50, 0x4b, 3, 4, 9))).toEqual({ unreadable: "archive" });
  expect(textOfFile(bytes(0x20, 0x0a))).toEqual({ unreadable: "empty" });
});

test("pictures, which stay here, are named for each question that goes into a file", () => {
  const body = { type: "essay" as const, prompt: "![a](/files/1/a.png) Why?", feedback: "", hints: [] };
  const essay = { ...body, template: "", minWords: null, maxWords: null, rubric: [] };
  const question = { name: "E", body: essay, categoryPath: [], tags: [] };
  const pictures = { name: "E", code: "pictures", isSkipped: false };
  expect(writeQuestions("moodle-xml", [question]).problems).toEqual([pictures]);
  expect(writeQuestions("gift", [question]).problems).toEqual([pictures]);
  expect(writeQuestions("aiken", [question]).problems).toMatchObject([{ code: "type-unknown" }]);
  const without = { ...question, body: { ...essay, prompt: "[a](/files/1/a.pdf)" } };
  expect(writeQuestions("gift", [without]).problems).toEqual([]);
});
