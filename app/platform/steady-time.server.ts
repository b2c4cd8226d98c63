import { setTimeout as sleep } from "node:timers/promises";

/** Longer than what is done for a person who is known; a multiple of it where a busy machine takes longer. */
export const steadyStepMs = 300;

/**
 * Does the work, and gives its result at a moment that does not tell how long it took: at the next full step since it
 * began. For answers that are the same whether somebody is known or not.
 */
export async function inSteadyTime<T>(work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    const taken = performance.now() - began;
    await sleep(Math.ceil(taken / steadyStepMs) * steadyStepMs - taken);
  }
}
