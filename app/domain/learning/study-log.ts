import { lastSequence, longestReportMs, type StudyReport } from "./study-report";
import type { WatchedRange } from "./watched-seconds";

/** What a player says of itself; null: there is none, or it has not been played in this visit. */
export type PlayerState = { seconds: number; watched: readonly WatchedRange[] } | null;

/** Not more often than this is anything told, unless the page is being left. */
const positionEveryMs = 10_000;
/** Where only time goes by, it can wait longer. */
const timeEveryMs = 30_000;
const leastMs = 1_000;

/** One page's account of what it has to tell, and when. Times are milliseconds since any fixed moment. */
export class StudyLog {
  #untoldMs = 0;
  #toldAt: number;
  #toldSeconds: number;
  #sequence: number;

  /** @param known the position and its sequence as the page was given them */
  constructor(known: { seconds: number; sequence: number }, now: number) {
    this.#toldSeconds = known.seconds;
    this.#sequence = known.sequence;
    this.#toldAt = now - positionEveryMs;
  }

  /** Takes in time that counts. */
  spend(ms: number): void {
    this.#untoldMs = Math.min(this.#untoldMs + ms, longestReportMs);
  }

  /** What is to be told now; null: nothing, or not yet. What is handed out counts as told. */
  take(player: PlayerState, { now, leaving }: { now: number; leaving: boolean }): StudyReport | null {
    const moved = player !== null && player.seconds !== this.#toldSeconds;
    const waits = now - this.#toldAt < (moved ? positionEveryMs : timeEveryMs);
    if ((!moved && this.#untoldMs < leastMs) || (waits && !leaving)) return null;
    const report: StudyReport = {
      activeMs: Math.floor(this.#untoldMs),
      position: moved ? { seconds: player.seconds, sequence: this.#nextSequence() } : null,
      watched: player?.watched ?? [],
    };
    this.#untoldMs -= report.activeMs;
    this.#toldAt = now;
    if (player) this.#toldSeconds = player.seconds;
    return report;
  }

  /** Takes in the answer: where the video stands by what all devices have told. */
  heard({ sequence }: { sequence: number }): void {
    this.#sequence = Math.max(this.#sequence, sequence);
  }

  /** Takes back what did not arrive; the next report tells it. */
  lost({ activeMs, position }: StudyReport): void {
    this.spend(activeMs);
    if (position) this.#toldSeconds = Number.NaN;
  }

  #nextSequence(): number {
    this.#sequence = Math.min(this.#sequence + 1, lastSequence);
    return this.#sequence;
  }
}
