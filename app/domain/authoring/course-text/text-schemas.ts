import { questionBodySchema } from "~/domain/questions/question-body";
import { z } from "~/platform/zod";

const number = z.number().nullable().default(null);

/** `course.yaml`: what completing takes besides the lessons. */
export const courseFileSchema = z.strictObject({
  format: z.literal(1),
  minimumGrade: z.number().min(0).max(100).nullable().default(null),
  minimumAttendancePercent: z.int().min(1).max(100).nullable().default(null),
});

/** `module.yaml` of each folder. */
export const moduleFileSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  description: z.string().max(5_000).default(""),
  durationHours: z.number().min(0.01).max(1_000).nullable().default(null),
  required: z.boolean().default(true),
});

const worth = z.number().min(0).max(1_000);

/** A question of an assessment: one of the GIFT file beside it, by its place from 1, or one that GIFT has no words for. */
const giftItem = z.strictObject({ gift: z.int().min(1), worth: worth.default(1), points: number });
const writtenItem = z.strictObject({
  question: z.strictObject({
    name: z.string().trim().min(1).max(200),
    tags: z.array(z.string().trim().min(1).max(50)).max(20).default([]),
    body: questionBodySchema,
  }),
  worth: worth.default(1),
  points: number,
});
const drawItem = z.strictObject({
  draw: z.strictObject({
    /** Its names from the outermost to the innermost. */
    category: z.array(z.string().min(1)).min(1).nullable().default(null),
    tag: z.string().nullable().default(null),
  }),
  count: z.int().min(1).max(200),
  points: number,
});

/** The most things that an assessment asks. */
export const mostItems = 500;

export type TextItem = z.output<typeof giftItem> | z.output<typeof writtenItem> | z.output<typeof drawItem>;

/** The schema that an item is meant by, as its names say. */
export function textItemSchemaOf(item: unknown): z.ZodType<TextItem> {
  const names = typeof item === "object" && item !== null ? item : {};
  if ("draw" in names) return drawItem;
  return "question" in names ? writtenItem : giftItem;
}

/** What stands above a lesson's text. */
export const lessonFrontSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  description: z.string().max(5_000).default(""),
  durationMinutes: z.int().min(1).max(10_000).nullable().default(null),
  required: z.boolean().default(true),
  /** As the product keeps it, without the text below and with the paths of files. */
  content: z.record(z.string(), z.unknown()),
});

export type LessonFront = z.output<typeof lessonFrontSchema>;

/** Which part of a lesson's content is the text of its file; null: it has none. */
export function bodyFieldOf(content: Record<string, unknown>): string | null {
  if (content.contentType === "document") return "pdf" in content ? null : "markdown";
  if (content.contentType === "video") return "transcript";
  if (content.contentType !== "interactive") return null;
  return content.kind === "quiz" ? "instructions" : "task";
}
