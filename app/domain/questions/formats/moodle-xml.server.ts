import { categoryPathOf } from "./gift-text";
import {
  checkedBody,
  excerptOf,
  type ImportedPicture,
  type ImportedQuestion,
  type ImportProblem,
  mostImportedQuestions,
  nameOf,
  noticesAt,
  type ParsedQuestions,
  shortNames,
  UnreadableQuestion,
} from "./imported-question";
import { noticeLeftOut, noticeOfCategory, pointsIn, tagsIn } from "./moodle-left-out.server";
import { type FilePictures, lookAtPictures } from "./moodle-pictures.server";
import { bodyOfMoodle } from "./moodle-xml-body.server";
import { textReader } from "./moodle-xml-parts.server";
import { BrokenXml, readXml, textOf, type XmlElement } from "./moodle-xml-tree.server";

/**
 * The questions of a file in Moodle XML, with the pictures that they show. What cannot be taken, a whole question or a
 * part, is named with its line.
 */
export async function parseMoodleXml(file: string): Promise<ParsedQuestions> {
  try {
    const quiz = readXml(file).find(({ name }) => name === "quiz");
    if (!quiz) throw new BrokenXml(1, "not-moodle", "");
    const pictures = await lookAtPictures(quiz);
    const read = readQuiz(quiz, pictures);
    return { ...read, pictures: shownBy(read.questions, pictures) };
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    const { line, code, detail } = error;
    return { questions: [], problems: [{ line, code, detail: excerptOf(detail), isSkipped: true }] };
  }
}

function shownBy(questions: readonly ImportedQuestion[], pictures: FilePictures): ImportedPicture[] {
  const texts = JSON.stringify(questions.map(({ body }) => body));
  const shown = new Map<string, ImportedPicture>();
  for (const picture of pictures.of.values())
    if (typeof picture === "object" && texts.includes(picture.id)) shown.set(picture.id, picture);
  return [...shown.values()];
}

function readQuiz({ children }: XmlElement, pictures: FilePictures): ParsedQuestions {
  const questions: ImportedQuestion[] = [];
  const problems: ImportProblem[] = [];
  let categoryPath: string[] = [];
  for (const element of children) {
    const { line, name } = element;
    const { notice, found } = noticesAt(line);
    if (name === "question" && element.attributes.type === "category") {
      categoryPath = shortNames(categoryPathOf(textOf(element, "category")), notice);
      noticeOfCategory(element, notice);
    } else if (name === "question") {
      if (questions.length === mostImportedQuestions) {
        problems.push({ line, code: "too-many", detail: textOf(element, "name"), isSkipped: true });
        break;
      }
      const read = readQuestion(element, categoryPath, pictures);
      if (read.question) questions.push(read.question);
      problems.push(...read.found);
    } else notice("part-left-out", name);
    problems.push(...found());
  }
  return { questions, problems };
}

function readQuestion(
  element: XmlElement,
  categoryPath: string[],
  pictures: FilePictures,
): { question: ImportedQuestion | null; found: ImportProblem[] } {
  const { line } = element;
  const { notice, found } = noticesAt(line);
  try {
    const body = checkedBody(bodyOfMoodle(element, textReader(notice, pictures), notice));
    noticeLeftOut(element, notice);
    const name = nameOf(textOf(element, "name"), body.prompt, notice);
    const tags = [...new Set(shortNames(tagsIn(element), notice))];
    const question = { name, body, categoryPath, tags, points: pointsIn(element, notice), line };
    return { question, found: found() };
  } catch (error) {
    if (!(error instanceof UnreadableQuestion)) throw error;
    const { code, detail } = error;
    return { question: null, found: [{ line, code, detail: excerptOf(detail), isSkipped: true }] };
  }
}
