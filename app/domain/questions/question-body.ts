import { z } from "~/platform/zod";

/** Markdown that people read. */
const text = z.string().trim().min(1).max(20_000);
const feedback = z.string().max(5_000).default("");
const shortText = z.string().trim().min(1).max(500);
/** Names a part of a question for as long as its version lives; says nothing about what is right. */
const partId = z.string().regex(/^[a-z0-9]{1,12}$/);
/** The share of a question's points, in percent; less than 0 takes points away. */
const percent = z.number().min(-100).max(100);

const choice = z.strictObject({ id: partId, text, percent, feedback });
const choices = z.array(choice).min(2).max(30).refine(withDistinctIds);

const common = {
  prompt: text,
  /** Shown with every result. */
  feedback,
  hints: z.array(text).max(5).default([]),
};

const rubricSchema = z
  .array(
    z.strictObject({
      id: partId,
      criterion: shortText,
      levels: z
        .array(z.strictObject({ description: shortText, points: z.number().min(0).max(1_000) }))
        .min(1),
    }),
  )
  .max(20)
  .default([]);

const singleChoice = z.strictObject({ type: z.literal("single_choice"), ...common, choices });
const multipleChoice = z.strictObject({ type: z.literal("multiple_choice"), ...common, choices });
const trueFalse = z.strictObject({
  type: z.literal("true_false"),
  ...common,
  answer: z.boolean(),
  feedbackIfTrue: feedback,
  feedbackIfFalse: feedback,
});
const shortAnswer = z.strictObject({
  type: z.literal("short_text"),
  ...common,
  /** `*` stands for any text. */
  accepted: z
    .array(z.strictObject({ text: shortText, percent, feedback }))
    .min(1)
    .max(50),
  caseSensitive: z.boolean(),
});
const numeric = z.strictObject({
  type: z.literal("numeric"),
  ...common,
  accepted: z
    .array(z.strictObject({ value: z.number(), tolerance: z.number().min(0), percent, feedback }))
    .min(1)
    .max(50),
  /** What an answer in the unit is multiplied by, to compare it; none: a bare number is asked for. */
  units: z.array(z.strictObject({ unit: z.string().trim().min(1).max(30), multiplier: z.number() })).max(20),
});
const matching = z.strictObject({
  type: z.literal("matching"),
  ...common,
  pairs: z
    .array(z.strictObject({ id: partId, left: text, right: shortText }))
    .min(2)
    .max(30)
    .refine(withDistinctIds),
  /** Right sides that belong to none. */
  distractors: z.array(shortText).max(20).default([]),
});
const ordering = z.strictObject({
  type: z.literal("ordering"),
  ...common,
  /** In the right order. */
  items: z
    .array(z.strictObject({ id: partId, text: shortText }))
    .min(2)
    .max(30)
    .refine(withDistinctIds),
});
const gap = z.strictObject({
  id: partId,
  accepted: z.array(shortText).min(1).max(50),
  caseSensitive: z.boolean(),
  /** What to choose from, the right one among it; empty: it is typed. */
  options: z.array(shortText).max(20).default([]),
});
const gaps = z.strictObject({
  type: z.literal("gaps"),
  ...common,
  /** Text with a mark `[[id]]` where each gap is. */
  text,
  gaps: z.array(gap).min(1).max(50).refine(withDistinctIds),
});
const essay = z.strictObject({
  type: z.literal("essay"),
  ...common,
  template: z.string().max(20_000).default(""),
  minWords: z.int().min(0).max(20_000).nullable().default(null),
  maxWords: z.int().min(1).max(20_000).nullable().default(null),
  rubric: rubricSchema,
});
const fileSubmission = z.strictObject({
  type: z.literal("file_submission"),
  ...common,
  maxFiles: z.int().min(1).max(10),
  rubric: rubricSchema,
});

/** What a question asks and what it takes for right: one version of it, as the database keeps it. */
export const questionBodySchema = z
  .discriminatedUnion("type", [
    ...([singleChoice, multipleChoice, trueFalse, shortAnswer, numeric] as const),
    ...([matching, ordering, gaps, essay, fileSubmission] as const),
  ])
  .refine((body) => body.type !== "gaps" || body.gaps.every(({ id }) => body.text.includes(`[[${id}]]`)), {
    path: ["text"],
  });

export type QuestionBody = z.infer<typeof questionBodySchema>;
export type NewQuestionBody = z.input<typeof questionBodySchema>;
export type QuestionType = QuestionBody["type"];
export type BodyOf<T extends QuestionType> = Extract<QuestionBody, { type: T }>;
export type Rubric = z.infer<typeof rubricSchema>;

/** Whether a person has to mark what is answered. */
export function isMarkedByHand(type: QuestionType): boolean {
  return type === "essay" || type === "file_submission";
}

function withDistinctIds(parts: readonly { id: string }[]): boolean {
  return new Set(parts.map(({ id }) => id)).size === parts.length;
}
