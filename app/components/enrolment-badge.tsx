import { m } from "~/messages/compiled/messages";
import { Badge } from "./ui/badge";
import type { Meaning } from "./ui/meaning";

/** How somebody stands in a course, in a word. */
export const enrolmentWords = {
  pending: m.learning_status_pending,
  approved: m.learning_status_approved,
  declined: m.learning_status_declined,
  in_progress: m.learning_status_in_progress,
  completed: m.learning_status_completed,
  withdrawn: m.learning_status_withdrawn,
  failed: m.learning_status_failed,
};

export type EnrolmentState = keyof typeof enrolmentWords;

const meanings: Partial<Record<EnrolmentState, Meaning>> = {
  pending: "soon",
  approved: "info",
  in_progress: "info",
  completed: "done",
  failed: "overdue",
};

/** How somebody stands in a course, as a badge. */
export function EnrolmentBadge({ status }: { status: EnrolmentState }) {
  return <Badge meaning={meanings[status]}>{enrolmentWords[status]()}</Badge>;
}
