import { expect, type Page } from "playwright/test";
import { anAssessment, oneOfEachType, trueOrFalse } from "../support/assessment-factories";
import { axe, hydrated, logInByForm, noOverflow, test, withScripting } from "../support/browser";
import { anEnrolment } from "../support/course-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

type Settings = Parameters<typeof anAssessment>[1];

/** Somebody who is logged in and enrolled in a course with that assessment; the address of its page. */
async function learnerBefore(page: Page, settings: Settings): Promise<string> {
  const learner = await freshPerson();
  const { course, lessonId } = await inSiteDatabase(async (db) => {
    const assessment = await anAssessment(db, { state: "archived", ...settings });
    await anEnrolment(db, { userId: learner.userId, course: assessment.course, status: "approved" });
    return assessment;
  });
  await logInByForm(page, learner);
  return `/learn/${course.code}/assessments/${lessonId}`;
}

test("a learner answers questions of every type, goes back, submits, and sees what it was worth", async ({
  page,
}) => {
  const address = await learnerBefore(page, {
    questions: oneOfEachType,
    questionsPerPage: 5,
    maxAttempts: 1,
    passingScore: 50,
  });
  await page.goto(address);
  await hydrated(page);
  await page.getByRole("button", { name: "Start attempt" }).click();
  await page.getByRole("group", { name: "Which one?" }).getByLabel("one", { exact: true }).check();
  await page.getByRole("button", { name: "Show a hint" }).click();
  await expect(page.getByText("The first of them.")).toBeVisible();
  await expect(
    page.getByRole("group", { name: "Which one?" }).getByLabel("one", { exact: true }),
  ).toBeChecked();
  await page.getByRole("group", { name: "Which ones?" }).getByLabel("one", { exact: true }).check();
  await page.getByRole("group", { name: "Is water wet?" }).getByLabel("True").check();
  await page.getByLabel("Your answer", { exact: true }).fill("paris");
  await page.getByLabel("Your answer, a number").fill("5");
  await page.getByLabel("Unit").selectOption("km");
  await axe(page);
  await noOverflow(page, 320);
  await page.getByRole("button", { name: "Save and continue" }).click();

  await page.getByRole("combobox", { name: "France" }).selectOption("Paris");
  await page.getByRole("combobox", { name: "Spain" }).selectOption("Madrid");
  for (const [index, item] of ["one", "two", "three"].entries())
    await page.getByLabel(`Place of ‘${item}’`).selectOption(String(index + 1));
  await page.getByLabel("Gap 1").fill("blue");
  await page.getByRole("button", { name: "Save and go back" }).click();
  await expect(page.getByLabel("Your answer", { exact: true })).toHaveValue("paris");
  await page.getByRole("button", { name: "To the summary" }).click();
  await expect(page.getByText("2 questions are open")).toBeVisible();
  await page.getByRole("button", { name: "Submit" }).click();

  await expect(page.getByText("Your answers have arrived", { exact: true })).toBeVisible();
  await expect(page.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)).toBeVisible();
  await expect(page.getByText("80% (8 of 10 points)")).toBeVisible();
  await axe(page);
  await noOverflow(page, 320);
  await page.getByRole("link", { name: "Back to the assessment" }).click();
  await expect(page.getByText("You have passed with 80%.")).toBeVisible();
  await expect(page.getByText("No attempts are left: 1 was allowed.")).toBeVisible();
});

test("what is answered is saved at once where there is scripting, and survives another device", async ({
  page,
  browser,
}) => {
  const address = await learnerBefore(page, { questions: [trueOrFalse(), trueOrFalse("Is fire hot?")] });
  await page.goto(address);
  await hydrated(page);
  await page.getByRole("button", { name: "Start attempt" }).click();
  await expect(page.getByText("Not answered")).toBeVisible();
  await page.getByLabel("True").check();
  if (withScripting()) await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  else await page.getByRole("button", { name: "Save and continue" }).click();
  const attempt = page.url().split("?")[0] ?? "";

  const device = await browser.newContext({
    javaScriptEnabled: withScripting(),
    storageState: await page.context().storageState(),
  });
  const other = await device.newPage();
  await other.goto(attempt);
  await expect(other.getByLabel("True")).toBeChecked();
  await device.close();
});

test("a window that has slept does not overwrite what another has saved", async ({ page }) => {
  const address = await learnerBefore(page, { questions: [trueOrFalse()] });
  await page.goto(address);
  await hydrated(page);
  await page.getByRole("button", { name: "Start attempt" }).click();
  await expect(page.getByLabel("True")).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await hydrated(other);
  await other.getByLabel("True").check();
  await other.getByRole("button", { name: "Save and continue" }).click();
  await expect(other.getByText("The question is answered.")).toBeVisible();

  await page.getByLabel("False").check();
  if (withScripting()) await expect(page.getByText("Changed in another window")).toBeVisible();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await expect(page.getByText("Another window has saved a different answer")).toBeVisible();
  await expect(page.getByLabel("False").last()).toBeChecked();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await expect(page.getByText("The question is answered.")).toBeVisible();
  await page.getByRole("button", { name: "Question 1, answered" }).click();
  await expect(page.getByLabel("False")).toBeChecked();
});
