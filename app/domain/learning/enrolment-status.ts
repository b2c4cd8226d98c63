export const enrolmentStatuses = [
  "pending",
  "approved",
  "declined",
  "in_progress",
  "completed",
  "withdrawn",
  "failed",
] as const;
export type EnrolmentStatus = (typeof enrolmentStatuses)[number];

/** Where each status may go. The database holds the same list (`refuse_illegal_enrolment_move`). */
const moves: Record<EnrolmentStatus, readonly EnrolmentStatus[]> = {
  pending: ["approved", "declined", "withdrawn"],
  approved: ["in_progress", "completed", "withdrawn", "failed"],
  in_progress: ["completed", "withdrawn", "failed"],
  declined: [],
  completed: [],
  withdrawn: [],
  failed: [],
};

/** Whether an enrolment may go from one status to another. */
export function mayMove(from: EnrolmentStatus, to: EnrolmentStatus): boolean {
  return moves[from].includes(to);
}

/** A live enrolment: at most one per person and course. */
export function isLive(status: EnrolmentStatus): boolean {
  return status === "pending" || status === "approved" || status === "in_progress";
}

/** Whether lessons can be worked on. */
export function isLearning(status: EnrolmentStatus): boolean {
  return status === "approved" || status === "in_progress";
}

/** Whether lessons can be read: by those who learn, and ever after by those who completed. */
export function isReadable(status: EnrolmentStatus): boolean {
  return isLearning(status) || status === "completed";
}
