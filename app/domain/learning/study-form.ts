import { z } from "~/platform/zod";
import { lastSequence, longestReportMs, type StudyReport } from "./study-report";
import { readRanges } from "./watched-seconds";

const longestVideoSeconds = 86_400;

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most));

/** A report as a form brings it; a position and its sequence come together or not at all. */
export const studyFormSchema = z
  .strictObject({
    active: wholeNumber(0, longestReportMs),
    watched: z.string().transform((text, context) => {
      const ranges = readRanges(text);
      if (ranges) return ranges;
      context.addIssue({ code: "custom", message: "ranges" });
      return z.NEVER;
    }),
    position: wholeNumber(0, longestVideoSeconds).optional(),
    sequence: wholeNumber(1, lastSequence).optional(),
  })
  .refine(({ position, sequence }) => (position === undefined) === (sequence === undefined))
  .transform(({ active, watched, position, sequence }): StudyReport => {
    const hasMoved = position !== undefined && sequence !== undefined;
    return { activeMs: active, watched, position: hasMoved ? { seconds: position, sequence } : null };
  });
