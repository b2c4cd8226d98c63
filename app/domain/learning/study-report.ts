import { type WatchedRange, writeRanges } from "./watched-seconds";

/** What a lesson's page tells from time to time about the person in front of it. */
export interface StudyReport {
  /** Milliseconds in which the page was seen and used, since the last report that arrived. */
  activeMs: number;
  /**
   * Where the video is, in seconds; null: it has not moved. The sequence is one more than the highest that the page
   * has heard of or sent: a page that has heard of nothing since cannot put back an older position.
   */
  position: { seconds: number; sequence: number } | null;
  watched: readonly WatchedRange[];
}

/** As much as one report may count. */
export const longestReportMs = 60_000;
/** Sequences end here; nobody gets that far by watching. */
export const lastSequence = 2_000_000_000;

/** A report as the fields of a form. */
export function reportFields({ activeMs, position, watched }: StudyReport): Record<string, string> {
  return {
    active: String(Math.round(activeMs)),
    watched: writeRanges(watched),
    ...(position ? { position: String(position.seconds), sequence: String(position.sequence) } : {}),
  };
}

export interface Attention {
  /** Milliseconds since any fixed moment, like all that follow. */
  now: number;
  lastTick: number;
  /** When the person last moved, typed, scrolled or touched. */
  lastInput: number;
  /** How long one may look at this kind of lesson without doing anything. */
  idleAfterMs: number;
  visible: boolean;
  /** A video plays: nobody has to do anything. */
  playing: boolean;
}

/** Ticks come every second; what is longer was sleep. */
const longestTickMs = 2_000;

/** How many milliseconds since the last tick count as learning. */
export function activeSlice({ now, lastTick, lastInput, idleAfterMs, visible, playing }: Attention): number {
  const attentive = visible && (playing || now - lastInput <= idleAfterMs);
  return attentive ? Math.min(Math.max(0, now - lastTick), longestTickMs) : 0;
}
