import { expect, type Page } from "playwright/test";
import { hydrated, logInByForm, test, withScripting } from "../support/browser";
import { aDraft } from "../support/draft-factories";
import { freshPerson, inSiteDatabase } from "../support/people";
import { aQuestion } from "../support/question-factories";

/** A trainer's draft with a lesson, and a question, and the page logged in as that trainer. */
async function trainerAtWork(page: Page) {
  const trainer = await freshPerson({ role: "trainer" });
  const made = await inSiteDatabase(async (db) => ({
    draft: await aDraft(db, [1], trainer),
    questionId: await aQuestion(db, { viewer: trainer.viewer, name: `Left ${trainer.userId}` }),
  }));
  await logInByForm(page, trainer);
  return { ...made, address: `/teach/courses/${made.draft.code}` };
}

/** Counts the questions whether to leave, and answers them as is said at that time. */
function questionsOf(page: Page) {
  const questions = { asked: 0, leaves: false };
  page.on("dialog", async (dialog) => {
    questions.asked += 1;
    await (questions.leaves ? dialog.accept() : dialog.dismiss());
  });
  return questions;
}

test("a form with something typed is not left without a question, where there is scripting", async ({
  page,
}) => {
  const { address, draft } = await trainerAtWork(page);
  const questions = questionsOf(page);
  await page.goto(address);
  await page.goto(`${address}/modules/${draft.id("A")}`);
  await hydrated(page);
  await page.getByLabel("Description").fill("A long text.");
  if (withScripting()) {
    await page.getByRole("link", { name: "Back to the outline" }).click();
    await expect.poll(() => questions.asked).toBe(1);
    await page.evaluate(() => history.back());
    await expect.poll(() => questions.asked).toBe(2);
    await page.waitForURL(/modules/);
    await page.getByLabel("Description").click();
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => questions.asked).toBe(3);
    await expect(page.getByLabel("Description")).toHaveValue("A long text.");
  }
  await page.getByLabel("Title").fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter a title.");
  if (withScripting()) {
    await page.getByRole("link", { name: "Back to the outline" }).click();
    await expect.poll(() => questions.asked).toBe(4);
  }
  await page.getByLabel("Title").fill("Basics");
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/notice=saved/);
  await page.getByLabel("Description").fill("Another text.");
  await page.getByLabel("Description").fill("A long text.");
  await page.getByRole("link", { name: "Back to the outline" }).click();
  await page.waitForURL((url) => url.pathname === address);
  expect(questions.asked).toBe(withScripting() ? 4 : 0);
});

test("rows and choices count as typed, the form's own buttons never ask", async ({ page }) => {
  const { address, questionId } = await trainerAtWork(page);
  const questions = questionsOf(page);
  await page.goto(`${address}/facts`);
  await hydrated(page);
  await page.getByRole("button", { name: "Add a skill taught" }).click();
  await expect(page.getByLabel("Skill taught 1", { exact: true })).toBeVisible();
  if (withScripting()) {
    await page.getByRole("link", { name: "Publishing" }).click();
    await expect.poll(() => questions.asked).toBe(1);
  }
  await page.getByRole("button", { name: "Remove skill taught 1" }).click();
  await expect(page.getByLabel("Skill taught 1", { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/notice=saved/);
  // What is chosen on a page that says "Saved." survives the link from a problem to its field.
  await page.getByLabel("Title", { exact: true }).fill("Kept");
  await page.getByLabel("Duration in hours").fill("none");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").getByRole("link").first().click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Kept");
  questions.leaves = true;
  await page.goto(`/teach/questions/${questionId}`);
  const before = questions.asked;
  await hydrated(page);
  await page.getByLabel("What is asked").fill("Is it green?");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByLabel("What is asked")).toHaveValue("Is it green?");
  expect(questions.asked).toBe(before);
  if (withScripting()) {
    questions.leaves = false;
    await page
      .getByRole("button", { name: "Mark as draft" })
      .or(page.getByRole("button", { name: "Mark as ready" }))
      .click();
    await expect.poll(() => questions.asked).toBe(before + 1);
  }
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "has been saved" })).toBeVisible();
  await expect(page.getByLabel("What is asked")).toHaveValue("Is it green?");
});

test("a new lesson saves itself where there is scripting and goes on at its own page; going back saves the rest", async ({
  page,
}) => {
  const { address, draft } = await trainerAtWork(page);
  await page.goto(address);
  await page.getByRole("link", { name: "Add lesson to ‘A’" }).click();
  await page.getByRole("link", { name: "Text", exact: true }).click();
  await page.waitForURL(/type=document/);
  await hydrated(page);
  await page.getByLabel("Title").fill("Goggles");
  const text = page.getByLabel("Text", { exact: true });
  await text.fill("Wear them");
  if (withScripting()) {
    await page.waitForURL(/\/lessons\/[0-9a-f-]{36}$/);
    await expect(text).toHaveValue("Wear them");
    await expect(text).toBeFocused();
    await text.pressSequentially(" always.");
    await page.goBack();
    await page.waitForURL((url) => url.search === `?module=${draft.id("A")}`);
    await expect(page.getByText("What kind of lesson is it?")).toBeVisible();
  } else {
    await text.fill("Wear them always.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.waitForURL(/notice=saved/);
  }
  await page.goto(address);
  await page.getByRole("link", { name: "Goggles" }).first().click();
  await expect(text).toHaveValue("Wear them always.");
});

test("going back right after a save saves what was typed since, where there is scripting", async ({
  page,
}) => {
  const { address, draft } = await trainerAtWork(page);
  const lesson = `${address}/lessons/${draft.id("A1")}`;
  await page.goto(lesson);
  await hydrated(page);
  const text = page.getByLabel("Text", { exact: true });
  await text.fill("First.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL(/notice=saved/);
  await hydrated(page);
  await text.fill("First. Second.");
  if (withScripting()) await page.goBack();
  else await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL((url) => withScripting() === (url.search === ""));
  await page.goto(lesson);
  await expect(text).toHaveValue("First. Second.");
});
