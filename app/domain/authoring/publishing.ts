import type { Delivery } from "~/domain/catalog/course-facets";

export type PublishRefusal = "no-required-lesson" | "no-instructor";

/** Why a course cannot be published yet; null: it can. */
export function publishRefusal(course: {
  delivery: Delivery;
  requiredLessonCount: number;
  instructorCount: number;
}): PublishRefusal | null {
  if (course.requiredLessonCount === 0) return "no-required-lesson";
  return course.delivery === "instructor_led" && course.instructorCount === 0 ? "no-instructor" : null;
}
