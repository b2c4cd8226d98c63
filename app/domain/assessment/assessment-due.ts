import { type DueState, dueState } from "~/domain/learning/due";
import { dueAt } from "./assessment-facts";
import type { AssessmentSettings } from "./assessment-settings";
import { type AssessmentException, attemptRules } from "./attempt-start";

/** An assessment as one learner has it who has not passed it. */
export interface OpenAssessment {
  settings: AssessmentSettings;
  exception: AssessmentException | null;
  /** When they began to learn in the course. */
  beganAt: Date;
  attemptCount: number;
  /** An attempt of theirs is under way. */
  isUnderWay: boolean;
  /** An attempt of theirs waits for its marks. */
  isAwaitingMarks: boolean;
}

/**
 * By when a learner has to take an assessment, and how near that is; null: it is due on no day, they have handed it in
 * and wait for the marks, or they cannot take it any more.
 */
export function assessmentDue(
  { settings, exception, beganAt, ...attempts }: OpenAssessment,
  now: Date,
): { dueAt: Date; due: DueState } | null {
  const at = dueAt(settings, beganAt);
  const due = dueState(at, now);
  if (at === null || due === null || attempts.isAwaitingMarks) return null;
  const { closesAt, maxAttempts } = attemptRules(settings, exception);
  const isClosed = closesAt !== null && now >= closesAt;
  const isUsedUp = maxAttempts !== null && attempts.attemptCount >= maxAttempts;
  return attempts.isUnderWay || !(isClosed || isUsedUp) ? { dueAt: at, due } : null;
}
