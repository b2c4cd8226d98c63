import { categoryWords, deliveryWords, levelWords } from "~/components/course-words";
import { m } from "~/messages/compiled/messages";
import type { Choices } from "./facts-lists";

/** What each field is called. */
export const factLabels: Record<string, () => string> = {
  code: m.authoring_code,
  title: m.authoring_course_title,
  description: m.authoring_description,
  language: m.authoring_language,
  category: m.authoring_category,
  difficulty: m.authoring_difficulty,
  delivery: m.authoring_delivery,
  durationHours: m.authoring_hours,
  durationWeeks: m.authoring_weeks,
  selfEnrolment: m.authoring_enrolment,
  maxParticipants: m.authoring_places,
  minimumGrade: m.authoring_minimum_grade,
  minimumAttendancePercent: m.authoring_minimum_attendance,
  certificateProvided: m.authoring_certificate,
  certificateValidityMonths: m.authoring_validity,
  prerequisites: m.authoring_prerequisites,
  requiredSkills: m.authoring_required_skills,
  taughtSkills: m.authoring_taught_skills,
  instructors: m.authoring_instructors,
};

const languageWords = { en: m.authoring_language_en, de: m.authoring_language_de };
const enrolmentWords = { open: m.authoring_enrolment_open, approval: m.authoring_enrolment_approval };
/** A ticked box is sent as "on". */
const tickWords = { on: m.authoring_yes, true: m.authoring_yes };

/** The words of values that are none themselves. */
const valueWords: Record<string, Record<string, () => string>> = {
  language: languageWords,
  category: categoryWords,
  difficulty: levelWords,
  delivery: deliveryWords,
  selfEnrolment: enrolmentWords,
  certificateProvided: tickWords,
};

/** What the form's fields say, in words: out of what is saved, or of what was typed. */
export function factTexts(values: Record<string, unknown>, choices: Choices): Record<string, string> {
  const names = new Map(
    [...choices.courses, ...choices.skills, ...choices.teachers].map(({ id, label }) => [id, label]),
  );
  return Object.fromEntries(
    Object.keys(factLabels).map((name) => [name, textOf(name, values[name], names) || m.authoring_nothing()]),
  );
}

function textOf(name: string, value: unknown, names: Map<string, string>): string {
  if (Array.isArray(value))
    return value
      .map((row) => rowText(row, names))
      .filter(Boolean)
      .join("\n");
  if (value === undefined || value === null || value === false) return "";
  const text = String(value).replaceAll("\r\n", "\n");
  return valueWords[name]?.[text]?.() ?? text;
}

/** One row of a list; empty: nothing is chosen in it. */
function rowText(row: { id?: unknown; level?: unknown } | undefined, names: Map<string, string>): string {
  const chosen = names.get(String(row?.id ?? ""));
  if (!chosen) return "";
  const level = Object.entries(levelWords).find(([each]) => each === row?.level)?.[1];
  return level ? m.authoring_skill_at({ skill: chosen, level: level() }) : chosen;
}
