import { availableParallelism } from "node:os";
import pLimit from "p-limit";
import { attemptDelayMs } from "./attempt-delay";
import { processSingleton } from "./process-singleton";

/**
 * Runs an attempt when it is its turn, so that of a burst each sees how those before it ended: a flood of guesses is
 * blocked after the free ones and those under way. As many at once as there are cores, and fewer than are free, so
 * that nobody's own log-ins on several devices are taken for guesses.
 */
export function inTurn<T>(attempt: () => Promise<T>): Promise<T> {
  const atOnce = Math.min(availableParallelism(), attemptDelayMs.free - 1);
  return processSingleton("attempt-turns", () => pLimit(atOnce))(attempt);
}
