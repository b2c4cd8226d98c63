import { parseAiken } from "./aiken";
import { writeAiken } from "./aiken-writer";
import { parseGift } from "./gift";
import { writeGift } from "./gift-writer";
import type { ParsedQuestions } from "./imported-question";
import { parseMoodleXml } from "./moodle-xml.server";
import { writeMoodleXml } from "./moodle-xml-writer";
import type { QuestionFormat } from "./question-formats";
import { pictureIdsIn, type WrittenPictures } from "./written-pictures";
import type { WrittenFile, WrittenQuestion } from "./written-question";

export async function parseQuestions(format: QuestionFormat, text: string): Promise<ParsedQuestions> {
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

/**
 * Questions as a file. Pictures that are not put into it stay on this site, where only those who log in see them.
 *
 * @param pictures what is put into it, by their ids; only Moodle XML has a place for them
 */
export function writeQuestions(
  format: QuestionFormat,
  questions: readonly WrittenQuestion[],
  pictures: WrittenPictures = new Map(),
): WrittenFile {
  const { text, problems } = fileOf(format, questions, pictures);
  const left = new Set(problems.filter(({ isSkipped }) => isSkipped).map(({ name }) => name));
  const withPictures = questions.filter(
    ({ name, body }) =>
      !left.has(name) && pictureIdsIn(body).some((id) => format !== "moodle-xml" || !pictures.has(id)),
  );
  const missing = withPictures.map(({ name }) => ({ name, code: "pictures" as const, isSkipped: false }));
  return { text, problems: [...problems, ...missing] };
}

function fileOf(
  format: QuestionFormat,
  questions: readonly WrittenQuestion[],
  pictures: WrittenPictures,
): WrittenFile {
  switch (format) {
    case "gift":
      return writeGift(questions);
    case "moodle-xml":
      return writeMoodleXml(questions, pictures);
    case "aiken":
      return writeAiken(questions);
    default:
      return format satisfies never;
  }
}
