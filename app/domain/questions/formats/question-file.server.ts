import { parseAiken } from "./aiken";
import { writeAiken } from "./aiken-writer";
import { parseGift } from "./gift";
import { writeGift } from "./gift-writer";
import type { ParsedQuestions } from "./imported-question";
import { parseMoodleXml } from "./moodle-xml.server";
import { writeMoodleXml } from "./moodle-xml-writer";
import type { QuestionFormat } from "./question-formats";
import type { WrittenFile, WrittenQuestion } from "./written-question";

export function parseQuestions(format: QuestionFormat, text: string): ParsedQuestions {
  switch (format) {
    case "gift":
      return parseGift(text);
    case "moodle-xml":
      return parseMoodleXml(text.replace(/^\ufeff/, ""));
    case "aiken":
      return parseAiken(text);
    default:
      return format satisfies never;
  }
}

export function writeQuestions(format: QuestionFormat, questions: readonly WrittenQuestion[]): WrittenFile {
  switch (format) {
    case "gift":
      return writeGift(questions);
    case "moodle-xml":
      return writeMoodleXml(questions);
    case "aiken":
      return writeAiken(questions);
    default:
      return format satisfies never;
  }
}
