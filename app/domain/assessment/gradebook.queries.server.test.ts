import { describe, expect } from "vitest";
import type { Db } from "~/platform/database.server";
import {
  aLearner,
  anAssessment,
  assessmentLesson,
  essay,
  someQuestions,
  type TestAssessment,
  trueOrFalse,
} from "../../../tests/support/assessment-factories";
import { anAnsweredAttempt, truth, writtenText } from "../../../tests/support/attempt-factories";
import { anEnrolment } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { eachGradebookRow, findGradebookPage, listGradebookAssessments } from "./gradebook.queries.server";

const everybody = { q: "", state: "all" as const, page: 1 };

/** A course with two assessments of two questions, which weigh 1 and 3; it takes 60 percent. */
async function aCourseOfTwo(db: Db) {
  const trainer = await aPerson(db, { role: "trainer" });
  const { questionIds } = await someQuestions(db, trainer, [trueOrFalse("c"), trueOrFalse("d")]);
  const items = questionIds.map((questionId) => ({ kind: "fixed" as const, questionId, points: null }));
  const first = await anAssessment(db, {
    ...{ trainer, questions: [trueOrFalse("a"), trueOrFalse("b")], passingScore: 0, minimumGrade: 60 },
    lessons: [{ ...assessmentLesson({ items, weight: 3, passingScore: 0 }), title: "Second check" }],
  });
  const [, lessonId = ""] = first.course.lessonIds;
  return { first, second: { ...first, lessonId, questionIds } };
}

/** So many of the two questions right. */
function right(count: number) {
  return [truth(count > 0), truth(count > 1)];
}

async function pageOf(db: Db, { course: { courseId } }: TestAssessment, filter: object = {}) {
  return findGradebookPage(db, { courseId, filter: { ...everybody, ...filter } });
}

describe("the gradebook", () => {
  test("never says anything else of a grade than what completes the course", async ({ db }) => {
    const { first, second } = await aCourseOfTwo(db);
    for (const [one, other] of [0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => [a, b] as const))) {
      const learner = await aLearner(db, first);
      await anAnsweredAttempt(db, first, learner, right(one));
      await anAnsweredAttempt(db, second, learner, right(other));
    }
    const { rows, assessments } = await pageOf(db, first);
    expect(assessments.map(({ title }) => title)).toEqual(["Final check", "Second check"]);
    expect(rows).toHaveLength(9);
    const kept = await db.selectFrom("enrolments").select(["id", "grade", "status"]).execute();
    for (const { enrolment, grade, isMinimumMet, cells } of rows) {
      const own = kept.find(({ id }) => id === enrolment.id);
      expect(grade).toBe(Number(own?.grade));
      expect(isMinimumMet).toBe(own?.status === "completed");
      expect(grade).toBe(((cells[0]?.grade ?? 0) + 3 * (cells[1]?.grade ?? 0)) / 4);
    }
    // Halves right make (a + 3 b) / 4: of the nine, (0, 2), (1, 2), (2, 2) and (2, 1) come to 75, 87.5, 100 and 62.5.
    expect(rows.filter(({ isMinimumMet }) => isMinimumMet)).toHaveLength(4);
  });

  test("says how each assessment stands, with the attempts", async ({ db }) => {
    const assessment = await anAssessment(db, { questions: [essay()], minimumGrade: 50 });
    const [waiting, none] = [await aLearner(db, assessment), await aLearner(db, assessment)];
    const attemptId = await anAnsweredAttempt(db, assessment, waiting, [writtenText("So.")]);
    const { rows } = await pageOf(db, assessment);
    const rowOf = ({ enrolmentId }: { enrolmentId: string }) =>
      rows.find(({ enrolment }) => enrolment.id === enrolmentId);
    expect(rowOf(waiting)).toMatchObject({
      cells: [{ state: "waiting", grade: null, attempts: [{ id: attemptId, number: 1 }] }],
      grade: null,
      isMinimumMet: false,
    });
    expect(rowOf(none)?.cells).toEqual([{ state: "none", grade: null, attempts: [] }]);
  });

  test("is searched, filtered and read in parts, each row once and in the order of names", async ({ db }) => {
    const assessment = await anAssessment(db);
    const { course } = assessment;
    for (const lastName of ["Cole", "Abel", "Brandt", "Abel", "Dorn"]) {
      const { userId } = await aPerson(db, { lastName });
      await anEnrolment(db, { userId, course, status: lastName === "Dorn" ? "withdrawn" : "approved" });
    }
    const lastNames = (rows: Awaited<ReturnType<typeof pageOf>>["rows"]) =>
      rows.map(({ enrolment }) => enrolment.lastName);
    expect(lastNames((await pageOf(db, assessment, { q: "abel" })).rows)).toEqual(["Abel", "Abel"]);
    expect(lastNames((await pageOf(db, assessment, { q: "%" })).rows)).toEqual([]);
    expect(lastNames((await pageOf(db, assessment, { state: "ended" })).rows)).toEqual(["Dorn"]);
    expect(await pageOf(db, assessment, { page: 2 })).toMatchObject({ rows: [] });
    const { courseId } = course;
    const assessments = await listGradebookAssessments(db, courseId);
    const read: string[] = [];
    const ids = new Set<string>();
    for await (const { enrolment } of eachGradebookRow(db, { courseId, filter: everybody }, assessments, 2)) {
      read.push(enrolment.lastName);
      ids.add(enrolment.id);
    }
    expect(read).toEqual(["Abel", "Abel", "Brandt", "Cole", "Dorn"]);
    expect(ids.size).toBe(5);
  });
});
