import { expect, type Page } from "playwright/test";
import { deleteLesson, deleteModule } from "~/domain/authoring/deleted-items.commands.server";
import { axe, hydrated, logInByForm, test, withScripting } from "../support/browser";
import { aDraft } from "../support/draft-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

/** A trainer's draft with a lesson, and the page logged in as that trainer. */
async function openDraft(page: Page) {
  const trainer = await freshPerson({ role: "trainer" });
  const draft = await inSiteDatabase((db) => aDraft(db, [1], trainer));
  await logInByForm(page, trainer);
  const of = { viewer: trainer.viewer, code: draft.code };
  return { address: `/teach/courses/${draft.code}`, of, id: draft.id };
}

/** Puts what was deleted last back, in a tab of its own. */
async function putBack(page: Page): Promise<void> {
  const opened = page.context().waitForEvent("page");
  await page.getByRole("link", { name: "Open the outline in a new tab" }).click();
  const outline = await opened;
  await outline.getByText("Deleted in the last 30 days").click();
  await outline.getByRole("button", { name: /^Restore/ }).click();
  await expect(outline.getByRole("status").filter({ hasText: "Restored." })).toBeVisible();
  await outline.close();
}

test("a lesson that somebody deletes while another writes keeps the text, and is saved once it is back", async ({
  page,
}) => {
  const { address, of, id } = await openDraft(page);
  await page.goto(`${address}/lessons/${id("A1")}`);
  await hydrated(page);
  await inSiteDatabase((db) => deleteLesson(db, { ...of, lessonId: id("A1") }));
  const text = page.getByLabel("Text", { exact: true });
  await text.fill("Written for an hour.");
  if (!withScripting()) await page.getByRole("button", { name: "Save", exact: true }).click();
  const note = page.getByRole("alert").filter({ hasText: "This has been deleted" });
  await expect(note).toContainText("what you have written is still in the form");
  await expect(text).toHaveValue("Written for an hour.");
  await axe(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(note).toBeVisible();
  await expect(text).toHaveValue("Written for an hour.");
  await putBack(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL(/notice=saved/);
  await expect(text).toHaveValue("Written for an hour.");
});

test("a new lesson and an assessment whose module is deleted, and a module that is, keep what was written", async ({
  page,
}) => {
  const { address, of, id } = await openDraft(page);
  const moduleId = id("A");
  const note = page.getByRole("alert").filter({ hasText: "This has been deleted" });
  for (const path of [`lessons/new?module=${moduleId}&type=document`, `assessments/new?module=${moduleId}`]) {
    await page.goto(`${address}/${path}`);
    await hydrated(page);
    await inSiteDatabase((db) => deleteModule(db, { ...of, moduleId }));
    await page.getByLabel("Title").fill(`Kept ${path.slice(0, 6)}`);
    await page.getByLabel(/^(Text|Instructions)/).fill("Written.");
    await page.getByRole("button", { name: /^Save/ }).click();
    await expect(note).toBeVisible();
    await expect(page.getByLabel("Title")).toHaveValue(`Kept ${path.slice(0, 6)}`);
    await putBack(page);
    await page.getByRole("button", { name: /^Save/ }).click();
    await page.waitForURL(/notice=(saved|created)/);
  }
  await page.goto(`${address}/modules/${moduleId}`);
  await hydrated(page);
  await inSiteDatabase((db) => deleteModule(db, { ...of, moduleId }));
  await page.getByLabel("Description").fill("Written.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(note).toBeVisible();
  await expect(page.getByLabel("Description")).toHaveValue("Written.");
  await putBack(page);
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/notice=saved/);
  await expect(page.getByLabel("Description")).toHaveValue("Written.");
});

test("the page of a deleted lesson says so, that of a lesson which never was does not exist", async ({
  page,
}) => {
  const { address, of, id } = await openDraft(page);
  await inSiteDatabase((db) => deleteLesson(db, { ...of, lessonId: id("A1") }));
  const response = await page.goto(`${address}/lessons/${id("A1")}`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("alert")).toContainText("It can be put back in the outline");
  await page.goto(`${address}/lessons/${crypto.randomUUID()}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page does not exist");
});
