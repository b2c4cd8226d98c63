import { m } from "~/messages/compiled/messages";
import { categoryWords, deliveryWords, levelWords } from "./course-words";

/** What each fact of a course is called. */
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

/** A value of a fact in words; undefined: it is its own. */
export function factValueWord(name: string, value: string): string | undefined {
  return valueWords[name]?.[value]?.();
}
