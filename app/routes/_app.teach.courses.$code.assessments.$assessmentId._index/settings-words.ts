import {
  outlineFieldErrors,
  outlineFieldLabel,
  outlineFieldText,
  tickText,
} from "~/components/outline-words";
import { reviewField } from "~/domain/assessment/assessment-form";
import { reviewOptionNames, reviewPhases } from "~/domain/assessment/assessment-settings";
import { m } from "~/messages/compiled/messages";

export const gradeOfWords = {
  best: m.quiz_grade_best,
  first: m.quiz_grade_first,
  last: m.quiz_grade_last,
  average: m.quiz_grade_average,
};

export const delayUnitWords = {
  minutes: m.quiz_unit_minutes,
  hours: m.quiz_unit_hours,
  days: m.quiz_unit_days,
};

export const reviewPhaseWords = {
  atOnce: m.quiz_phase_at_once,
  whileOpen: m.quiz_phase_while_open,
  afterClosing: m.quiz_phase_after_closing,
};

export const reviewOptionWords = {
  ownAnswers: m.quiz_shows_answers,
  correctness: m.quiz_shows_correctness,
  marks: m.quiz_shows_marks,
  feedback: m.quiz_shows_feedback,
  rightAnswers: m.quiz_shows_right_answers,
};

const labels: Record<string, () => string> = {
  instructions: m.quiz_instructions,
  opensAt: m.quiz_opens,
  closesAt: m.quiz_closes,
  timeLimitMinutes: m.quiz_limit,
  graceSeconds: m.quiz_grace,
  dueDays: m.quiz_due,
  maxAttempts: m.quiz_attempts,
  delay: m.quiz_delay,
  delayUnit: m.quiz_delay_unit,
  gradeOf: m.quiz_grade_of,
  passingScore: m.quiz_passing,
  weight: m.quiz_weight,
  questionsPerPage: m.quiz_per_page,
  shuffleQuestions: m.quiz_shuffle_questions,
  shuffleAnswers: m.quiz_shuffle_answers,
};

for (const phase of reviewPhases)
  for (const option of reviewOptionNames)
    labels[reviewField(phase, option)] = () => `${reviewPhaseWords[phase]()}: ${reviewOptionWords[option]()}`;

/** What a setting is called. */
export function settingLabel(name: string): string {
  return labels[name]?.() ?? outlineFieldLabel(name);
}

const problems: Record<string, () => string> = {
  "instructions-wrong": m.quiz_wrong_instructions,
  "opensAt-wrong": m.quiz_wrong_moment,
  "closesAt-wrong": m.quiz_wrong_moment,
  "closesAt-early": m.quiz_wrong_closes,
  "timeLimitMinutes-wrong": m.quiz_wrong_limit,
  "graceSeconds-wrong": m.quiz_wrong_grace,
  "dueDays-wrong": m.quiz_wrong_due,
  "maxAttempts-wrong": m.quiz_wrong_attempts,
  "delay-wrong": m.quiz_wrong_delay,
  "passingScore-wrong": m.quiz_wrong_passing,
  "weight-wrong": m.quiz_wrong_weight,
  "questionsPerPage-wrong": m.quiz_wrong_per_page,
};

/** What is wrong with a setting, as sentences. */
export function settingErrors(code: string | undefined): string[] | undefined {
  const words = code && problems[code];
  return words ? [words()] : outlineFieldErrors(code);
}

/** The summary of what is wrong with the form. */
export function settingProblems(found: Record<string, string>) {
  return Object.entries(found).map(([name, code]) => ({
    id: name,
    label: settingLabel(name),
    message: settingErrors(code)?.join(" ") ?? "",
  }));
}

/** What a setting's value says, in words. */
export function settingText(name: string, value: string): string {
  const chosen = { ...gradeOfWords, ...delayUnitWords };
  const words =
    name === "gradeOf" || name === "delayUnit" ? new Map(Object.entries(chosen)).get(value) : null;
  if (words) return words();
  const isTick = name.startsWith("shuffle") || name.startsWith("review.");
  return isTick ? tickText(value) : outlineFieldText(name, value);
}
