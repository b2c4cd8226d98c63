import { expect, type Page } from "playwright/test";
import { questionBodySchema } from "~/domain/questions/question-body";
import { saveQuestion } from "~/domain/questions/questions.commands.server";
import { anAssessment } from "../support/assessment-factories";
import { axe, hydrated, logInByForm, test, withScripting } from "../support/browser";
import { aDraft } from "../support/draft-factories";
import { freshPerson, inSiteDatabase } from "../support/people";
import { aQuestion } from "../support/question-factories";

/** A trainer's draft with a lesson that has a description, and the page logged in as that trainer. */
async function openDraft(page: Page) {
  const trainer = await freshPerson({ role: "trainer" });
  const draft = await inSiteDatabase(async (db) => {
    const made = await aDraft(db, [1], trainer);
    const { revisionId } = made;
    const set = { description: "An old one." };
    await db.updateTable("revisionLessons").set(set).where("revisionId", "=", revisionId).execute();
    await db.updateTable("revisionModules").set(set).where("revisionId", "=", revisionId).execute();
    return made;
  });
  await logInByForm(page, trainer);
  return { ...draft, trainer, address: `/teach/courses/${draft.code}` };
}

const theirs = (page: Page, field: string) => page.getByLabel(`${field}, saved by somebody else`);

test("what another ticked, emptied and wrote in a lesson is shown before it is saved over", async ({
  page,
}) => {
  const { address, revisionId, id } = await openDraft(page);
  await page.goto(`${address}/lessons/${id("A1")}`);
  await hydrated(page);
  const set = { description: "", required: false, version: 2 };
  await inSiteDatabase((db) =>
    db.updateTable("revisionLessons").set(set).where("revisionId", "=", revisionId).execute(),
  );
  await page.getByLabel("Text", { exact: true }).fill("My text.");
  // Where there is scripting it is the form that saves itself that finds out.
  if (!withScripting()) await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(theirs(page, "Required")).toHaveValue("No");
  await expect(theirs(page, "Description")).toHaveValue("Nothing");
  await expect(theirs(page, "Text")).toHaveValue("Text of A1.");
  await expect(theirs(page, "Title")).toHaveCount(0);
  await expect(page.getByRole("alert")).toContainText("If you save now, yours takes its place.");
  if (withScripting())
    await expect(page.getByRole("status").getByText("somebody else has saved this meanwhile")).toBeVisible();
  await axe(page);
  await page.getByRole("checkbox", { name: "Required" }).uncheck();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL(/notice=saved/);
  await expect(page.getByRole("checkbox", { name: "Required" })).not.toBeChecked();
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue("My text.");
});

test("what another ticked in a module and chose in an assessment is shown as well", async ({ page }) => {
  const { address, revisionId, id, trainer } = await openDraft(page);
  await page.goto(`${address}/modules/${id("A")}`);
  await hydrated(page);
  const set = { required: false, version: 2 };
  await inSiteDatabase((db) =>
    db.updateTable("revisionModules").set(set).where("revisionId", "=", revisionId).execute(),
  );
  await page.getByLabel("Title", { exact: true }).fill("Mine");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(theirs(page, "Required")).toHaveValue("No");

  const { course, lessonId } = await inSiteDatabase((db) => anAssessment(db, { trainer, state: "archived" }));
  await page.goto(`/teach/courses/${course.code}/assessments/${lessonId}`);
  await hydrated(page);
  await inSiteDatabase((db) =>
    db
      .updateTable("revisionLessons")
      .set({ required: false, version: 99 })
      .where("lessonId", "=", lessonId)
      .where("revisionId", "!=", course.revisionId)
      .execute(),
  );
  await page.getByLabel("Title", { exact: true }).fill("Mine");
  if (!withScripting()) await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(theirs(page, "Required")).toHaveValue("No");
});

test("what another changed in a question is shown in words, its category and tags too", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  const { viewer } = trainer;
  const questionId = await inSiteDatabase((db) => aQuestion(db, { viewer, name: `Sky ${trainer.userId}` }));
  await logInByForm(page, trainer);
  await page.goto(`/teach/questions/${questionId}`);
  await hydrated(page);
  const wasTrue = await page.locator("#answer").isChecked();
  const body = questionBodySchema.parse({ type: "true_false", prompt: "Is it grey?", answer: !wasTrue });
  const question = { name: "Sky", body, points: 1, tags: ["clouds"] };
  await inSiteDatabase((db) => saveQuestion(db, { viewer, questionId, number: 1, edit: 1, question }));
  await page.getByLabel("What is asked").fill("Is it green?");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("Theirs: What is asked")).toHaveValue("Is it grey?");
  await expect(page.getByLabel("Theirs: Right answer")).toHaveValue(wasTrue ? "False" : "True");
  await expect(page.getByLabel("Theirs: Tags")).toHaveValue("clouds");
  await expect(page.getByLabel("Theirs: Category")).toHaveCount(0);
});
