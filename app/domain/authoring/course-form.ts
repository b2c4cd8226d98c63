import { courseCode } from "~/domain/catalog/course-code";
import { categories, deliveries, levels } from "~/domain/catalog/course-facets";
import { locales } from "~/platform/preferences";
import { z } from "~/platform/zod";

const text = (missing: string, most: number) =>
  z.string({ error: missing }).trim().min(1, { error: missing }).max(most, { error: "too-long" });

const wholeNumber = (most: number) =>
  z
    .int({ error: "number-wrong" })
    .min(1, { error: "number-wrong" })
    .max(most, { error: "number-wrong" })
    .optional();

/** The form that a course is created with. Problems are codes, which the page words. */
export const newCourseSchema = z.object({
  code: z.string({ error: "code-missing" }).trim().regex(courseCode, { error: "code-wrong" }),
  title: text("title-missing", 200),
  description: text("description-missing", 5_000),
  language: z.enum(locales, { error: "choice-wrong" }),
  category: z.enum(categories, { error: "choice-wrong" }),
  difficulty: z.enum(levels, { error: "choice-wrong" }),
  delivery: z.enum(deliveries, { error: "choice-wrong" }),
  durationHours: z
    .number({ error: "hours-wrong" })
    .min(0.01, { error: "hours-wrong" })
    .max(9_999, { error: "hours-wrong" }),
  durationWeeks: wholeNumber(520),
  maxParticipants: wholeNumber(100_000),
  selfEnrolment: z.enum(["open", "approval"], { error: "choice-wrong" }),
  certificateProvided: z.boolean().optional(),
  certificateValidityMonths: wholeNumber(600),
});

/** The course that the form describes, which nothing leads to yet and which leads to nothing. */
export function courseOfForm(form: z.output<typeof newCourseSchema>) {
  return {
    ...form,
    durationWeeks: form.durationWeeks ?? null,
    maxParticipants: form.maxParticipants ?? null,
    certificateProvided: form.certificateProvided ?? false,
    certificateValidityMonths: form.certificateValidityMonths ?? null,
    prerequisiteIds: [],
    requiredSkills: [],
    taughtSkills: [],
  };
}

/** The form with which a course is duplicated: what the copy must have of its own. */
export const courseCopySchema = newCourseSchema.pick({ code: true, title: true });
