import { type Countable, type Criteria, countables } from "./achievement-criteria";
import type { Counts } from "./due-achievements";

export interface NextAchievement<Open> {
  achievement: Open;
  of: Countable;
  /** How far the person is, below `atLeast`. */
  count: number;
  atLeast: number;
  /** Of the way, rounded down: 0 to 99. */
  percent: number;
}

/**
 * For each thing that is counted, the achievement that comes next and how far it is; none where all are earned.
 *
 * @param open the active achievements that the person does not have
 */
export function nextAchievements<Open extends { criteria: Criteria }>(
  open: readonly Open[],
  counts: Counts,
): NextAchievement<Open>[] {
  return countables.flatMap((of) => {
    const steps = open
      .flatMap((achievement) => {
        const { criteria } = achievement;
        return criteria.kind === "count" && criteria.of === of && criteria.atLeast > counts[of]
          ? [{ achievement, of, count: counts[of], atLeast: criteria.atLeast }]
          : [];
      })
      .sort((one, other) => one.atLeast - other.atLeast);
    return steps.slice(0, 1).map((step) => ({
      ...step,
      percent: Math.floor((100 * step.count) / step.atLeast),
    }));
  });
}
