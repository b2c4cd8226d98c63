import type { AssessmentSettings } from "./assessment-settings";
import type { AttemptRules } from "./attempt-start";

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
