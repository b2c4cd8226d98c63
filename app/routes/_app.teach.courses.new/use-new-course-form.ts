import { type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { newCourseSchema } from "~/domain/authoring/course-form";
import type { Locale } from "~/platform/preferences";

/** The form's state: what it says, and what is wrong. */
export function useNewCourseForm(lastResult: SubmissionResult | undefined, language: Locale) {
  return useForm({
    id: "course",
    lastResult,
    defaultValue: { language, selfEnrolment: "open" },
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: newCourseSchema }),
  });
}
