import type { AssessmentSettings } from "./assessment-settings";

/** What one person has been granted beyond the settings; null: as the settings say. */
export interface AssessmentException {
  extraAttempts: number;
  /** Added to the time limit, where there is one. */
  extraMinutes: number;
  opensAt: Date | null;
  closesAt: Date | null;
}

/** When and how often one person may take an assessment. */
export interface AttemptRules {
  opensAt: Date | null;
  closesAt: Date | null;
  /** Null: as often as one likes. */
  maxAttempts: number | null;
  delayMinutes: number;
  /** Null: as long as one likes. */
  timeLimitMinutes: number | null;
  graceSeconds: number;
}

export type AttemptRefusal =
  | { reason: "not-open-yet"; opensAt: Date }
  | { reason: "closed"; closedAt: Date }
  | { reason: "no-attempts-left"; maxAttempts: number }
  | { reason: "too-soon"; from: Date };

const minuteMs = 60_000;

/** The settings as they hold for one person. */
export function attemptRules(
  settings: AssessmentSettings,
  exception: AssessmentException | null,
): AttemptRules {
  const { maxAttempts, timeLimitMinutes, delayMinutes, graceSeconds } = settings;
  const { extraAttempts = 0, extraMinutes = 0 } = exception ?? {};
  return {
    opensAt: exception?.opensAt ?? momentOf(settings.opensAt),
    closesAt: exception?.closesAt ?? momentOf(settings.closesAt),
    maxAttempts: maxAttempts === null ? null : maxAttempts + extraAttempts,
    delayMinutes,
    timeLimitMinutes: timeLimitMinutes === null ? null : timeLimitMinutes + extraMinutes,
    graceSeconds,
  };
}

/**
 * Why a person cannot begin another attempt now; null: they can. The delay counts from the end of the last attempt.
 *
 * @param ended when each earlier attempt ended, in their order
 */
export function attemptRefusal(
  rules: AttemptRules,
  ended: readonly Date[],
  now: Date,
): AttemptRefusal | null {
  const { opensAt, closesAt, maxAttempts, delayMinutes } = rules;
  if (closesAt && now >= closesAt) return { reason: "closed", closedAt: closesAt };
  if (maxAttempts !== null && ended.length >= maxAttempts) return { reason: "no-attempts-left", maxAttempts };
  if (opensAt && now < opensAt) return { reason: "not-open-yet", opensAt };
  const last = ended.at(-1);
  if (!last) return null;
  const from = new Date(last.getTime() + delayMinutes * minuteMs);
  return now < from ? { reason: "too-soon", from } : null;
}

/** When the time of an attempt is up: after the time limit, or when the assessment closes; null: never. */
export function attemptDeadline({ timeLimitMinutes, closesAt }: AttemptRules, startedAt: Date): Date | null {
  if (timeLimitMinutes === null) return closesAt;
  const limit = new Date(startedAt.getTime() + timeLimitMinutes * minuteMs);
  return closesAt && closesAt < limit ? closesAt : limit;
}

/**
 * The deadline of an attempt that is under way, after what its learner has been granted has changed: it moves on, never
 * back, and no more once the time is up.
 */
export function movedDeadline(
  attempt: { startedAt: Date; deadline: Date | null; graceSeconds: number },
  rules: AttemptRules,
  now: Date,
): Date | null {
  const { startedAt, deadline, graceSeconds } = attempt;
  if (deadline === null || !isAnswerInTime(deadline, graceSeconds, now)) return deadline;
  const asked = attemptDeadline(rules, startedAt);
  return asked === null || asked > deadline ? asked : deadline;
}

/** Whether an answer that arrives now is still taken: until the time is up, and the grace period after it. */
export function isAnswerInTime(deadline: Date | null, graceSeconds: number, now: Date): boolean {
  return deadline === null || now.getTime() <= deadline.getTime() + graceSeconds * 1_000;
}

function momentOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
