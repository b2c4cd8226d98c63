import { categoryPathOf } from "./gift-text";
import {
  checkedBody,
  excerptOf,
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
import { bodyOfMoodle } from "./moodle-xml-body.server";
import { textReader } from "./moodle-xml-parts.server";
import { BrokenXml, readXml, textOf, type XmlElement } from "./moodle-xml-tree.server";

/** The questions of a file in Moodle XML. What cannot be taken, a whole question or a part, is named with its line. */
export function parseMoodleXml(file: string): ParsedQuestions {
  try {
    const quiz = readXml(file).find(({ name }) => name === "quiz");
    if (!quiz) throw new BrokenXml(1, "not-moodle", "");
    return readQuiz(quiz);
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    const { line, code, detail } = error;
    return { questions: [], problems: [{ line, code, detail: excerptOf(detail), isSkipped: true }] };
  }
}

function readQuiz({ children }: XmlElement): ParsedQuestions {
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
      const read = readQuestion(element, categoryPath);
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
): { question: ImportedQuestion | null; found: ImportProblem[] } {
  const { line } = element;
  const { notice, found } = noticesAt(line);
  try {
    const body = checkedBody(bodyOfMoodle(element, textReader(notice), notice));
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
