import { expect, test } from "vitest";
import { action } from "~/routes/teach.courses.$code.gradebook[.csv]/route";
import { anAssessment, assessmentLesson, someQuestions, trueOrFalse } from "../support/assessment-factories";
import { anAnsweredAttempt, truth } from "../support/attempt-factories";
import { anEnrolment } from "../support/course-factories";
import { serveTestDatabase } from "../support/database";
import { aPerson } from "../support/people-factories";
import { logIn } from "../support/sessions";

const { db } = await serveTestDatabase();

test("the gradebook is a file in which names and titles are no formulas, and its making is recorded", async () => {
  const trainer = await aPerson(db, { role: "trainer" });
  const { questionIds } = await someQuestions(db, trainer, [trueOrFalse()]);
  const items = questionIds.map((questionId) => ({ kind: "fixed" as const, questionId, points: null }));
  const assessment = await anAssessment(db, {
    ...{ trainer, minimumGrade: 60, questions: [trueOrFalse("a"), trueOrFalse("b")] },
    lessons: [{ ...assessmentLesson({ items }), title: "=2+2" }],
  });
  const { course } = assessment;
  const learner = await aPerson(db, { firstName: "=HYPERLINK(1)", lastName: "Abel" });
  await anEnrolment(db, { userId: learner.userId, course, status: "in_progress" });
  await anAnsweredAttempt(db, assessment, learner, [truth(true), truth(false)]);
  const other = await aPerson(db, { lastName: "Zorn" });
  await anEnrolment(db, { userId: other.userId, course, status: "withdrawn" });
  const { cookie } = await logIn(db, trainer);
  const answer = await action({
    request: new Request("http://127.0.0.1/", {
      method: "POST",
      headers: { Cookie: cookie },
      body: new URLSearchParams({ state: "learning", q: "" }),
    }),
    params: { code: course.code },
    context: { cspNonce: "" },
  });
  expect((await answer.text()).trim().split("\r\n")).toEqual([
    "Name,E-mail address,State,Edition,Progress,Final check,Final check: state,'=2+2,'=2+2: state,Course grade,Minimum grade,Minimum grade met",
    `'=HYPERLINK(1) Abel,${learner.email},In progress,1,0,50,Graded,,No attempt,50,60,No`,
  ]);
  const event = await db
    .selectFrom("events")
    .select(["actorId", "courseId", "detail"])
    .where("type", "=", "export")
    .executeTakeFirstOrThrow();
  expect(event).toEqual({
    ...{ actorId: trainer.userId, courseId: course.courseId },
    detail: { what: "gradebook" },
  });
});
