import { m } from "~/messages/compiled/messages";

const words: Record<string, (detail: string) => string> = {
  "code-missing": m.authoring_code_missing,
  "code-wrong": m.authoring_code_wrong,
  "code-taken": m.authoring_code_taken,
  "code-fixed": m.authoring_code_fixed,
  "title-missing": m.authoring_title_missing,
  "description-missing": m.authoring_description_missing,
  "too-long": m.authoring_too_long,
  "choice-wrong": m.authoring_choice_wrong,
  "number-wrong": m.authoring_number_wrong,
  "hours-wrong": m.authoring_hours_wrong,
  "percent-wrong": m.authoring_percent_wrong,
  "chosen-twice": m.authoring_chosen_twice,
  "too-many-rows": m.authoring_too_many_rows,
  leaving: m.authoring_leave_missing,
  "choice-gone": m.authoring_choice_gone,
  "prerequisite-cycle": (code) => m.authoring_prerequisite_cycle({ code }),
  "too-few-places": (taken) => m.authoring_too_few_places({ count: Number(taken) }),
};

/** A field's problem codes as sentences; what a sentence needs to say stands in its code, after a colon. */
export function courseFieldErrors(codes: string[] | undefined): string[] {
  return (codes ?? []).map((coded) => {
    const [code = "", detail = ""] = coded.split(":");
    return words[code]?.(detail) ?? m.authoring_field_wrong();
  });
}

/** Some fields have problems that alone do not say of which they are. */
const labels: Record<string, () => string> = {
  durationWeeks: m.authoring_weeks,
  maxParticipants: m.authoring_places,
  certificateValidityMonths: m.authoring_validity,
  title: m.authoring_course_title,
  description: m.authoring_description,
  minimumGrade: m.authoring_minimum_grade,
  minimumAttendancePercent: m.authoring_minimum_attendance,
  prerequisites: m.authoring_prerequisites,
  requiredSkills: m.authoring_required_skills,
  taughtSkills: m.authoring_taught_skills,
  instructors: m.authoring_instructors,
};

/** All problems of such a form, for the summary on top of it. */
export function courseFormProblems({ id, allErrors }: { id: string; allErrors: Record<string, string[]> }) {
  return Object.entries(allErrors).flatMap(([name, codes]) =>
    courseFieldErrors(codes).map((message) => ({
      id: name ? `${id}-${name}` : undefined,
      label: labels[name.replace(/\[.*$/, "")]?.(),
      message,
    })),
  );
}
