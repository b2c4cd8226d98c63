import { readFile } from "node:fs/promises";
import { expect } from "playwright/test";
import { anAssessment, essay, trueOrFalse } from "../support/assessment-factories";
import { anAnsweredAttempt, truth, writtenText } from "../support/attempt-factories";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { anEnrolment } from "../support/course-factories";
import { freshPerson, inSiteDatabase } from "../support/people";
import { aPerson } from "../support/people-factories";

test("a trainer sees who has reached what, finds what waits, and takes the gradebook away", async ({
  page,
}) => {
  const trainer = await freshPerson({ role: "trainer" });
  const { course } = await inSiteDatabase(async (db) => {
    const assessment = await anAssessment(db, {
      ...{ trainer, state: "archived", minimumGrade: 60, questions: [trueOrFalse(), essay()] },
    });
    for (const [firstName, answer] of [
      ["Ada", writtenText("So.")],
      ["Ben", null],
    ] as const) {
      const learner = await aPerson(db, { firstName, lastName: "Alder" });
      await anEnrolment(db, { userId: learner.userId, course: assessment.course, status: "in_progress" });
      await anAnsweredAttempt(db, assessment, learner, [truth(true), answer]);
    }
    return assessment;
  });
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${course.code}`);
  await page.getByRole("link", { name: "Gradebook", exact: true }).click();
  await page.waitForURL(/gradebook$/);
  await hydrated(page);
  const ben = page.getByRole("row", { name: /Ben Alder/ });
  await expect(ben).toContainText("50%");
  await expect(ben).toContainText("Graded");
  await expect(ben).toContainText("60% not met");
  await axe(page);
  await noOverflow(page, 320);
  await page.getByLabel("Name or e-mail address").fill("ada");
  await page.getByRole("button", { name: "Search" }).click();
  await page.waitForURL(/q=ada/);
  await expect(ben).toHaveCount(0);
  const ada = page.getByRole("row", { name: /Ada Alder/ });
  await expect(ada).toContainText("Waiting for marks");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as CSV" }).click();
  const text = await readFile(await (await downloading).path(), "utf8");
  expect(text).toContain("Ada Alder");
  expect(text).not.toContain("Ben Alder");
  await page.getByRole("link", { name: "Attempt 1 of Ada Alder: Final check" }).click();
  await page.waitForURL(/\/teach\/grading\//);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
