import { type SubmissionResult, useForm } from "@conform-to/react";
import { newCourseSchema } from "~/domain/authoring/course-form";
import { parseForm } from "~/platform/parse-form";
import type { Locale } from "~/platform/preferences";

/** The form's state: what it says, and what is wrong. */
export function useNewCourseForm(lastResult: SubmissionResult | undefined, language: Locale) {
  return useForm({
    id: "course",
    lastResult,
    defaultValue: { language, selfEnrolment: "open" },
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseForm(formData, newCourseSchema),
  });
}
