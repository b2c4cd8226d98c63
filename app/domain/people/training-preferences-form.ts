import { z } from "~/platform/zod";
import {
  groupSizes,
  learningStyles,
  overlappingSlots,
  type TimeSlot,
  trainingLanguages,
} from "./training-preferences";

/** Time slots at most; the form offers no more. */
export const mostTimeSlots = 6;

const time = z
  .string({ error: "time-missing" })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "time-malformed" });

const slot = z
  .object({ start: time, end: time })
  .refine(({ start, end }) => end > start, { error: "time-order", path: ["end"] });

const slots = z
  .array(slot)
  .max(mostTimeSlots, { error: "time-too-many" })
  .default([])
  .superRefine((given, context) => {
    for (const index of overlappingSlots(given))
      context.addIssue({ code: "custom", message: "time-overlap", path: [index, "start"] });
  })
  .transform((given) => given.toSorted(byStart));

function byStart(a: TimeSlot, b: TimeSlot): number {
  return a.start.localeCompare(b.start);
}

/** How and when somebody likes to learn. Problems are codes, which the page words. */
export const trainingPreferencesSchema = z.object({
  // Every other field may be missing: this one tells an empty form from none.
  intent: z.literal("training"),
  learningStyle: z.enum(learningStyles, { error: "choice-unknown" }).optional(),
  groupSize: z.enum(groupSizes, { error: "choice-unknown" }).optional(),
  preferredDays: z
    .array(z.coerce.number().int().min(1, { error: "choice-unknown" }).max(7, { error: "choice-unknown" }))
    .default([])
    .transform((days) => [...new Set(days)].sort()),
  timeSlots: slots,
  languages: z
    .array(z.enum(trainingLanguages, { error: "choice-unknown" }))
    .default([])
    .transform((languages) => [...new Set(languages)]),
  accessibilityNeeds: z.string().trim().max(1_000, { error: "needs-too-long" }).default(""),
});

export type TrainingPreferences = Omit<z.output<typeof trainingPreferencesSchema>, "intent">;
