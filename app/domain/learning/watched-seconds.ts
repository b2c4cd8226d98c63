/** Whole seconds of a video, from `from` up to but without `to`. */
export interface WatchedRange {
  from: number;
  to: number;
}

/** As many as one report may name; a player that has more names its longest. */
export const mostRanges = 40;

/** A player tells of its end a little too early. */
const endSlackSeconds = 0.5;
/** Who left off this close to the end has seen it: five seconds, or the last tenth of a short video. */
const closeToEnd = { seconds: 5, share: 0.1 };

/**
 * What a player says that it has played, as whole seconds: a second counts from the moment when the player goes
 * past its beginning. The same seconds may be told again and again: they are kept as a set.
 */
export function wholeSeconds(
  played: readonly { start: number; end: number }[],
  durationSeconds: number,
): WatchedRange[] {
  const ranges = played.map(({ start, end }) => ({
    from: Math.max(0, Math.floor(start)),
    to: end >= durationSeconds - endSlackSeconds ? durationSeconds : Math.floor(end),
  }));
  const length = ({ from, to }: WatchedRange) => to - from;
  return ranges
    .filter((range) => length(range) > 0)
    .sort((a, b) => length(b) - length(a))
    .slice(0, mostRanges);
}

/** Ranges as a report carries them: `0-10,15-20`. */
export function writeRanges(ranges: readonly WatchedRange[]): string {
  return ranges.map(({ from, to }) => `${from}-${to}`).join(",");
}

/** The ranges in such a text; null: it is none, or they are too many. */
export function readRanges(text: string): WatchedRange[] | null {
  if (text === "") return [];
  if (!/^\d{1,6}-\d{1,6}(?:,\d{1,6}-\d{1,6})*$/.test(text)) return null;
  const ranges = text.split(",").map((pair) => {
    const [from = 0, to = 0] = pair.split("-").map(Number);
    return { from, to };
  });
  return ranges.length <= mostRanges && ranges.every(({ from, to }) => from < to) ? ranges : null;
}

/** How much of a video has been seen, in per cent, rounded down: 100 means every second. */
export function watchedPercent(watchedSeconds: number, durationSeconds: number): number {
  return Math.min(100, Math.floor((watchedSeconds * 100) / durationSeconds));
}

/** Where a video goes on, in seconds: where it was left, or at the beginning when that was its end. */
export function resumeAt(positionSeconds: number, durationSeconds: number): number {
  const rest = Math.min(closeToEnd.seconds, durationSeconds * closeToEnd.share);
  return positionSeconds > durationSeconds - rest ? 0 : positionSeconds;
}
