import type { AssessmentSettings } from "./assessment-settings";
import type { AttemptRules } from "./attempt-start";

const dayMs = 24 * 60 * 60_000;

/** By when an assessment is to be taken by who began to learn then; null: there is no such day. */
export function dueAt({ dueDays }: Pick<AssessmentSettings, "dueDays">, beganAt: Date): Date | null {
  return dueDays === null ? null : new Date(beganAt.getTime() + dueDays * dayMs);
}

/** What somebody should know before they begin, who has begun so many attempts. */
export function assessmentFacts(settings: AssessmentSettings, rules: AttemptRules, attemptCount: number) {
  return {
    questionCount: settings.items.reduce((sum, item) => sum + (item.kind === "draw" ? item.count : 1), 0),
    attemptsLeft: rules.maxAttempts === null ? null : Math.max(0, rules.maxAttempts - attemptCount),
    timeLimitMinutes: rules.timeLimitMinutes,
    closesAt: rules.closesAt,
    passingScore: settings.passingScore,
    gradeOf: rules.maxAttempts === 1 ? null : settings.gradeOf,
  };
}
