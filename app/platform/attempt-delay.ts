/** Five attempts are free; after the fifth failure each waits twice as long as the one before, up to 15 minutes. */
export const attemptDelayMs = { free: 5, first: 5_000, longest: 15 * 60_000 };

/** Failures are forgotten when none was added for a day. */
export const attemptsForgottenAfterMs = 24 * 60 * 60_000;

/** For how many seconds somebody who is blocked has to wait; at least one. */
export function waitSeconds(until: Date, now = new Date()): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
}
