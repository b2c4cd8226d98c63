import { expect } from "vitest";
import { completeLesson } from "~/domain/learning/progress.commands.server";
import { aLearner, anAssessment, trueOrFalse } from "../../../tests/support/assessment-factories";
import { anAnsweredAttempt, truth } from "../../../tests/support/attempt-factories";
import { test } from "../../../tests/support/database";
import { listGradeHurdles } from "./grade-hurdle.queries.server";

const now = new Date();

test("who has done all that is required with too low a grade is told so until the grade is high enough", async ({
  db,
}) => {
  const assessment = await anAssessment(db, {
    ...{ questions: [trueOrFalse("a"), trueOrFalse("b")], passingScore: 50, minimumGrade: 60 },
    lessons: [{}],
  });
  const learner = await aLearner(db, assessment);
  const { viewer, userId, enrolmentId } = learner;
  const [, lessonId = ""] = assessment.course.lessonIds;
  const hurdles = async (of: object = {}) => listGradeHurdles(db, { userId, now, ...of });
  await anAnsweredAttempt(db, assessment, learner, [truth(true), truth(false)], now);
  expect((await hurdles()).size).toBe(0);
  const completing = await completeLesson(db, { viewer, code: assessment.course.code, lessonId, now });
  expect(completing).toEqual({ outcome: "completed", courseCompleted: false, nextLessonId: null });
  const hurdle = {
    ...{ minimumGrade: 60, grade: 50 },
    ways: [{ lessonId: assessment.lessonId, title: "Final check", way: "again", from: null }],
  };
  expect(await hurdles()).toEqual(new Map([[enrolmentId, hurdle]]));
  expect(await hurdles({ enrolmentId })).toEqual(new Map([[enrolmentId, hurdle]]));
  const other = await aLearner(db, assessment);
  expect((await hurdles({ userId: other.userId, enrolmentId })).size).toBe(0);
  await anAnsweredAttempt(db, assessment, learner, [truth(true), truth(true)], now);
  expect((await hurdles()).size).toBe(0);
});
