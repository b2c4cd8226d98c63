/** How long after its successor's first use a rotated-out token may still come late (a lost reply, a slow request). */
const graceMs = 10_000;

/**
 * What a presented renewal token deserves, by its place in the session's chain of generations:
 * the newest one rotates; its predecessor is given the same successor again, for that one has not been used;
 * the one before that too, for 10 seconds after its successor was used; anything older is theft.
 */
export function renewalDecision(chain: {
  /** The presented token's place. */
  tokenGeneration: number;
  /** The newest token's place. */
  generation: number;
  /** When the token that followed the presented one was first presented itself. */
  successorUsedAt: Date | null;
  now: Date;
}): "rotate" | "repeat" | "theft" {
  const age = chain.generation - chain.tokenGeneration;
  if (age === 0) return "rotate";
  if (age === 1) return "repeat";
  const usedAt = chain.successorUsedAt?.getTime() ?? Number.NEGATIVE_INFINITY;
  return age === 2 && chain.now.getTime() - usedAt <= graceMs ? "repeat" : "theft";
}
