import { type SubmissionResult, useForm } from "@conform-to/react";
import { courseFactsSchema } from "~/domain/authoring/course-facts-form";
import type { Level } from "~/domain/catalog/course-facets";
import { parseForm } from "~/platform/parse-form";

/** The form's fields, as what is saved fills them. */
export type FactValues = {
  code: string;
  title: string;
  description: string;
  language: string;
  category: string;
  difficulty: string;
  delivery: string;
  durationHours: number;
  durationWeeks: number | null;
  maxParticipants: number | null;
  selfEnrolment: string;
  certificateProvided: boolean;
  certificateValidityMonths: number | null;
  minimumGrade: number | null;
  minimumAttendancePercent: number | null;
  prerequisites: { id: string }[];
  requiredSkills: { id: string; level: Level }[];
  taughtSkills: { id: string; level: Level }[];
  instructors: { id: string }[];
};

/** The form's state: what it says, what is wrong, and the buttons that add and remove rows. */
export function useFactsForm(facts: FactValues, lastResult: SubmissionResult | undefined) {
  return useForm({
    id: "facts",
    lastResult,
    defaultValue: facts,
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseForm(formData, courseFactsSchema),
  });
}

export type FactsFormState = ReturnType<typeof useFactsForm>[0];
export type FactsFields = ReturnType<typeof useFactsForm>[1];
