import { z } from "~/platform/zod";
import type { QuestionType } from "./question-body";

const partId = z.string().min(1).max(12);
const typed = z.string().max(500);

/** What somebody answers, by the type of the question; what is left open is missing or empty. */
export const answerSchemas = {
  single_choice: z.strictObject({ choice: partId.nullable() }),
  multiple_choice: z.strictObject({ choices: z.array(partId).max(30) }),
  true_false: z.strictObject({ value: z.boolean().nullable() }),
  short_text: z.strictObject({ text: typed }),
  /** The number as it was typed, in the person's own way of writing numbers. */
  numeric: z.strictObject({ text: typed, unit: z.string().max(30).nullable() }),
  /** The right side chosen for each left side, by the pair's id. */
  matching: z.strictObject({ matches: z.record(partId, typed) }),
  /** The items' ids from first to last. */
  ordering: z.strictObject({ order: z.array(partId).max(30) }),
  gaps: z.strictObject({ values: z.record(partId, typed) }),
  essay: z.strictObject({ text: z.string().max(100_000) }),
  file_submission: z.strictObject({ fileIds: z.array(z.uuid()).max(10) }),
} satisfies Record<QuestionType, z.ZodType>;

export type AnswerOf<T extends QuestionType> = z.infer<(typeof answerSchemas)[T]>;
export type Answer = AnswerOf<QuestionType>;

/** Whether something has been answered: a choice, a text, a file; not what is empty. */
export function isAnswered(answer: Answer | null): boolean {
  return Object.values(answer ?? {}).some((part) => {
    if (typeof part === "string") return part.trim() !== "";
    if (typeof part === "object" && part !== null) return Object.keys(part).length > 0;
    return part !== null;
  });
}
