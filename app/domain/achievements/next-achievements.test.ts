import { describe, expect, it } from "vitest";
import type { Countable } from "./achievement-criteria";
import { nextAchievements } from "./next-achievements";

const counts = { courses_completed: 3, sessions_attended: 0, achievements: 4, points: 999 };

function counted(of: Countable, atLeast: number) {
  return { criteria: { kind: "count" as const, of, atLeast } };
}

describe("what comes next", () => {
  it("is the nearest of each kind, with how far it is", () => {
    const ten = counted("courses_completed", 10);
    const five = counted("courses_completed", 5);
    const points = counted("points", 1_000);
    expect(nextAchievements([ten, points, five], counts)).toEqual([
      { achievement: five, of: "courses_completed", count: 3, atLeast: 5, percent: 60 },
      { achievement: points, of: "points", count: 999, atLeast: 1_000, percent: 99 },
    ]);
  });

  it("is nothing that has been reached, and nothing that is awarded by hand", () => {
    const open = [counted("courses_completed", 3), { criteria: { kind: "by_hand" as const } }];
    expect(nextAchievements(open, counts)).toEqual([]);
  });
});
