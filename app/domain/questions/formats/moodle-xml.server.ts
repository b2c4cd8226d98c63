import { categoryPathOf } from "./gift-text";
import {
  checkedBody,
  excerptOf,
  type ImportedQuestion,
  type ImportProblem,
  mostImportedQuestions,
  nameOf,
  type ParsedQuestions,
  UnreadableQuestion,
} from "./imported-question";
import { bodyOfMoodle } from "./moodle-xml-body.server";
import { noticeLeftOut, textReader } from "./moodle-xml-parts.server";
import { BrokenXml, childOf, childrenOf, readXml, textOf, type XmlElement } from "./moodle-xml-tree.server";

/** The questions of a file in Moodle XML. What cannot be taken, a whole question or a part, is named with its line. */
export function parseMoodleXml(file: string): ParsedQuestions {
  try {
    const quiz = readXml(file).find(({ name }) => name === "quiz");
    if (!quiz) throw new BrokenXml(1, "not-moodle", "");
    return readQuiz(childrenOf(quiz, "question"));
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    const { line, code, detail } = error;
    return { questions: [], problems: [{ line, code, detail: excerptOf(detail), isSkipped: true }] };
  }
}

function readQuiz(elements: readonly XmlElement[]): ParsedQuestions {
  const questions: ImportedQuestion[] = [];
  const problems: ImportProblem[] = [];
  let categoryPath: string[] = [];
  for (const element of elements) {
    const { line } = element;
    if (element.attributes.type === "category") {
      categoryPath = categoryPathOf(textOf(element, "category"));
      continue;
    }
    if (questions.length === mostImportedQuestions) {
      problems.push({ line, code: "too-many", detail: textOf(element, "name"), isSkipped: true });
      break;
    }
    const { question, found } = readQuestion(element, categoryPath);
    if (question) questions.push(question);
    problems.push(...found);
  }
  return { questions, problems };
}

function readQuestion(
  element: XmlElement,
  categoryPath: string[],
): { question: ImportedQuestion | null; found: ImportProblem[] } {
  const { line } = element;
  const found = new Map<string, ImportProblem>();
  const notice = (code: ImportProblem["code"], detail: string) => {
    if (!found.has(code)) found.set(code, { line, code, detail: excerptOf(detail), isSkipped: false });
  };
  try {
    const body = checkedBody(bodyOfMoodle(element, textReader(notice), notice));
    noticeLeftOut(element, notice);
    const name = nameOf(textOf(element, "name"), body.prompt);
    const tags = tagsIn(element);
    const question = { name, body, categoryPath, tags, points: pointsIn(element), line };
    return { question, found: [...found.values()] };
  } catch (error) {
    if (!(error instanceof UnreadableQuestion)) throw error;
    const { code, detail } = error;
    return { question: null, found: [{ line, code, detail: excerptOf(detail), isSkipped: true }] };
  }
}

function tagsIn(element: XmlElement): string[] {
  const tags = childOf(element, "tags");
  const names = (tags ? childrenOf(tags, "tag") : []).map((tag) => (textOf(tag, "text") || tag.text).trim());
  return [...new Set(names.map((name) => name.slice(0, 100)).filter((name) => name !== ""))];
}

function pointsIn(element: XmlElement): number {
  const written = textOf(element, "defaultgrade").trim();
  const points = Math.round(Number(written) * 100) / 100;
  return written !== "" && points >= 0 && points <= 1_000 ? points : 1;
}
