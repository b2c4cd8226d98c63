import type { AuthChange } from "./auth-changes.store.server";
import type { Claims } from "./claims";

/** After so long without a good poll, what a process knows is no proof any more. */
const provenForMs = 15_000;
/** Claims live five minutes; a change that is older than this is in every cookie that is still alive. */
const rememberedForMs = 10 * 60_000;

/**
 * What one process knows of auth changes, and hence whether claims can be believed:
 * `good`, `revoked` (renew them), or `unknown` (ask the session row).
 */
export class AuthStandings {
  readonly #epochs = new Map<string, { authEpoch: number; notedAt: number }>();
  readonly #endedSessions = new Map<string, number>();
  #goodPollAt = Number.NEGATIVE_INFINITY;

  /** Takes in one change, heard of at `now` (ms). */
  note(change: AuthChange, now = Date.now()): void {
    if (change.kind === "session") {
      this.#endedSessions.set(change.sessionId, now);
      return;
    }
    const known = this.#epochs.get(change.userId);
    const authEpoch = Math.max(change.authEpoch, known?.authEpoch ?? 0);
    this.#epochs.set(change.userId, { authEpoch, notedAt: now });
  }

  /** Takes in the answer of a poll that was sent at `asked` (ms), and forgets what no living claims can contradict. */
  learn(changes: readonly AuthChange[], asked: number): void {
    for (const change of changes) this.note(change, asked);
    for (const [userId, { notedAt }] of this.#epochs) {
      if (asked - notedAt > rememberedForMs) this.#epochs.delete(userId);
    }
    for (const [sessionId, notedAt] of this.#endedSessions) {
      if (asked - notedAt > rememberedForMs) this.#endedSessions.delete(sessionId);
    }
    this.#goodPollAt = Math.max(this.#goodPollAt, asked);
  }

  /** Whether this process knows that the session has ended. */
  hasEnded(sessionId: string): boolean {
    return this.#endedSessions.has(sessionId);
  }

  /** Whether this process knows that the person's claims before this epoch are worthless. */
  knowsEpoch(userId: string, authEpoch: number): boolean {
    return (this.#epochs.get(userId)?.authEpoch ?? 0) >= authEpoch;
  }

  /** Whether unexpired claims can be believed at `now` (ms). */
  standing(
    claims: Pick<Claims, "userId" | "sessionId" | "authEpoch">,
    now = Date.now(),
  ): "good" | "revoked" | "unknown" {
    if (this.#endedSessions.has(claims.sessionId)) return "revoked";
    if (claims.authEpoch < (this.#epochs.get(claims.userId)?.authEpoch ?? 0)) return "revoked";
    return now - this.#goodPollAt <= provenForMs ? "good" : "unknown";
  }
}
