import type { QuestionType } from "./question-body";

/** In the order in which authors choose; apart from the schemas, which a page need not load to name them. */
export const questionTypes = [
  ...(["single_choice", "multiple_choice", "true_false", "short_text", "numeric"] as const),
  ...(["matching", "ordering", "gaps", "essay", "file_submission"] as const),
] satisfies QuestionType[];
