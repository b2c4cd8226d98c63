import type { AssessmentSettings } from "./assessment-settings";

/** A score in percent of the points, to two places; null where no points were to be had. */
export function scorePercent(points: number, ofPoints: number): number | null {
  return ofPoints > 0 ? roundToHundredths(Math.max(0, (points * 100) / ofPoints)) : null;
}

/**
 * What counts of several attempts, in percent; null: none has been marked.
 *
 * Where the first attempt counts, a later one cannot stand in for it while it waits for its marks; otherwise what has
 * been marked counts.
 *
 * @param scores of the attempts in their order; null: not marked yet
 */
export function gradeOfAttempts(
  gradeOf: AssessmentSettings["gradeOf"],
  scores: readonly (number | null)[],
): number | null {
  const marked = scores.filter((score) => score !== null);
  if (marked.length === 0) return null;
  switch (gradeOf) {
    case "first":
      return scores[0] ?? null;
    case "last":
      return marked.at(-1) ?? null;
    case "best":
      return Math.max(...marked);
    case "average":
      return roundToHundredths(marked.reduce((sum, score) => sum + score, 0) / marked.length);
    default:
      return gradeOf satisfies never;
  }
}

/**
 * A course's grade, 0 to 100: the mean of its assessments' grades by their weights. What has no grade yet or a weight
 * of 0 does not count; null: nothing counts.
 */
export function courseGrade(assessments: readonly { weight: number; grade: number | null }[]): number | null {
  let weighted = 0;
  let weights = 0;
  for (const { weight, grade } of assessments) {
    if (grade === null) continue;
    weighted += weight * grade;
    weights += weight;
  }
  return weights > 0 ? roundToHundredths(weighted / weights) : null;
}

/**
 * A course's grade, and whether it is enough to complete the course.
 *
 * @param minimumGrade percent; null: any grade is enough, and none too
 */
export function gradeStanding(
  assessments: readonly { weight: number; grade: number | null }[],
  minimumGrade: number | null,
): { grade: number | null; isHighEnough: boolean } {
  const grade = courseGrade(assessments);
  return { grade, isHighEnough: minimumGrade === null || (grade !== null && grade >= minimumGrade) };
}

function roundToHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
