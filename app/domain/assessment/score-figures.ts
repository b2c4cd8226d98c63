/** A marked attempt as its score counts. */
export interface MarkedScore {
  /** Percent of the points; null: none were to be had. */
  score: number | null;
  /** In percent, as the edition of the attempt has it. */
  passingScore: number;
}

export interface ScoreFigures {
  attempts: number;
  /** 0 to 1. */
  passedShare: number;
  /** Percent. */
  mean: number;
  /** Percent; of an even number the mean of the two in the middle. */
  median: number;
}

/** What the scores of marked attempts come to; null: there is none. */
export function scoreFigures(marked: readonly MarkedScore[]): ScoreFigures | null {
  const scored = marked.flatMap(({ score, passingScore }) =>
    score === null ? [] : [{ score, passingScore }],
  );
  if (scored.length === 0) return null;
  const scores = scored.map(({ score }) => score).sort((one, other) => one - other);
  const passed = scored.filter(({ score, passingScore }) => score >= passingScore);
  return {
    attempts: scored.length,
    passedShare: passed.length / scored.length,
    mean: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    median: medianOf(scores),
  };
}

/** @param sorted at least one */
function medianOf(sorted: readonly number[]): number {
  const upper = Math.floor(sorted.length / 2);
  const lower = sorted.length % 2 === 0 ? upper - 1 : upper;
  return ((sorted[lower] ?? 0) + (sorted[upper] ?? 0)) / 2;
}
