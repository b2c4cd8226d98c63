import { z } from "~/platform/zod";

const points = z.number().min(0).max(1_000);
const moment = z.iso.datetime({ offset: true }).nullable().default(null);

/** One question, or so many drawn from a category or with a tag; of questions that are ready, by their newest version. */
const itemSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("fixed"),
    questionId: z.uuid(),
    /** Null: what the question says. */
    points: points.nullable(),
  }),
  z
    .strictObject({
      kind: z.literal("draw"),
      categoryId: z.uuid().nullable(),
      tag: z.string().trim().min(1).max(50).nullable(),
      count: z.int().min(1).max(200),
      points: points.nullable(),
    })
    .refine(({ categoryId, tag }) => categoryId !== null || tag !== null),
]);

/** What can be shown of an attempt that has ended. */
export const reviewOptionNames = ["ownAnswers", "correctness", "marks", "feedback", "rightAnswers"] as const;
/** When: right after the attempt, later while the assessment is open, after it has closed. */
export const reviewPhases = ["atOnce", "whileOpen", "afterClosing"] as const;

const reviewSchema = z.strictObject({
  ownAnswers: z.boolean(),
  correctness: z.boolean(),
  marks: z.boolean(),
  feedback: z.boolean(),
  rightAnswers: z.boolean(),
});

/** What a learner sees of an attempt that has ended; own answers and nothing else, unless the trainer says so. */
const reviewDefault = {
  ownAnswers: true,
  correctness: true,
  marks: true,
  feedback: true,
  rightAnswers: false,
};

/** How an assessment is given: what is asked, when, how often, what counts, and what is shown afterwards. */
export const assessmentSettingsSchema = z.strictObject({
  contentType: z.literal("interactive"),
  kind: z.literal("quiz"),
  /** Markdown. */
  instructions: z.string().max(50_000).default(""),
  items: z.array(itemSchema).max(500).default([]),
  shuffleQuestions: z.boolean().default(false),
  shuffleAnswers: z.boolean().default(true),
  questionsPerPage: z.int().min(1).max(100).default(1),
  /** Null: as often as one likes. */
  maxAttempts: z.int().min(1).max(100).nullable().default(null),
  delayMinutes: z
    .int()
    .min(0)
    .max(60 * 24 * 90)
    .default(0),
  timeLimitMinutes: z
    .int()
    .min(1)
    .max(60 * 24)
    .nullable()
    .default(null),
  /** For so long after the time is up, what is on its way is still taken. */
  graceSeconds: z.int().min(0).max(600).default(30),
  opensAt: moment,
  closesAt: moment,
  gradeOf: z.enum(["first", "best", "last", "average"]).default("best"),
  /** In percent of the points. */
  passingScore: z.number().min(0).max(100).default(60),
  /** Its share in the course's grade, against the weights of the others; 0: it does not count. */
  weight: z.number().min(0).max(100).default(1),
  /** Due so many days after enrolment. */
  dueDays: z.int().min(0).max(3_650).nullable().default(null),
  /** What is shown in each phase. */
  review: z
    .strictObject({ atOnce: reviewSchema, whileOpen: reviewSchema, afterClosing: reviewSchema })
    .default({
      atOnce: reviewDefault,
      whileOpen: reviewDefault,
      afterClosing: { ...reviewDefault, rightAnswers: true },
    }),
});

export type AssessmentSettings = z.infer<typeof assessmentSettingsSchema>;
export type NewAssessmentSettings = z.input<typeof assessmentSettingsSchema>;
export type AssessmentItem = z.infer<typeof itemSchema>;
export type ReviewOptions = z.infer<typeof reviewSchema>;
