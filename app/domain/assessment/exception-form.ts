import { type FieldProblems, fieldProblems } from "~/domain/authoring/outline-fields";
import { localMoment, momentOfLocal } from "~/platform/local-moment";
import { z } from "~/platform/zod";
import type { AssessmentSettings } from "./assessment-settings";
import type { AssessmentException } from "./attempt-start";

/** What the form of an exception shows in its fields. */
export type ExceptionFormValues = Record<string, string>;

export type ReasonedException = AssessmentException & { reason: string };

/** Left empty it is none. */
function extra(most: number, problem: string) {
  return z
    .string()
    .trim()
    .default("")
    .transform((text) => (text === "" ? 0 : Number(text)))
    .pipe(z.int({ error: problem }).min(0, { error: problem }).max(most, { error: problem }));
}

function moment(timeZone: string, problem: string) {
  return z
    .string()
    .trim()
    .default("")
    .transform((text, context) => {
      const at = momentOfLocal(text, timeZone);
      if (at === null && text !== "") context.addIssue({ code: "custom", message: problem });
      return at;
    });
}

function exceptionSchema(timeZone: string) {
  return z.object({
    extraAttempts: extra(100, "extraAttempts-wrong"),
    extraMinutes: extra(24 * 60, "extraMinutes-wrong"),
    opensAt: moment(timeZone, "opensAt-wrong"),
    closesAt: moment(timeZone, "closesAt-wrong"),
    reason: z
      .string({ error: "reason-missing" })
      .trim()
      .min(1, { error: "reason-missing" })
      .max(1_000, { error: "reason-long" }),
  });
}

/** The form of an exception, by the clocks of the trainer's zone; null: of a new one. */
export function exceptionValues(exception: ReasonedException | null, timeZone: string): ExceptionFormValues {
  const { extraAttempts = 0, extraMinutes = 0, opensAt, closesAt, reason = "" } = exception ?? {};
  return {
    extraAttempts: extraAttempts === 0 ? "" : String(extraAttempts),
    extraMinutes: extraMinutes === 0 ? "" : String(extraMinutes),
    opensAt: opensAt ? localMoment(opensAt, timeZone) : "",
    closesAt: closesAt ? localMoment(closesAt, timeZone) : "",
    reason,
  };
}

/**
 * An exception out of its form.
 *
 * @param settings what it is an exception from
 * @param timeZone in which the form's times are meant
 */
export function readExceptionForm(
  values: ExceptionFormValues,
  settings: Pick<AssessmentSettings, "opensAt" | "closesAt">,
  timeZone: string,
): { exception: ReasonedException } | { problems: FieldProblems } {
  const form = exceptionSchema(timeZone).safeParse(values);
  if (!form.success) return { problems: fieldProblems(form.error) };
  const { extraAttempts, extraMinutes, opensAt, closesAt } = form.data;
  if (extraAttempts === 0 && extraMinutes === 0 && !opensAt && !closesAt)
    return { problems: { extraAttempts: "nothing-granted" } };
  const opens = opensAt ?? momentOf(settings.opensAt);
  const closes = closesAt ?? momentOf(settings.closesAt);
  if (opens && closes && closes <= opens)
    return { problems: closesAt ? { closesAt: "closesAt-early" } : { opensAt: "opensAt-late" } };
  return { exception: form.data };
}

function momentOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
