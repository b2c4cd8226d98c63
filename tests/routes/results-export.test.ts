import { expect, test } from "vitest";
import { action } from "~/routes/teach.courses.$code.assessments.$assessmentId.results[.csv]/route";
import { anAssessment, trueOrFalse } from "../support/assessment-factories";
import { someAnsweredAttempts, truth } from "../support/attempt-factories";
import { serveTestDatabase } from "../support/database";
import { logIn } from "../support/sessions";

const { db } = await serveTestDatabase();

test("the results are a file of figures that no spreadsheet takes for formulas, and its making is recorded", async () => {
  const names = ["=1+1", "B"];
  const assessment = await anAssessment(db, {
    questions: names.map((name) => ({ ...trueOrFalse(name), name })),
  });
  // Who knows B gets the first one wrong: a key that is wrong.
  const pairs = [true, true, true, false, false].map((value) => [truth(!value), truth(value)]);
  await someAnsweredAttempts(db, assessment, pairs);
  const { course, lessonId, trainer } = assessment;
  const { cookie } = await logIn(db, trainer);
  const answer = await action({
    request: new Request("http://127.0.0.1/", {
      method: "POST",
      headers: { Cookie: cookie },
      body: new URLSearchParams(),
    }),
    params: { code: course.code, assessmentId: lessonId },
    context: { cspNonce: "" },
  });
  expect(answer.headers.get("Content-Disposition")).toContain(`results-${course.code}.csv`);
  const lines = (await answer.text()).trim().split("\r\n");
  expect(lines).toEqual([
    "Question,Version,Type,Attempts,Facility,Standard deviation,Discrimination,Answers",
    "'=1+1,1,True or false,5,0.4,0.5477,-1,True: 2; False: 3",
    "B,1,True or false,5,0.6,0.5477,-1,True: 3; False: 2",
  ]);
  const event = await db
    .selectFrom("events")
    .select(["actorId", "courseId", "detail"])
    .where("type", "=", "export")
    .executeTakeFirstOrThrow();
  expect(event).toEqual({
    actorId: trainer.userId,
    courseId: course.courseId,
    detail: { what: "assessment_results" },
  });
});
