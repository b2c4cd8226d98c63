/** What is wrong with captions, and in which line, counted from 1. */
export interface CaptionsProblem {
  problem: "no-header" | "not-text" | "bad-timing" | "ends-before-start" | "no-cues";
  line: number;
}

const mark = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const timing = new RegExp(`^${mark}[ \\t]+-->[ \\t]+${mark}(?:[ \\t].*)?$`);

/**
 * What is wrong with a file of captions in WebVTT; null: nothing, browsers will show all of it. They leave out a part
 * that they do not understand, and say nothing.
 */
export function captionsProblem(bytes: Uint8Array): CaptionsProblem | null {
  const text = decoded(bytes);
  if (text === null) return { problem: "not-text", line: 1 };
  const lines = text.split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? "")) return { problem: "no-header", line: 1 };
  // Other programs write lines of theirs below it, which browsers pass over.
  const header = endOfBlock(lines, 0);
  const cue = lines.slice(1, header).findIndex((line) => line.includes("-->"));
  if (cue >= 0) return { problem: "no-header", line: cue + 2 };
  return cuesProblem(lines, header);
}

function cuesProblem(lines: readonly string[], start: number): CaptionsProblem | null {
  let cues = 0;
  for (let at = start; at < lines.length; at++) {
    if (lines[at] === "") continue;
    const end = endOfBlock(lines, at);
    if (!/^(NOTE|STYLE|REGION)(?:[ \t]|$)/.test(lines[at] ?? "")) {
      // A cue may have a name in the line before its times.
      const place = lines[at]?.includes("-->") ? at : at + 1;
      const problem = place < end ? timingProblem(lines[place] ?? "") : "bad-timing";
      if (problem) return { problem, line: Math.min(place, end - 1) + 1 };
      cues += 1;
    }
    at = end;
  }
  return cues === 0 ? { problem: "no-cues", line: 1 } : null;
}

function endOfBlock(lines: readonly string[], start: number): number {
  let end = start;
  while (end < lines.length && lines[end] !== "") end += 1;
  return end;
}

function timingProblem(line: string): CaptionsProblem["problem"] | null {
  const found = timing.exec(line);
  if (!found) return "bad-timing";
  const marks = found.slice(1).map((part) => Number(part ?? 0));
  return milliseconds(marks.slice(4)) > milliseconds(marks) ? null : "ends-before-start";
}

function milliseconds([hours = 0, minutes = 0, seconds = 0, rest = 0]: readonly number[]): number {
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
