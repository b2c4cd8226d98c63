import { type GiftBlock, giftBlocks, giftParts } from "./gift-blocks";
import { giftBody } from "./gift-parser";
import { unescaped } from "./gift-text";
import {
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
  const { line, ids } = block;
  const { notice, found } = noticesAt(line);
  try {
    const parts = giftParts(block);
    const body = giftBody(parts, notice);
    for (const id of ids) if (id !== "") notice("part-left-out", id);
    const name = nameOf(unescaped(parts.name), body.prompt, notice);
    const tags = [...new Set(shortNames(block.tags, notice))];
    const categoryPath = shortNames(block.categoryPath, notice);
    return { question: { name, body, categoryPath, tags, line }, found: found() };
  } catch (error) {
    if (!(error instanceof UnreadableQuestion)) throw error;
    const { code, detail } = error;
    return { question: null, found: [{ line, code, detail: excerptOf(detail), isSkipped: true }] };
  }
}
