/** A way to set a text: over how many lines at most, and from which type size down to which, in points. */
export type Setting = { lines: number; largest: number; smallest: number };

/** How a text is set: its type size in points and its lines. */
export type FittedText = { size: number; lines: string[] };

/** Tells the width of a text in units of the type size. */
export type Measure = (text: string) => number;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const sizeStep = 0.5;

/**
 * Sets a text into `width` points: the first of the settings in which it fits at any size wins, at its largest
 * fitting size. What fits in none is set in the last one at its smallest size, broken inside words where it must
 * be, and what is left over gives way to an ellipsis. Lines come out about equally long.
 */
export function fitText(
  text: string,
  width: number,
  settings: [Setting, ...Setting[]],
  measure: Measure,
): FittedText {
  const words = text
    .split(/(?<=[\s\-–/])/u)
    .map((word) => ({ text: word, ems: measure(word), inkEms: measure(word.trimEnd()) }));
  for (const setting of settings) {
    for (let size = setting.largest; size >= setting.smallest; size -= sizeStep) {
      const lines = wrap(words, width / size);
      if (lines !== null && lines.length <= setting.lines)
        return { size, lines: balance(words, width / size, lines) };
    }
  }
  const last = settings.at(-1) ?? settings[0];
  return { size: last.smallest, lines: force(text, width / last.smallest, last.lines, measure) };
}

type Word = { text: string; ems: number; inkEms: number };

/** Fills lines word by word, or returns null when a single word is wider than a line. */
function wrap(words: Word[], lineEms: number): string[] | null {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of words) {
    if (word.inkEms > lineEms) return null;
    if (line !== "" && used + word.inkEms > lineEms) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    line += word.text;
    used += word.ems;
  }
  return [...lines, line.trimEnd()];
}

/** Narrows the lines as far as their number stays the same, so that no word is left alone on the last one. */
function balance(words: Word[], lineEms: number, lines: string[]): string[] {
  let best = lines;
  for (let share = 0.98; share > 0.4; share -= 0.02) {
    const narrower = wrap(words, lineEms * share);
    if (narrower === null || narrower.length > lines.length) return best;
    best = narrower;
  }
  return best;
}

/** Breaks where a line is full, inside words too, and ends in an ellipsis when the lines run out. */
function force(text: string, lineEms: number, lineCount: number, measure: Measure): string[] {
  const lines: string[][] = [[]];
  for (const { segment } of graphemes.segment(text)) {
    const line = lines.at(-1) ?? [];
    if (measure([...line, segment].join("")) <= lineEms) {
      line.push(segment);
    } else if (lines.length < lineCount) {
      lines.push([segment]);
    } else {
      line.splice(-1, 1, "…");
      break;
    }
  }
  return lines.map((line) => line.join("").trim());
}
