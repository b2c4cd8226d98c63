import { m } from "~/messages/compiled/messages";

/** How somebody stands in an assessment. */
export const gradebookStateWords = {
  absent: m.gradebook_state_absent,
  none: m.gradebook_state_none,
  "under-way": m.gradebook_state_under_way,
  waiting: m.gradebook_state_waiting,
  graded: m.gradebook_state_graded,
};
