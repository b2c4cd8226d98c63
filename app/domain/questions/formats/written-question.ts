import type { ImportedQuestion } from "./imported-question";

export type WrittenQuestion = Omit<ImportedQuestion, "line">;

export type WriteProblemCode =
  | "type-unknown"
  | "arrow"
  | "several-gaps"
  | "gap-last"
  | "gap-options"
  | "hints"
  | "case"
  | "units"
  | "prompt"
  | "essay-rules"
  | "points"
  | "one-right"
  | "lines"
  | "feedback"
  | "filing"
  | "rubric"
  | "pictures";

/** What of a question a format has no words for. */
export interface WriteProblem {
  name: string;
  code: WriteProblemCode;
  /** Whether the whole question is left out. */
  isSkipped: boolean;
}

export interface WrittenFile {
  text: string;
  problems: WriteProblem[];
}
