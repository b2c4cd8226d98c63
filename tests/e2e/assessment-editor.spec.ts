import { expect, type Page } from "playwright/test";
import { anAssessment, someQuestions, trueOrFalse } from "../support/assessment-factories";
import { axe, hydrated, logInByForm, noOverflow, test, withScripting } from "../support/browser";
import { aDraft } from "../support/draft-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

const names = ["Is water wet", "Is fire cold", "Is snow white"];

/** A trainer who is logged in, with a draft and three questions of their own in the bank. */
async function trainerWithBank(page: Page) {
  const trainer = await freshPerson({ role: "trainer" });
  const search = `bank-${trainer.userId}`;
  const draft = await inSiteDatabase(async (db) => {
    const questions = names.map((name) => ({ ...trueOrFalse(), name: `${name} ${search}` }));
    await someQuestions(db, trainer, questions);
    return aDraft(db, [1], trainer);
  });
  await logInByForm(page, trainer);
  return { address: `/teach/courses/${draft.code}`, search };
}

test("a trainer writes an assessment, chooses what it asks, and puts it in order", async ({ page }) => {
  const { address, search } = await trainerWithBank(page);
  await page.goto(address);
  await page.getByRole("link", { name: /^Add lesson to/ }).click();
  await page.getByRole("link", { name: "Assessment", exact: true }).click();
  await page.waitForURL(/assessments\/new/);
  await hydrated(page);
  await page.getByLabel("Instructions").fill("Take your time.");
  await page.getByLabel("Time limit in minutes").fill("0");
  await page.getByRole("button", { name: "Save and choose questions" }).click();
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("Enter a title.");
  await expect(alert).toContainText("Give whole minutes from 1 to 1,440");
  await expect(page.getByLabel("Instructions")).toHaveValue("Take your time.");
  await axe(page);
  await page.getByLabel("Title").fill("Elements");
  await page.getByLabel("Time limit in minutes").fill("20");
  await page.getByLabel("Closes").fill("2031-05-01T18:00");
  await page.getByRole("button", { name: "Save and choose questions" }).click();

  await expect(page.getByText("Choose what it asks.")).toBeVisible();
  await hydrated(page);
  await page.getByLabel("Search questions").fill(search);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page.waitForURL(/q=bank/);
  await hydrated(page);
  await page.getByRole("button", { name: "Add what is ticked" }).click();
  await expect(page.getByRole("alert")).toContainText("Tick at least one question");
  for (const name of names) await page.getByLabel(name).check();
  await page.getByRole("button", { name: "Add what is ticked" }).click();
  await expect(page.getByRole("heading", { name: "It asks 3 questions" })).toBeVisible();
  await axe(page);
  await noOverflow(page, 320);

  const rows = page.getByRole("list").filter({ has: page.getByRole("form", { name: "Entry 1" }) });
  const first = rows.getByRole("listitem").first();
  await expect(first).toContainText(names[2] ?? "");
  await page.getByRole("button", { name: "Move entry 3 up" }).click();
  await expect(rows.getByRole("listitem").nth(1)).toContainText(names[0] ?? "");
  await page.getByRole("button", { name: "Move entry 2 up" }).click();
  await expect(first).toContainText(names[0] ?? "");
  await first.getByLabel("Points").fill("2,5");
  await first.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The list of questions is saved.")).toBeVisible();
  await expect(first.getByLabel("Points")).toHaveValue("2.5");
  await page.getByRole("button", { name: "Remove entry 2" }).click();
  await expect(page.getByRole("heading", { name: "It asks 2 questions" })).toBeVisible();
});

test("a draw says when too few questions are ready, and settings keep what they ask", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  const { course, lessonId } = await inSiteDatabase((db) => anAssessment(db, { trainer, state: "archived" }));
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${course.code}/assessments/${lessonId}/questions`);
  await hydrated(page);
  const draw = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Add a random draw" }) });
  await draw.getByLabel("How many").fill("200");
  await page.getByRole("button", { name: "Add a random draw" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose a category or a tag");
  await expect(draw.getByLabel("How many")).toHaveValue("200");
  await draw.getByLabel("Category").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Add a random draw" }).click();
  await expect(page.getByText("Nobody can begin it like this")).toBeVisible();

  await page.getByRole("link", { name: "Settings", exact: true }).click();
  await page.waitForURL(/assessments\/[0-9a-f-]+$/);
  await hydrated(page);
  await page.getByLabel("Passed from, in percent").fill("75,5");
  await page.getByRole("group", { name: "In the two minutes after" }).getByLabel("Points").uncheck();
  if (withScripting()) await expect(page.getByText("Saved at")).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await expect(page.getByLabel("Passed from, in percent")).toHaveValue("75.5");
  await expect(
    page.getByRole("group", { name: "In the two minutes after" }).getByLabel("Points"),
  ).not.toBeChecked();
  await page.getByRole("link", { name: "Questions", exact: true }).last().click();
  await expect(page.getByRole("heading", { name: "It asks 201 questions" })).toBeVisible();
});

test("of two trainers the second sees what the first has saved", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  const { course, lessonId } = await inSiteDatabase((db) => anAssessment(db, { trainer, state: "archived" }));
  await logInByForm(page, trainer);
  const address = `/teach/courses/${course.code}/assessments/${lessonId}`;
  await page.goto(address);
  await hydrated(page);
  await inSiteDatabase((db) =>
    db
      .updateTable("revisionLessons")
      .set((eb) => ({ title: "Theirs", version: eb("version", "+", 1) }))
      .where("lessonId", "=", lessonId)
      .where("revisionId", "<>", course.revisionId)
      .execute(),
  );
  await page.getByLabel("Title").fill("Mine");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("Title, saved by somebody else")).toHaveValue("Theirs");
  await expect(page.locator("#title")).toHaveValue("Mine");
  await axe(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mine" })).toBeVisible();
});
