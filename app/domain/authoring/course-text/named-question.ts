import type { QuestionBody } from "~/domain/questions/question-body";

/** A question as a course as text has it. */
export interface NamedQuestion {
  name: string;
  tags: string[];
  body: QuestionBody;
  /** Its points. */
  worth: number;
}

/** A question that a course draws, with its category's names from the outermost to the innermost. */
export interface PooledQuestion {
  question: NamedQuestion;
  category: string[];
}
