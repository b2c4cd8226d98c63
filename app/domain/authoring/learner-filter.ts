import { type EnrolmentStatus, enrolmentStatuses, isLive } from "~/domain/learning/enrolment-status";

export const learnersPerPage = 25;

/** The most enrolments that are moved at once. */
export const mostMoved = 200;

/** Which enrolments a list shows, by their status. */
export const learnerStates = ["all", "learning", "completed", "ended"] as const;
export type LearnerState = (typeof learnerStates)[number];

/** The statuses that a state stands for. */
export const statusesOfState: Record<LearnerState, readonly EnrolmentStatus[]> = {
  all: enrolmentStatuses,
  learning: enrolmentStatuses.filter(isLive),
  completed: ["completed"],
  ended: ["withdrawn", "failed", "declined"],
};

export interface LearnerFilter {
  /** Trimmed; a part of the name or of the address; empty: all. */
  q: string;
  state: LearnerState;
  /** From 1. */
  page: number;
}
