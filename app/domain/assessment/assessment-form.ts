import { type LessonFacts, lessonFactsSchema } from "~/domain/authoring/lesson-form";
import { type FieldProblems, fieldProblems } from "~/domain/authoring/outline-fields";
import { localMoment, momentOfLocal } from "~/platform/local-moment";
import { typedNumber } from "~/platform/typed-number";
import type { z } from "~/platform/zod";
import {
  type AssessmentItem,
  type AssessmentSettings,
  assessmentSettingsSchema,
  reviewOptionNames,
  reviewPhases,
} from "./assessment-settings";

/** What an assessment's form shows in its fields. */
export type AssessmentFormValues = Record<string, string>;

/** How the time between two attempts is said. */
export const delayUnits = { minutes: 1, hours: 60, days: 60 * 24 } as const;
export type DelayUnit = keyof typeof delayUnits;

/** The number fields of the form; what may be left empty then says "no limit". */
const numberFields = ["questionsPerPage", "passingScore", "weight", "graceSeconds"] as const;
const optionalFields = ["maxAttempts", "timeLimitMinutes", "dueDays"] as const;
const tickFields = ["shuffleQuestions", "shuffleAnswers"] as const;
const momentFields = ["opensAt", "closesAt"] as const;

/** The name of the box that shows one thing in one phase of the review. */
export function reviewField(
  phase: (typeof reviewPhases)[number],
  option: (typeof reviewOptionNames)[number],
) {
  return `review.${phase}.${option}`;
}

/** The form of an assessment, filled in by the clocks of the author's zone. */
export function assessmentValues(
  lesson: LessonFacts,
  settings: AssessmentSettings,
  timeZone: string,
): AssessmentFormValues {
  const { title, description, durationMinutes, required } = lesson;
  const values: AssessmentFormValues = {
    title,
    description,
    durationMinutes: durationMinutes === null ? "" : String(durationMinutes),
    required: required ? "on" : "",
    instructions: settings.instructions,
    gradeOf: settings.gradeOf,
    ...delayValues(settings.delayMinutes),
  };
  for (const name of numberFields) values[name] = String(settings[name]);
  for (const name of optionalFields) values[name] = settings[name] === null ? "" : String(settings[name]);
  for (const name of tickFields) values[name] = settings[name] ? "on" : "";
  for (const name of momentFields)
    values[name] = settings[name] === null ? "" : localMoment(new Date(settings[name]), timeZone);
  for (const phase of reviewPhases)
    for (const option of reviewOptionNames)
      values[reviewField(phase, option)] = settings.review[phase][option] ? "on" : "";
  return values;
}

/** The form of an assessment that is still to be written. */
export function newAssessmentValues(timeZone: string): AssessmentFormValues {
  const settings = assessmentSettingsSchema.parse({ contentType: "interactive", kind: "quiz" });
  const lesson = { title: "", description: "", durationMinutes: null, required: true };
  return assessmentValues(lesson, settings, timeZone);
}

/**
 * An assessment out of its form; what it asks is edited elsewhere and stays.
 *
 * @param timeZone in which the form's times are meant
 */
export function readAssessmentForm(
  values: AssessmentFormValues,
  items: readonly AssessmentItem[],
  timeZone: string,
): { facts: LessonFacts; settings: AssessmentSettings } | { problems: FieldProblems } {
  const facts = lessonFactsSchema.safeParse(values);
  const settings = assessmentSettingsSchema.safeParse(settingsOf(values, items, timeZone));
  const problems = {
    ...(facts.success ? {} : fieldProblems(facts.error)),
    ...closingProblem(values, timeZone),
    ...(settings.success ? {} : settingsProblems(settings.error)),
  };
  if (facts.success && settings.success && Object.keys(problems).length === 0)
    return { facts: facts.data, settings: settings.data };
  return { problems };
}

function closingProblem(
  { opensAt = "", closesAt = "" }: AssessmentFormValues,
  timeZone: string,
): FieldProblems {
  const [opens, closes] = [opensAt, closesAt].map((text) => momentOfLocal(text, timeZone));
  return opens && closes && closes <= opens ? { closesAt: "closesAt-early" } : {};
}

function settingsProblems(error: z.ZodError): FieldProblems {
  const fields = error.issues.map(({ path }) => String(path[0]));
  return Object.fromEntries(
    fields.map((field) => (field === "delayMinutes" ? ["delay", "delay-wrong"] : [field, `${field}-wrong`])),
  );
}

/** What was typed in the shape of the settings; whether it is right, the schema says. */
function settingsOf(values: AssessmentFormValues, items: readonly AssessmentItem[], timeZone: string) {
  const given: Record<string, unknown> = {
    contentType: "interactive",
    kind: "quiz",
    items,
    instructions: (values.instructions ?? "").replaceAll("\r\n", "\n"),
    gradeOf: values.gradeOf,
    delayMinutes: delayOf(values),
    review: reviewOf(values),
  };
  for (const name of numberFields) given[name] = typedOr(Number.NaN, values[name]);
  for (const name of optionalFields) given[name] = typedOr(null, values[name]);
  for (const name of tickFields) given[name] = values[name] === "on";
  for (const name of momentFields) given[name] = typedMoment(values[name], timeZone);
  return given;
}

function reviewOf(values: AssessmentFormValues) {
  return Object.fromEntries(
    reviewPhases.map((phase) => [
      phase,
      Object.fromEntries(
        reviewOptionNames.map((option) => [option, values[reviewField(phase, option)] === "on"]),
      ),
    ]),
  );
}

/** The number that was typed; NaN: it is none. */
function typedOr<E>(empty: E, text = ""): number | E {
  return text.trim() === "" ? empty : (typedNumber(text) ?? Number.NaN);
}

/** What is no time is handed on as it is, for the schema to refuse. */
function typedMoment(text = "", timeZone: string): string | null {
  return text.trim() === "" ? null : (momentOfLocal(text, timeZone)?.toISOString() ?? text);
}

function delayValues(minutes: number): { delay: string; delayUnit: DelayUnit } {
  const unit = (["days", "hours"] as const).find((each) => minutes > 0 && minutes % delayUnits[each] === 0);
  return { delay: String(minutes / delayUnits[unit ?? "minutes"]), delayUnit: unit ?? "minutes" };
}

function delayOf({ delay, delayUnit }: AssessmentFormValues): number {
  const unit = Object.entries(delayUnits).find(([name]) => name === delayUnit);
  return unit ? typedOr(0, delay) * unit[1] : Number.NaN;
}
