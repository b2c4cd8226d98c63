import { expect, type Page } from "playwright/test";
import { saveException } from "~/domain/assessment/exceptions.commands.server";
import { aLearner, anAssessment, anAttempt, trueOrFalse } from "../support/assessment-factories";
import { axe, hydrated, logInByForm, noOverflow, test, withScripting } from "../support/browser";
import { anEnrolment } from "../support/course-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

/** A trainer, logged in, with an assessment of 20 minutes and one attempt that somebody learns for. */
async function trainerWithLearner(page: Page) {
  const trainer = await freshPerson({ role: "trainer" });
  const { assessment, learner } = await inSiteDatabase(async (db) => {
    const assessment = await anAssessment(db, {
      ...{ state: "archived", trainer, timeLimitMinutes: 20, maxAttempts: 1 },
    });
    return { assessment, learner: await aLearner(db, assessment) };
  });
  await logInByForm(page, trainer);
  const { course, lessonId } = assessment;
  return { assessment, learner, trainer, address: `/teach/courses/${course.code}/assessments/${lessonId}` };
}

test("a trainer finds a learner, grants more time, changes it, and takes it back", async ({ page }) => {
  const { address, learner } = await trainerWithLearner(page);
  await page.goto(address);
  await page.getByRole("link", { name: "Exceptions", exact: true }).click();
  await page.waitForURL(/exceptions$/);
  await hydrated(page);
  await expect(page.getByText("No exceptions yet")).toBeVisible();
  await page.getByLabel("Name or e-mail address of a learner").fill(learner.email);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page.getByRole("link", { name: "Choose Ada Lindqvist" }).click();
  await page.waitForURL(/learner=/);
  await hydrated(page);
  await page.getByLabel("Extra minutes").fill("ten");
  await page.getByRole("button", { name: "Save exception" }).click();
  await expect(page.getByRole("alert")).toContainText("Give whole minutes");
  await expect(page.getByRole("alert")).toContainText("Give the reason.");
  await expect(page.getByLabel("Extra minutes")).toHaveValue("ten");
  await axe(page);
  await noOverflow(page, 320);
  await page.getByLabel("Extra minutes").fill("10");
  await page.getByLabel(/^Closes/).fill("2031-05-01T18:00");
  await page.getByLabel("Reason").fill("A broken arm.");
  await page.getByRole("button", { name: "Save exception" }).click();
  await expect(page.getByText("The exception has been saved.")).toBeVisible();
  const row = page.getByRole("row", { name: /Ada Lindqvist/ });
  await expect(row).toContainText("10 extra minutes");
  await expect(row).toContainText("A broken arm.");
  await axe(page);
  await noOverflow(page, 320);

  await page.getByRole("link", { name: "Change the exception for Ada Lindqvist" }).click();
  await page.waitForURL(/learner=/);
  await hydrated(page);
  await expect(page.getByLabel(/^Closes/)).toHaveValue("2031-05-01T18:00");
  await page.getByLabel("Extra attempts").fill("2");
  await page.getByRole("button", { name: "Save exception" }).click();
  await expect(row).toContainText("2 extra attempts");
  await hydrated(page);
  await row.getByText("Remove", { exact: true }).click();
  await page.getByRole("button", { name: "Remove exception" }).click();
  await expect(page.getByText("The exception has been removed.")).toBeVisible();
  await expect(page.getByText("No exceptions yet")).toBeVisible();
});

test("who saves over what somebody else has granted meanwhile sees both", async ({ page }) => {
  const { address, learner, assessment, trainer } = await trainerWithLearner(page);
  await page.goto(`${address}/exceptions?learner=${learner.userId}`);
  await hydrated(page);
  const exception = { extraAttempts: 0, extraMinutes: 7, opensAt: null, closesAt: null, reason: "Theirs" };
  await inSiteDatabase((db) =>
    saveException(db, {
      ...{ viewer: trainer.viewer, code: assessment.course.code, lessonId: assessment.lessonId },
      ...{ userId: learner.userId, version: null, exception, now: new Date() },
    }),
  );
  await page.getByLabel("Extra minutes").fill("30");
  await page.getByLabel("Reason").fill("Mine");
  await page.getByRole("button", { name: "Save exception" }).click();
  const note = page.getByRole("alert");
  await expect(note.getByRole("textbox").first()).toHaveValue("7");
  await expect(note.getByRole("textbox").last()).toHaveValue("Theirs");
  await expect(page.getByLabel("Extra minutes (optional)")).toHaveValue("30");
  await page.getByRole("button", { name: "Save exception" }).click();
  await expect(page.getByRole("row", { name: /Ada Lindqvist/ })).toContainText("30 extra minutes");
});

test("a page whose clock runs down before it knows of more time goes on", async ({ page }) => {
  const learner = await freshPerson();
  const address = await inSiteDatabase(async (db) => {
    const settings = { state: "archived" as const, timeLimitMinutes: 1, graceSeconds: 600 };
    const assessment = await anAssessment(db, { ...settings, questions: [trueOrFalse()] });
    const { course, lessonId, trainer } = assessment;
    await anEnrolment(db, { userId: learner.userId, course, status: "in_progress" });
    const begun = new Date(Date.now() - 45_000);
    const attemptId = await anAttempt(db, assessment, learner, begun);
    return {
      path: `/learn/${course.code}/assessments/${lessonId}/attempts/${attemptId}`,
      trainer,
      course,
      lessonId,
    };
  });
  await logInByForm(page, learner);
  await page.goto(address.path);
  await hydrated(page);
  await page.getByLabel("True").check();
  const until = page.locator("main time[datetime]").first();
  const before = Date.parse((await until.getAttribute("datetime")) ?? "");
  const exception = { extraAttempts: 0, extraMinutes: 9, opensAt: null, closesAt: null, reason: "Slow" };
  await inSiteDatabase((db) =>
    saveException(db, {
      ...{ viewer: address.trainer.viewer, code: address.course.code, lessonId: address.lessonId },
      ...{ userId: learner.userId, version: null, exception, now: new Date() },
    }),
  );
  // Scripts come back by themselves when the time is up; without them it is the next page that says it.
  if (!withScripting()) await page.getByRole("button", { name: "Save and continue" }).click();
  const after = new Date(before + 9 * 60_000).toISOString();
  await expect(until).toHaveAttribute("datetime", after, { timeout: 20_000 });
  if (withScripting()) await expect(page.getByLabel("True")).toBeChecked();
});
