import { type AssessmentSettings, assessmentSettingsSchema } from "~/domain/assessment/assessment-settings";
import { z } from "~/platform/zod";

const longestVideoSeconds = 12 * 60 * 60;

/** A file of this site, by its id, under the name that it is shown and saved by. */
const lessonFileSchema = z.strictObject({
  fileId: z.uuid(),
  name: z
    .string()
    .min(1)
    .max(200)
    .refine((name) => !/[/\\\p{Cc}\p{Cs}]/u.test(name) && name !== "." && name !== ".."),
});

const mostAttachments = 20;

/** What every lesson may offer to download, beside what it shows. */
const attachable = { attachments: z.array(lessonFileSchema).min(1).max(mostAttachments).optional() };

/** Media elsewhere is fetched by learners' browsers: encrypted, and without credentials in the address. */
const mediaUrlSchema = webUrl(["https:"]);

const videoSchema = z.strictObject({
  contentType: z.literal("video"),
  ...attachable,
  media: z.union([lessonFileSchema, z.strictObject({ url: mediaUrlSchema })]),
  durationSeconds: z.int().min(1).max(longestVideoSeconds),
  /** WebVTT, in the language of the course. */
  captions: lessonFileSchema.nullable().default(null),
  /** What is said and shown, in Markdown. */
  transcript: z.string().max(200_000).default(""),
});

const writtenSchema = z.strictObject({
  contentType: z.literal("document"),
  ...attachable,
  markdown: z.string().min(1).max(200_000),
});

const printedSchema = z.strictObject({
  contentType: z.literal("document"),
  ...attachable,
  pdf: lessonFileSchema,
});

const presentationSchema = z.strictObject({
  contentType: z.literal("presentation"),
  ...attachable,
  pdf: lessonFileSchema,
  slideCount: z.int().min(1).max(1_000),
});

const externalSchema = z.strictObject({
  contentType: z.literal("external"),
  ...attachable,
  url: webUrl(["https:", "http:"]),
  /** Where it is, as people say it: “YouTube”, “the intranet”. */
  platform: z.string().trim().min(1).max(80),
});

const exerciseSchema = z.strictObject({
  contentType: z.literal("interactive"),
  ...attachable,
  kind: z.literal("exercise"),
  /** Both in Markdown; the solution is folded until the learner asks for it. */
  task: z.string().trim().min(1).max(200_000),
  solution: z.string().max(200_000).default(""),
});

const simulationSchema = z.strictObject({
  contentType: z.literal("interactive"),
  ...attachable,
  kind: z.literal("simulation"),
  url: webUrl(["https:"]),
  /** What to do there, in Markdown. */
  task: z.string().max(200_000).default(""),
});

/** What a lesson shows, by its content type; an assessment is a lesson that asks (decision 17). */
export const lessonContentSchema = z.union([
  videoSchema,
  writtenSchema,
  printedSchema,
  presentationSchema,
  externalSchema,
  exerciseSchema,
  simulationSchema,
  assessmentSettingsSchema,
]);

/** The kinds of content that are made in forms. */
export const writtenContentSchemas = {
  document: writtenSchema,
  pdf: printedSchema,
  presentation: presentationSchema,
  video: videoSchema,
  external: externalSchema,
  exercise: exerciseSchema,
  simulation: simulationSchema,
};

export type LessonFile = z.infer<typeof lessonFileSchema>;
export type LessonContent = z.infer<typeof lessonContentSchema>;
/** What is read, watched or tried; an assessment is taken instead. */
export type ReadableContent = Exclude<LessonContent, AssessmentSettings>;
/** The same as an author gives it, before what is missing has its default. */
export type NewLessonContent = z.input<typeof lessonContentSchema>;

/** A lesson's content in the two columns that hold it; null: it is not what its type promises. */
export function storableLessonContent(content: NewLessonContent) {
  const parsed = lessonContentSchema.safeParse(content);
  if (!parsed.success) return null;
  const { contentType, ...typed } = parsed.data;
  return { contentType, content: typed };
}

/**
 * A lesson's content as the database has it.
 *
 * @throws when it is not what its type promises: it was written past the commands
 */
export function readLessonContent(contentType: string, content: unknown): LessonContent {
  return lessonContentSchema.parse(Object.assign({}, content, { contentType }));
}

/** Whether the lesson asks, instead of showing. */
export function isAssessment(content: LessonContent): content is AssessmentSettings {
  return content.contentType === "interactive" && content.kind === "quiz";
}

function webUrl(protocols: readonly string[]) {
  return z
    .string()
    .max(2_000)
    .refine((text) => {
      const url = URL.canParse(text) ? new URL(text) : null;
      return url !== null && protocols.includes(url.protocol) && url.username === "" && url.password === "";
    });
}
