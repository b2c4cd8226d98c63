import type { Db } from "@db/client";
import { expect, type Page } from "playwright/test";
import { submitAttempt } from "~/domain/assessment/attempt.commands.server";
import { saveAnswer } from "~/domain/assessment/attempt-answers.commands.server";
import {
  aLearner,
  anAssessment,
  anAttempt,
  anEndedAttempt,
  essayWithRubric,
  type TestAssessment,
  trueOrFalse,
} from "../support/assessment-factories";
import { axe, hydrated, logInByForm, noOverflow, test, withScripting } from "../support/browser";
import { anEnrolment } from "../support/course-factories";
import { freshPerson, inSiteDatabase } from "../support/people";
import type { TestPerson } from "../support/people-factories";

/** An attempt that says "true" to its one question, handed in. */
async function aRightAnswer(db: Db, assessment: TestAssessment, learner: TestPerson): Promise<string> {
  const { viewer } = learner;
  const now = new Date();
  const attemptId = await anAttempt(db, assessment, learner, now);
  const answer = { type: "true_false" as const, answer: { value: true } };
  await saveAnswer(db, { viewer, attemptId, slot: 1, sequence: 0, now, ...answer });
  await submitAttempt(db, { viewer, attemptId, now });
  return attemptId;
}

/** A trainer who is logged in, with two attempts that wait for their marks. */
async function trainerWithTwo(page: Page) {
  const trainer = await freshPerson({ role: "trainer" });
  const learner = await freshPerson();
  const made = await inSiteDatabase(async (db) => {
    const questions = [essayWithRubric(), trueOrFalse()];
    const assessment = await anAssessment(db, { trainer, state: "archived", questions, passingScore: 40 });
    await anEnrolment(db, { userId: learner.userId, course: assessment.course, status: "in_progress" });
    const first = await anEndedAttempt(db, assessment, learner);
    const second = await anEndedAttempt(db, assessment, await aLearner(db, assessment));
    return { first, second, assessment };
  });
  await logInByForm(page, trainer);
  return { ...made, learner };
}

test("a trainer marks by rubric, comment and notes, goes to the next, and the learner sees it", async ({
  page,
}) => {
  const { first, second, assessment, learner } = await trainerWithTwo(page);
  await page.goto("/dashboard");
  await page.getByRole("link", { name: "2 attempts wait for your marks", exact: true }).click();
  await page.waitForURL(/teach\/grading/);
  await expect(page.locator("#results")).toHaveText("2 attempts");
  await axe(page);
  await noOverflow(page, 320);
  await page.locator(`a[href="/teach/grading/${first}"]`).click();
  await page.waitForURL(new RegExp(first));
  await hydrated(page);
  await page.getByRole("group", { name: "Facts" }).getByLabel("Some").check();
  await page.getByRole("button", { name: "Save marks" }).last().click();
  await expect(page.getByRole("alert")).toContainText("choose a level for each criterion");
  await expect(page.getByRole("group", { name: "Facts" }).getByLabel("Some")).toBeChecked();
  await page.getByRole("group", { name: "Words" }).getByLabel("Clear", { exact: true }).check();
  await page.locator("#q1\\.comment").fill("Mostly **right**.");

  if (withScripting()) await page.getByText("The valve was open.").selectText();
  await page.getByRole("button", { name: "Add a note" }).click();
  const quote = page.getByLabel("Piece of the text 1");
  if (withScripting()) await expect(quote).toHaveValue(/The valve was open\./);
  await quote.fill("The pump was open");
  await page.getByLabel("Note 1").fill("Which valve?");
  await page.getByRole("button", { name: "Save marks" }).last().click();
  await expect(page.getByRole("alert")).toContainText("This piece is not in the text");
  await axe(page);
  await noOverflow(page, 320);
  await quote.fill("The valve was open");
  await page.getByRole("button", { name: "Save and go to the next" }).click();
  await page.waitForURL(new RegExp(second));
  await expect(page.getByRole("status").filter({ hasText: "Everything is marked" })).toHaveText(
    "Ada Lindqvist: saved. Everything is marked, and the learner has been told.",
  );
  await hydrated(page);
  await page.locator("#q1\\.points").fill("9");
  await page.getByRole("button", { name: "Save and go back to the list" }).click();
  await expect(page.getByRole("alert")).toContainText("Give points from 0 to 8.");
  await page.locator("#q1\\.points").fill("2,5");
  await page.getByRole("button", { name: "Save and go back to the list" }).click();
  await page.waitForURL(/teach\/grading\?/);
  await expect(page.getByText("Nothing to show")).toBeVisible();
  await expect(page.getByText("Ada Lindqvist: saved. Everything is marked")).toBeVisible();

  await page.context().clearCookies();
  await logInByForm(page, learner);
  await page.goto(`/learn/${assessment.course.code}/assessments/${assessment.lessonId}/attempts/${first}`);
  await expect(page.getByText("44.44% (4 of 9 points)")).toBeVisible();
  await expect(page.getByText("Which valve?")).toBeVisible();
  await expect(page.locator("strong", { hasText: "right" })).toBeVisible();
});

