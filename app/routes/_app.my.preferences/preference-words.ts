import { m } from "~/messages/compiled/messages";
import { getLocale } from "~/messages/compiled/runtime";

/** The choices of training preferences in words. */
export const styleWords = {
  visual: m.preferences_style_visual,
  auditory: m.preferences_style_auditory,
  kinesthetic: m.preferences_style_kinesthetic,
  reading: m.preferences_style_reading,
};

export const groupWords = {
  individual: m.preferences_group_individual,
  small: m.preferences_group_small,
  medium: m.preferences_group_medium,
  large: m.preferences_group_large,
};

/** The name of an ISO weekday. */
export function weekdayWord(day: number): string {
  // The first of January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, day));
  return new Intl.DateTimeFormat(getLocale(), { weekday: "long", timeZone: "UTC" }).format(date);
}

/** The name of a language in the reader's. */
export function languageWord(code: string): string {
  return new Intl.DisplayNames(getLocale(), { type: "language" }).of(code) ?? code;
}

const problemWords: Record<string, () => string> = {
  "time-missing": m.preferences_problem_time_missing,
  "time-malformed": m.preferences_problem_time_malformed,
  "time-order": m.preferences_problem_time_order,
  "time-overlap": m.preferences_problem_time_overlap,
  "time-too-many": m.preferences_problem_time_many,
  "needs-too-long": m.preferences_problem_needs,
};

/** A field's problem codes as sentences. */
export function preferenceErrors(codes: string[] | null | undefined): string[] {
  return (codes ?? []).map((code) => problemWords[code]?.() ?? m.preferences_unknown());
}
