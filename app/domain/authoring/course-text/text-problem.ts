export type TextProblemCode =
  | "missing"
  | "no-front"
  | "yaml"
  | "value"
  | "gift"
  | "gift-place"
  | "gift-unasked"
  | "unknown-file"
  | "encoding"
  | "file-missing"
  | "category-unknown"
  | "no-category"
  | "course-unknown"
  | "skill-unknown"
  | "prerequisite-cycle"
  | "too-few-places"
  | "file-type"
  | "file-size"
  | "file-picture"
  | "file-pdf"
  | "file-captions";

/** What is wrong with a course as text, and where. */
export interface TextProblem {
  file: string;
  /** From 1. */
  line: number;
  code: TextProblemCode;
  /** The words that it is about. */
  detail: string;
}
