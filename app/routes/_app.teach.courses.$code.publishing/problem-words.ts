import { m } from "~/messages/compiled/messages";

/** Why something could not be done, in words. */
export const problemWords = {
  "no-required-lesson": m.authoring_refusal_no_required_lesson,
  "unplayable-assessment": m.authoring_refusal_unplayable_assessment,
  "no-graded-assessment": m.authoring_refusal_no_graded_assessment,
  "no-attendance": m.authoring_refusal_no_attendance,
  "no-instructor": m.authoring_refusal_no_instructor,
  "has-learners": m.authoring_refusal_has_learners,
  "not-published": m.authoring_refusal_not_published,
  "has-been-published": m.authoring_refusal_has_been_published,
  "is-prerequisite": m.authoring_refusal_is_prerequisite,
  "questions-used": m.authoring_refusal_questions_used,
  unknown: m.authoring_refusal_unknown,
};
