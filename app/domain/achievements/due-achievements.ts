import type { Countable, Criteria } from "./achievement-criteria";

/** What counts of a person at one moment. */
export type Counts = Record<Countable, number>;

export interface Earnable {
  id: string;
  points: number;
  criteria: Criteria;
}

export interface Due {
  id: string;
  points: number;
  /** What was counted, and how far it had come. */
  of: Countable;
  count: number;
}

/**
 * The achievements that a person has reached, in the order in which they are earned. Each brings points and is one
 * achievement more, which may reach the next: it goes on until nothing new is reached.
 *
 * @param open the active achievements that the person does not have
 * @param counts what the person has so far, the achievements and points of those that they have included
 */
export function dueAchievements(open: readonly Earnable[], counts: Counts): Due[] {
  const now = { ...counts };
  const due: Due[] = [];
  let rest = [...open];
  for (;;) {
    const next = rest.find(({ criteria }) => isReached(criteria, now));
    if (next?.criteria.kind !== "count") return due;
    const { id, points, criteria } = next;
    due.push({ id, points, of: criteria.of, count: now[criteria.of] });
    now.achievements += 1;
    now.points += points;
    rest = rest.filter((other) => other !== next);
  }
}

function isReached(criteria: Criteria, counts: Counts): boolean {
  return criteria.kind === "count" && counts[criteria.of] >= criteria.atLeast;
}
