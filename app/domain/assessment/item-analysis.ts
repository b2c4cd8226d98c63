/** One finished attempt at an assessment: what share of its points each question gave, by the question's id. */
export interface MarkedAttempt {
  /** 0 to 1. */
  shares: Readonly<Record<string, number>>;
  /** The points that each question was worth. */
  points: Readonly<Record<string, number>>;
}

export interface ItemAnalysis {
  questionId: string;
  attempts: number;
  /** Null under `fewestAttempts`: chance says more than the figures, and single people could be read from them. */
  figures: ItemFigures | null;
}

export interface ItemFigures {
  /** The mean share of the points, 0 to 1: the higher the easier. */
  facility: number;
  /** The standard deviation of the share in this sample (n - 1). */
  standardDeviation: number;
  /**
   * How well the question tells who knows from who does not, -1 to 1: Pearson's correlation of its points with the
   * points of the rest of the attempt (the corrected item-total correlation: R. L. Thorndike, 1982, Applied
   * Psychometrics). Null where either is the same for all. Below 0 the good ones get it wrong: mostly a wrong key.
   */
  discrimination: number | null;
}

/** Under so many attempts there are no figures. */
export const fewestAttempts = 5;

/** The figures of each question that was asked, in the order of its first appearance. */
export function analyseItems(attempts: readonly MarkedAttempt[]): ItemAnalysis[] {
  const questionIds = new Set(attempts.flatMap(({ shares }) => Object.keys(shares)));
  return [...questionIds].map((questionId) => {
    const asked = attempts.filter(({ shares }) => Object.hasOwn(shares, questionId));
    const figures = asked.length < fewestAttempts ? null : figuresOf(questionId, asked);
    return { questionId, attempts: asked.length, figures };
  });
}

function figuresOf(questionId: string, asked: readonly MarkedAttempt[]): ItemFigures {
  const shares = asked.map((attempt) => attempt.shares[questionId] ?? 0);
  const own = asked.map((attempt) => pointsOf(attempt, questionId));
  const rest = asked.map((attempt, index) => totalOf(attempt) - (own[index] ?? 0));
  return {
    facility: mean(shares),
    standardDeviation: Math.sqrt(covariance(shares, shares)),
    discrimination: correlation(own, rest),
  };
}

function pointsOf({ shares, points }: MarkedAttempt, questionId: string): number {
  return (shares[questionId] ?? 0) * (points[questionId] ?? 0);
}

function totalOf(attempt: MarkedAttempt): number {
  return Object.keys(attempt.shares).reduce((sum, questionId) => sum + pointsOf(attempt, questionId), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of a sample: divided by n - 1. */
function covariance(some: readonly number[], others: readonly number[]): number {
  const meanOfSome = mean(some);
  const meanOfOthers = mean(others);
  const products = some.map((value, index) => (value - meanOfSome) * ((others[index] ?? 0) - meanOfOthers));
  return products.reduce((sum, product) => sum + product, 0) / (some.length - 1);
}

function correlation(some: readonly number[], others: readonly number[]): number | null {
  const spread = covariance(some, some) * covariance(others, others);
  // Where all are the same, what rounding leaves of the spread is nothing to divide by.
  return spread > 1e-18 ? covariance(some, others) / Math.sqrt(spread) : null;
}
