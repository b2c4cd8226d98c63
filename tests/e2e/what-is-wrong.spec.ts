import { expect } from "playwright/test";
import { submitAttempt } from "~/domain/assessment/attempt.commands.server";
import { anAssessment, anAttempt, essay } from "../support/assessment-factories";
import { hydrated, logInByForm, test, withScripting } from "../support/browser";
import { anEnrolment } from "../support/course-factories";
import { aDraft } from "../support/draft-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

test("a new lesson or assessment that has no title yet says that this is what is missing", async ({
  page,
}) => {
  const trainer = await freshPerson({ role: "trainer" });
  const draft = await inSiteDatabase((db) => aDraft(db, [1], trainer));
  await logInByForm(page, trainer);
  const address = `/teach/courses/${draft.code}`;
  const [kind, field] = ["Assessment", "Instructions"];
  await page.goto(address);
  await page.getByRole("link", { name: /^Add lesson to/ }).click();
  await page.getByRole("link", { name: kind, exact: true }).click();
  await page.waitForURL(/assessments\/new/);
  await hydrated(page);
  await page.getByLabel(field).fill("Take your time.");
  if (withScripting())
    await expect(page.getByText("Not saved yet. Title: Enter a title.", { exact: true })).toBeVisible();
  else await page.getByRole("button", { name: "Save and choose questions" }).click();
  if (!withScripting()) await expect(page.getByRole("alert")).toContainText("Enter a title.");
  await expect(page.getByLabel(field)).toHaveValue("Take your time.");
});

test("an answer that comes too late, or is too long, says which of the two it is", async ({ page }) => {
  const learner = await freshPerson();
  const { course, lessonId, attemptId } = await inSiteDatabase(async (db) => {
    const assessment = await anAssessment(db, { state: "archived", questions: [essay()] });
    await anEnrolment(db, { userId: learner.userId, course: assessment.course, status: "in_progress" });
    return { ...assessment, attemptId: await anAttempt(db, assessment, learner, new Date()) };
  });
  await logInByForm(page, learner);
  await page.goto(`/learn/${course.code}/assessments/${lessonId}/attempts/${attemptId}`);
  await hydrated(page);
  const answer = page.getByRole("textbox", { name: "Your answer" });
  const save = page.getByRole("button", { name: "Save and continue" });
  await answer.evaluate((element) => element.removeAttribute("maxlength"));
  await answer.fill("x".repeat(100_001));
  if (withScripting())
    await expect(page.getByText("Not saved: this answer is too long", { exact: true })).toBeVisible();
  else {
    await save.click();
    await expect(page.getByText("This answer is too long. Please shorten it.")).toBeVisible();
  }
  const { viewer } = learner;
  await inSiteDatabase((db) => submitAttempt(db, { viewer, attemptId, now: new Date() }));
  await answer.fill("short");
  if (withScripting())
    await expect(page.getByText("Not saved: the attempt has ended", { exact: true })).toBeVisible();
  else {
    await save.click();
    await expect(page.getByText("What you have just sent came too late")).toBeVisible();
  }
});