test("of two who mark the same question the second sees the mark of the first", async ({ page }) => {
  const { first } = await trainerWithTwo(page);
  await page.goto(`/teach/grading/${first}`);
  await hydrated(page);
  await page.locator("#q1\\.points").fill("3");
  const colleague = await page.context().newPage();
  await colleague.goto(`/teach/grading/${first}`);
  await hydrated(colleague);
  await colleague.locator("#q1\\.points").fill("7");
  await colleague.getByRole("button", { name: "Save marks" }).last().click();
  await expect(colleague.getByText("Everything is marked")).toBeVisible();

  await page.getByRole("button", { name: "Save marks" }).last().click();
  await expect(page.getByText("Somebody else has marked this question meanwhile")).toBeVisible();
  await expect(page.locator("#q1\\.points")).toHaveValue("3");
  await page.getByRole("button", { name: "Save marks" }).last().click();
  await expect(page.getByText("3 of 8 points")).toBeVisible();
  await page.getByText("All 2 marks").click();
  await expect(page.getByText(/^7 points · by hand/)).toBeVisible();
});

test("a wrong key is mended, and what was marked by it is regraded", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  const learner = await freshPerson();
  const { assessment, attemptId } = await inSiteDatabase(async (db) => {
    const questions = [trueOrFalse("Is water wet?", false)];
    const made = await anAssessment(db, { trainer, state: "archived", questions });
    await anEnrolment(db, { userId: learner.userId, course: made.course, status: "in_progress" });
    return { assessment: made, attemptId: await aRightAnswer(db, made, learner) };
  });
  await logInByForm(page, trainer);
  const address = `/teach/questions/${assessment.questionIds[0]}`;
  await page.goto(address);
  await hydrated(page);
  await page.getByLabel("True", { exact: true }).first().check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Version 2").first()).toBeVisible();
  await page.getByRole("link", { name: /^Regrade attempts/ }).click();
  await page.waitForURL(/regrade$/);
  await expect(page.getByText("1 attempt · 1 with more points · 0 with fewer points")).toBeVisible();
  await axe(page);
  await noOverflow(page, 320);
  await page.getByRole("button", { name: "Regrade" }).click();
  await expect(page.getByText("1 attempt has been regraded.")).toBeVisible();
  await page.goto(`/teach/grading/${attemptId}`);
  await expect(page.getByText("1 of 1 points").first()).toBeVisible();
});

test("who takes a note back by keyboard goes on at the button that adds one", async ({ page }) => {
  const { first } = await trainerWithTwo(page);
  await page.goto(`/teach/grading/${first}`);
  for (const position of [1, 2]) {
    await hydrated(page);
    await page.getByRole("button", { name: "Add a note" }).press("Enter");
    await expect(page.getByLabel(`Piece of the text ${position}`)).toBeVisible();
  }
  for (const position of [2, 1]) {
    await hydrated(page);
    await page.getByRole("button", { name: `Remove note ${position}` }).press("Enter");
    await expect(page.getByLabel(`Piece of the text ${position}`)).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Add a note" })).toBeFocused();
  }
});
