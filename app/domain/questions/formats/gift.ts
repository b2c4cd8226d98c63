import { type GiftBlock, giftBlocks, giftParts } from "./gift-blocks";
import { giftBody } from "./gift-parser";
import { unescaped } from "./gift-text";
import {
  excerptOf,
  type ImportedQuestion,
  type ImportProblem,
  mostImportedQuestions,
  nameOf,
  type ParsedQuestions,
  UnreadableQuestion,
} from "./imported-question";

/**
 * The questions of a file in GIFT, the text format of Moodle and others. What cannot be taken, a whole question or a
 * part of one, is named with its line.
 */
export function parseGift(file: string): ParsedQuestions {
  const questions: ImportedQuestion[] = [];
  const problems: ImportProblem[] = [];
  for (const block of giftBlocks(file)) {
    if (questions.length === mostImportedQuestions) {
      const detail = excerptOf(block.text);
      problems.push({ line: block.line, code: "too-many", detail, isSkipped: true });
      break;
    }
    const { question, found } = readBlock(block);
    if (question) questions.push(question);
    problems.push(...found);
  }
  return { questions, problems };
}

function readBlock(block: GiftBlock): { question: ImportedQuestion | null; found: ImportProblem[] } {
  const { line, tags, categoryPath } = block;
  const found = new Map<string, ImportProblem>();
  try {
    const parts = giftParts(block);
    const body = giftBody(parts, (code, detail) => {
      if (!found.has(code)) found.set(code, { line, code, detail: excerptOf(detail), isSkipped: false });
    });
    const name = nameOf(unescaped(parts.name), body.prompt);
    return { question: { name, body, categoryPath, tags, line }, found: [...found.values()] };
  } catch (error) {
    if (!(error instanceof UnreadableQuestion)) throw error;
    const { code, detail } = error;
    return { question: null, found: [{ line, code, detail: excerptOf(detail), isSkipped: true }] };
  }
}
