import { type NewQuestionBody, type QuestionBody, questionBodySchema } from "../question-body";
import { type BodyProblemCode, bodyProblem } from "./body-problem";

/** A question as a file has it. */
export interface ImportedQuestion {
  name: string;
  body: QuestionBody;
  /** The categories from the outermost to the innermost. */
  categoryPath: string[];
  tags: string[];
  /** What it is worth; none: the file does not say. */
  points?: number;
  /** Where it begins in the file, from 1. */
  line: number;
}

/** A picture of a file. The texts of its questions name it by this id, until it is kept and has one of its own. */
export interface ImportedPicture {
  id: string;
  name: string;
  bytes: Buffer;
}

export type PictureRefusal = "picture-broken" | "picture-type" | "picture-large" | "pictures-many";

export type ImportProblemCode =
  | "no-answers"
  | "unclosed"
  | "several-answer-parts"
  | "mixed-answers"
  | BodyProblemCode
  | "only-picture"
  | "points-changed"
  | "retired"
  | "cut"
  | "number-wrong"
  | "percent-wrong"
  | "feedback-left-out"
  | "wrong-answers-left-out"
  | "choice-expected"
  | "answer-missing"
  | "answer-unknown"
  | "too-many"
  | "xml-broken"
  | "xml-declarations"
  | "not-moodle"
  | "type-unknown"
  | "gap-number"
  | "gap-weights"
  | PictureRefusal
  | "pictures-left-out"
  | "markup-left-out"
  | "part-left-out";

/** What of a file is not taken. */
export interface ImportProblem {
  line: number;
  code: ImportProblemCode;
  /** The words of the file that it is about. */
  detail: string;
  /** Whether the whole question is left out; else it is taken without this part. */
  isSkipped: boolean;
}

export interface ParsedQuestions {
  questions: ImportedQuestion[];
  problems: ImportProblem[];
  /** Those that its questions name, each once. */
  pictures?: ImportedPicture[];
}

/** The most questions that one file may have. */
export const mostImportedQuestions = 5_000;

const longestName = 100;

/** Names a part of a question that it is taken without; `line`: where it stands, if not where the question begins. */
export type Notice = (code: ImportProblemCode, detail: string, line?: number) => void;

/** Reads a part of a file as people do. */
export type Reader = (written: string) => string;

/** Ends the reading of one question, whose place in the file the reader adds. */
export class UnreadableQuestion extends Error {
  constructor(
    readonly code: ImportProblemCode,
    readonly detail: string,
  ) {
    super(code);
  }
}

/**
 * A body that the question bank can keep.
 *
 * @throws UnreadableQuestion
 */
export function checkedBody(body: NewQuestionBody): QuestionBody {
  const checked = questionBodySchema.safeParse(body);
  if (checked.success) return checked.data;
  const { code, detail } = bodyProblem(body, checked.error.issues[0] ?? { code: "", path: [] });
  throw new UnreadableQuestion(code, detail);
}

/** The question's name, or the beginning of what it asks. */
export function nameOf(name: string, prompt: string, notice?: Notice): string {
  const words = (name.trim() || prompt).replace(/\s+/g, " ").trim();
  if (words.length <= 200) return words;
  if (name.trim() !== "") notice?.("cut", words);
  return `${words.slice(0, 199).trimEnd()}…`;
}

/** Names of categories or tags as long as they may be; what is longer is cut, and named. */
export function shortNames(names: readonly string[], notice: Notice): string[] {
  return names.map((name) => {
    if (name.length > longestName) notice("cut", name);
    return name.slice(0, longestName).trim();
  });
}

/** Gathers what parts of a question are left out, each once. */
export function noticesAt(line: number): { notice: Notice; found: () => ImportProblem[] } {
  const found = new Map<string, ImportProblem>();
  const notice: Notice = (code, detail, at = line) => {
    const excerpt = excerptOf(detail);
    found.set(`${code} ${excerpt}`, { line: at, code, detail: excerpt, isSkipped: false });
  };
  return { notice, found: () => [...found.values()] };
}

/** What of a problem's words is shown. */
export function excerptOf(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  return words.length <= 80 ? words : `${words.slice(0, 79)}…`;
}
