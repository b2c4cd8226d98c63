import { courseCode } from "~/domain/catalog/course-code";
import { categories, deliveries, levels } from "~/domain/catalog/course-facets";
import { questionBodySchema } from "~/domain/questions/question-body";
import { locales } from "~/platform/preferences";
import { z } from "~/platform/zod";

const number = z.number().nullable().default(null);

const whole = (most: number) => z.int().min(1).max(most).nullable().optional();
const named = z.string().trim().min(1).max(200);
const isEachOnce = (names: readonly string[]) =>
  new Set(names.map((name) => name.toLowerCase())).size === names.length;
const twice = { error: "named twice" };
const skills = z
  .array(z.strictObject({ skill: named, level: z.enum(levels) }))
  .max(20)
  .refine((rows) => isEachOnce(rows.map(({ skill }) => skill)), twice);

/** What is said about a course; what is left out stays as it is. People, its code and its picture are not in it. */
const factsSchema = z.strictObject({
  title: named.optional(),
  description: z.string().trim().min(1).max(5_000).optional(),
  language: z.enum(locales).optional(),
  category: z.enum(categories).optional(),
  difficulty: z.enum(levels).optional(),
  delivery: z.enum(deliveries).optional(),
  durationHours: z.number().min(0.01).max(9_999).optional(),
  durationWeeks: whole(520),
  maxParticipants: whole(100_000),
  selfEnrolment: z.enum(["open", "approval"]).optional(),
  certificateProvided: z.boolean().optional(),
  certificateValidityMonths: whole(600),
  /** Codes of courses. */
  prerequisites: z.array(z.string().trim().regex(courseCode)).max(20).refine(isEachOnce, twice).optional(),
  requiredSkills: skills.optional(),
  taughtSkills: skills.optional(),
});

export type TextFacts = z.output<typeof factsSchema>;

/** `course.yaml`: what is said about the course, and what completing takes besides the lessons. */
export const courseFileSchema = factsSchema.extend({
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
const writtenQuestion = z.strictObject({
  name: z.string().trim().min(1).max(200),
  tags: z.array(z.string().trim().min(1).max(100)).max(50).default([]),
  body: questionBodySchema,
});
const writtenItem = z.strictObject({
  question: writtenQuestion,
  worth: worth.default(1),
  points: number,
});
const path = z.array(z.string().trim().min(1).max(100)).min(1).max(50);
const drawItem = z.strictObject({
  draw: z
    .strictObject({
      /** Its names from the outermost to the innermost. */
      category: path.nullable().default(null),
      tag: z.string().trim().min(1).max(50).nullable().default(null),
    })
    .refine(({ category, tag }) => category !== null || tag !== null, {
      error: "neither a category nor a tag",
    }),
  count: z.int().min(1).max(200),
  points: number,
});

/** `questions.yaml`: of what is drawn from, the questions that GIFT has no words for, and categories without others. */
export const poolFileSchema = z.strictObject({
  categories: z.array(path).max(500).default([]),
  questions: z
    .array(z.strictObject({ category: path, question: writtenQuestion, worth: worth.default(1) }))
    .max(10_000)
    .default([]),
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
