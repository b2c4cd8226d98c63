import { describe, expect, it } from "vitest";
import { courseGrade, gradeOfAttempts, gradeStanding, scorePercent } from "./assessment-grade";

describe("a score", () => {
  it.each([
    [3, 4, 75],
    [1, 3, 33.33],
    [2, 3, 66.67],
    [0, 3, 0],
    [-1, 3, 0],
    [0, 0, null],
  ])("of %d of %d points is %s %%", (points, of, percent) => {
    expect(scorePercent(points, of)).toBe(percent);
  });
});

describe("the grade of several attempts", () => {
  const scores = [50, 90, 70];
  it.each([
    ["first", 50],
    ["best", 90],
    ["last", 70],
    ["average", 70],
  ] as const)("by the %s is %d", (gradeOf, grade) => {
    expect(gradeOfAttempts(gradeOf, scores)).toBe(grade);
  });

  it("is unknown while nothing is marked", () => {
    for (const gradeOf of ["first", "best", "last", "average"] as const) {
      expect(gradeOfAttempts(gradeOf, [])).toBeNull();
      expect(gradeOfAttempts(gradeOf, [null])).toBeNull();
    }
  });

  it("waits for a first attempt's marks, and keeps what stands while a later one waits for them", () => {
    expect(gradeOfAttempts("first", [null, 80])).toBeNull();
    expect(gradeOfAttempts("last", [40, null])).toBe(40);
    expect(gradeOfAttempts("best", [40, null])).toBe(40);
    expect(gradeOfAttempts("average", [40, null, 60])).toBe(50);
  });
});

describe("a course's grade", () => {
  it("weighs its assessments", () => {
    expect(
      courseGrade([
        { weight: 1, grade: 60 },
        { weight: 3, grade: 100 },
      ]),
    ).toBe(90);
  });

  it("leaves out what has no grade or no weight", () => {
    expect(
      courseGrade([
        { weight: 1, grade: 60 },
        { weight: 5, grade: null },
        { weight: 0, grade: 0 },
      ]),
    ).toBe(60);
    expect(courseGrade([{ weight: 0, grade: 80 }])).toBeNull();
    expect(courseGrade([])).toBeNull();
  });

  it("is rounded to hundredths", () => {
    expect(
      courseGrade([1, 1, 1].map((weight, index) => ({ weight, grade: [100, 100, 0][index] ?? 0 }))),
    ).toBe(66.67);
  });

  it("is high enough from the minimum on, and without one even where there is none", () => {
    const scored = (grade: number | null) => [{ weight: 1, grade }];
    expect(gradeStanding(scored(60), 60)).toEqual({ grade: 60, isHighEnough: true });
    expect(gradeStanding(scored(59.99), 60)).toEqual({ grade: 59.99, isHighEnough: false });
    expect(gradeStanding(scored(null), 60)).toEqual({ grade: null, isHighEnough: false });
    expect(gradeStanding(scored(null), null)).toEqual({ grade: null, isHighEnough: true });
  });
});
