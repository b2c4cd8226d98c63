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

/** Pictures stay on this site, where only those who log in see them. */
export function writeQuestions(format: QuestionFormat, questions: readonly WrittenQuestion[]): WrittenFile {
  const { text, problems } = fileOf(format, questions);
  const left = new Set(problems.filter(({ isSkipped }) => isSkipped).map(({ name }) => name));
  const withPictures = questions.filter(
    ({ name, body }) => !left.has(name) && picture.test(JSON.stringify(body)),
  );
  const missing = withPictures.map(({ name }) => ({ name, code: "pictures" as const, isSkipped: false }));
  return { text, problems: [...problems, ...missing] };
}

const picture = /!\[[^\]]*\]\(\s*<?\/files\//;

function fileOf(format: QuestionFormat, questions: readonly WrittenQuestion[]): WrittenFile {
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
