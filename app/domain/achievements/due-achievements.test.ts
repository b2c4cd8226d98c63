import { describe, expect, it } from "vitest";
import type { Countable } from "./achievement-criteria";
import { dueAchievements } from "./due-achievements";

const nothing = { courses_completed: 0, sessions_attended: 0, achievements: 0, points: 0 };

function counted(of: Countable, atLeast: number, points: number) {
  return { id: `${of} ${atLeast}`, points, criteria: { kind: "count" as const, of, atLeast } };
}

function namesOf(due: ReturnType<typeof dueAchievements>): string[] {
  return due.map(({ id }) => id);
}

describe("what a person has earned", () => {
  const courses = [1, 5, 10, 25].map((number) => counted("courses_completed", number, 0));

  it.each([
    [0, 0],
    [1, 1],
    [4, 1],
    [5, 2],
    [24, 3],
    [25, 4],
  ])("with %i courses completed: %i achievements", (courses_completed, expected) => {
    expect(dueAchievements(courses, { ...nothing, courses_completed })).toHaveLength(expected);
  });

  it("says what was counted", () => {
    expect(
      dueAchievements([counted("sessions_attended", 5, 7)], { ...nothing, sessions_attended: 6 }),
    ).toEqual([{ id: "sessions_attended 5", points: 7, of: "sessions_attended", count: 6 }]);
  });

  it("goes on while points bring more points, however they are ordered", () => {
    const chain = [
      counted("points", 130, 5),
      counted("achievements", 3, 0),
      counted("points", 100, 30),
      counted("courses_completed", 1, 100),
      counted("points", 136, 0),
    ];
    const due = dueAchievements(chain, { ...nothing, courses_completed: 1 });
    expect(namesOf(due)).toEqual(["courses_completed 1", "points 100", "points 130", "achievements 3"]);
  });

  it("counts what the person has already", () => {
    const five = counted("achievements", 5, 0);
    const course = counted("courses_completed", 1, 0);
    expect(namesOf(dueAchievements([five, course], { ...nothing, achievements: 4 }))).toEqual([]);
    const after = { ...nothing, achievements: 4, courses_completed: 1 };
    expect(namesOf(dueAchievements([five, course], after))).toEqual([
      "courses_completed 1",
      "achievements 5",
    ]);
  });

  it("is never what is awarded by hand", () => {
    const byHand = { id: "mentor", points: 10, criteria: { kind: "by_hand" as const } };
    expect(dueAchievements([byHand], { ...nothing, points: 10_000 })).toEqual([]);
  });
});
