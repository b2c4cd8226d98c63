import { describe, expect, it } from "vitest";
import { type AttemptInGradebook, type GradedEnrolment, gradebookRows } from "./gradebook";

const learning: GradedEnrolment = { id: "e", status: "in_progress", grade: null, minimumGrade: 60 };
const attempt = (number: number, status: AttemptInGradebook["status"]): AttemptInGradebook => ({
  ...{ id: `t${number}`, enrolmentId: "e", lessonId: "a", number, status },
});
const score = (lessonId: string, grade: number | null, weight = 1) => ({
  ...{ enrolmentId: "e", lessonId, weight, grade },
});

function row(
  enrolment: GradedEnrolment,
  scores: readonly ReturnType<typeof score>[],
  attempts: readonly AttemptInGradebook[] = [],
) {
  const [found] = gradebookRows([enrolment], ["a", "b"], { scores, attempts });
  if (!found) throw new Error("There is no row.");
  return found;
}

describe("a cell", () => {
  it.each([
    [[], "none"],
    [["graded"], "graded"],
    [["graded", "in_progress"], "under-way"],
    [["submitted", "in_progress"], "waiting"],
  ] as const)("of attempts %j is %s", (statuses, state) => {
    const attempts = statuses.map((status, index) => attempt(index + 1, status));
    const { cells } = row(learning, [score("a", 50), score("b", null)], attempts);
    expect(cells[0]?.state).toBe(state);
    expect(cells[1]?.state).toBe("none");
  });

  it("links attempts that have ended, and says what an edition does not have", () => {
    const { cells } = row(learning, [score("a", 50)], [attempt(1, "graded"), attempt(2, "in_progress")]);
    expect(cells).toEqual([
      { state: "under-way", grade: 50, attempts: [{ id: "t1", number: 1 }] },
      { state: "absent", grade: null, attempts: [] },
    ]);
  });
});

describe("a row", () => {
  it("has the weighted grade, and whether it is enough", () => {
    const scores = [score("a", 40, 1), score("b", 70, 3)];
    expect(row(learning, scores)).toMatchObject({ grade: 62.5, isMinimumMet: true });
    expect(row({ ...learning, minimumGrade: 63 }, scores)).toMatchObject({ isMinimumMet: false });
    expect(row({ ...learning, minimumGrade: null }, scores)).toMatchObject({ isMinimumMet: null });
    expect(row(learning, [])).toMatchObject({ grade: null, isMinimumMet: false });
  });

  it("of who has completed stays as it was then, whatever is marked later", () => {
    const completed = { ...learning, status: "completed" as const, grade: 80 };
    expect(row(completed, [score("a", 10)])).toMatchObject({ grade: 80, isMinimumMet: true });
  });

  it("takes nothing of somebody else's", () => {
    const rows = gradebookRows([learning, { ...learning, id: "other" }], ["a"], {
      scores: [score("a", 90), { ...score("a", null), enrolmentId: "other" }],
      attempts: [attempt(1, "graded")],
    });
    expect(rows[1]).toMatchObject({ grade: null, cells: [{ state: "none", attempts: [] }] });
  });
});
