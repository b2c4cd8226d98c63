import type { Delivery } from "~/domain/catalog/course-facets";

export type PublishRefusal =
  | "no-required-lesson"
  | "unplayable-assessment"
  | "no-graded-assessment"
  | "no-attendance"
  | "no-instructor";

/** Why a course cannot be published yet; null: it can. */
export function publishRefusal(course: {
  delivery: Delivery;
  requiredLessonCount: number;
  /** Assessments that nobody could begin. */
  unplayableAssessments: readonly unknown[];
  /** Percent; null: completing asks for none. */
  minimumGrade: number | null;
  /** Percent; null: completing asks for none. */
  minimumAttendancePercent: number | null;
  /** Assessments that count in the grade. */
  gradedAssessmentCount: number;
  instructorCount: number;
}): PublishRefusal | null {
  if (course.requiredLessonCount === 0) return "no-required-lesson";
  if (course.unplayableAssessments.length > 0) return "unplayable-assessment";
  if (course.minimumGrade !== null && course.gradedAssessmentCount === 0) return "no-graded-assessment";
  // Nobody's attendance is known: who is asked for it could never complete the course.
  if (course.minimumAttendancePercent !== null) return "no-attendance";
  return course.delivery === "instructor_led" && course.instructorCount === 0 ? "no-instructor" : null;
}

export type DeletionRefusal = "has-been-published" | "is-prerequisite" | "questions-used";

/** Why a course cannot be deleted for good; null: nothing of it would be missed. */
export function deletionRefusal(course: {
  hasBeenPublished: boolean;
  /** Another course asks for it. */
  isPrerequisite: boolean;
  /** Another course asks questions of its own bank. */
  areQuestionsUsed: boolean;
}): DeletionRefusal | null {
  if (course.hasBeenPublished) return "has-been-published";
  if (course.isPrerequisite) return "is-prerequisite";
  return course.areQuestionsUsed ? "questions-used" : null;
}
