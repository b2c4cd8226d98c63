import { expect } from "playwright/test";
import { anAssessment, trueOrFalse } from "../support/assessment-factories";
import { anAnsweredAttempt, truth } from "../support/attempt-factories";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { anEnrolment } from "../support/course-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

test("who has done everything with too low a grade reads so, raises it, and completes the course", async ({
  page,
}) => {
  const learner = await freshPerson();
  const { course } = await inSiteDatabase(async (db) => {
    const assessment = await anAssessment(db, {
      ...{ state: "archived", passingScore: 50, minimumGrade: 60, lessons: [{}] },
      questions: [trueOrFalse(), trueOrFalse("Is fire hot?")],
      questionsPerPage: 2,
    });
    await anEnrolment(db, { userId: learner.userId, course: assessment.course, status: "in_progress" });
    await anAnsweredAttempt(db, assessment, learner, [truth(true), truth(false)]);
    return assessment;
  });
  await logInByForm(page, learner);
  await page.goto(`/learn/${course.code}`);
  await hydrated(page);
  await page.getByRole("button", { name: "Mark as complete" }).click();
  await page.waitForURL(new RegExp(`/courses/${course.code}$`));
  await expect(page.getByText("Everything required is done; the grade is still missing")).toBeVisible();
  await expect(
    page.getByText("Your grade is 50%. To complete the course it must be at least 60%."),
  ).toBeVisible();
  await axe(page);
  await noOverflow(page, 320);
  await page.goto(`/learn/${course.code}`);
  await page.waitForURL(new RegExp(`/courses/${course.code}$`));
  await page.goto("/my/learning");
  await hydrated(page);
  await expect(page.getByText("Your grade is 50%.")).toBeVisible();
  await axe(page);
  await noOverflow(page, 320);

  await page.getByRole("link", { name: "Final check" }).click();
  await page.waitForURL(/\/assessments\//);
  await hydrated(page);
  await page.getByRole("button", { name: "Start attempt" }).click();
  await page.waitForURL(/\/attempts\//);
  await hydrated(page);
  for (const name of ["Is water wet?", "Is fire hot?"])
    await page.getByRole("group", { name }).getByLabel("True").check();
  await page
    .getByRole("button", { name: "To the summary" })
    .or(page.getByRole("button", { name: "Save and continue" }))
    .first()
    .click();
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByText("Your answers have arrived", { exact: true })).toBeVisible();
  await page.goto(`/courses/${course.code}`);
  await expect(page.getByText("the grade is still missing")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Read the lessons again" })).toBeVisible();
});
