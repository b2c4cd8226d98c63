import { expect, type Page } from "playwright/test";
import { axe, hydrated, logInByForm, noOverflow, test, withScripting } from "../support/browser";
import { aDraft } from "../support/draft-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

/** A trainer's draft with those numbers of lessons, and the page logged in as that trainer, at its outline. */
async function openDraft(page: Page, lessonCounts: number[]) {
  const trainer = await freshPerson({ role: "trainer" });
  const draft = await inSiteDatabase((db) => aDraft(db, lessonCounts, trainer));
  await logInByForm(page, trainer);
  const address = `/teach/courses/${draft.code}`;
  await page.goto(address);
  await hydrated(page);
  return { ...draft, address };
}

async function lessonTitles(page: Page): Promise<string> {
  return (await page.locator("ol > li[id^=row-] a").allTextContents()).join(" ");
}

test("a trainer orders, copies, deletes and brings back what is in the outline", async ({ page }) => {
  const { id } = await openDraft(page, [3, 1]);
  await page.getByRole("button", { name: "Move down ‘A1’" }).click();
  await expect(page.getByRole("status")).toContainText("Moved.");
  expect(await lessonTitles(page)).toBe("A2 A1 A3 B1");
  await expect(page.locator(`#down-${id("A1")}`)).toBeFocused();
  await axe(page);
  await noOverflow(page, 320);

  const third = page.locator(`#row-${id("A3")}`);
  await third.getByText("More").click();
  await third.getByRole("spinbutton", { name: "Position" }).fill("1");
  await third.getByRole("spinbutton", { name: "Position" }).press("Enter");
  await expect.poll(() => lessonTitles(page)).toBe("A3 A2 A1 B1");

  await page
    .locator(`#row-${id("B1")}`)
    .getByText("More")
    .click();
  await page.getByRole("button", { name: "Duplicate ‘B1’" }).click();
  await expect.poll(() => lessonTitles(page)).toBe("A3 A2 A1 B1 B1 (copy)");

  await page
    .locator(`#row-${id("A2")}`)
    .getByText("More")
    .click();
  await page.getByRole("button", { name: "Delete ‘A2’" }).click();
  await expect(page.getByRole("status")).toContainText("‘A2’ was deleted.");
  expect(await lessonTitles(page)).toBe("A3 A1 B1 B1 (copy)");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status")).toContainText("Restored.");
  expect(await lessonTitles(page)).toBe("A3 A2 A1 B1 B1 (copy)");
});

test("a trainer adds a module and a lesson, looks at it, and corrects what is wrong", async ({ page }) => {
  const { address } = await openDraft(page, []);
  await page.getByRole("link", { name: "Add module" }).click();
  await page.waitForURL(/modules\/new$/);
  await hydrated(page);
  await page.getByLabel("Description").fill("First things.");
  await page.getByLabel("Duration in hours").fill("7");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter a title.");
  await expect(page.getByRole("alert")).toContainText("A module cannot take longer than its course.");
  await expect(page.getByLabel("Description")).toHaveValue("First things.");
  await axe(page);
  await page.getByLabel("Title").fill("Basics");
  await page.getByLabel("Duration in hours").fill("0.5");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toContainText("Saved.");

  await page.goto(address);
  await page.getByRole("link", { name: "Add lesson to ‘Basics’" }).click();
  await page.getByRole("link", { name: "Text", exact: true }).click();
  await page.waitForURL(/type=document/);
  await hydrated(page);
  await page.getByLabel("Title").fill("Goggles");
  await page.getByLabel("Text").fill("Wear them **always**.");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.locator(".lesson-text strong")).toHaveText("always");
  await expect(page.getByLabel("Title")).toHaveValue("Goggles");
  await axe(page);
  await noOverflow(page, 320);
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/lessons\/0.*notice=saved/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Goggles");
  await page.getByRole("link", { name: "Back to the outline" }).click();
  await expect.poll(() => lessonTitles(page)).toBe("Goggles");
});

test("of two trainers who change a lesson, the later one sees both texts and chooses", async ({ page }) => {
  const { address, revisionId, id } = await openDraft(page, [1, 0]);
  const lessonId = id("A1");
  await page.goto(`${address}/lessons/${lessonId}`);
  await hydrated(page);
  await inSiteDatabase((db) =>
    db
      .updateTable("revisionLessons")
      .set({ content: { markdown: "Their text." }, version: 2 })
      .where("revisionId", "=", revisionId)
      .where("lessonId", "=", lessonId)
      .execute(),
  );
  await page.getByLabel("Text", { exact: true }).fill("My text.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toContainText("Saved by somebody else");
  await expect(page.getByLabel("Text, saved by somebody else")).toHaveValue("Their text.");
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue("My text.");
  await axe(page);
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/notice=saved/);
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue("My text.");

  await page.getByLabel("Module").selectOption("B");
  await page.getByRole("button", { name: "Move" }).click();
  await page.waitForURL(/notice=moved/);
  await expect(page.locator("section", { hasText: "A1" })).toHaveAttribute("id", `row-${id("B")}`);
});

test("what is typed is saved by itself where there is scripting, and by the button", async ({ page }) => {
  const { address, id } = await openDraft(page, [1]);
  await page.goto(`${address}/lessons/${id("A1")}`);
  await hydrated(page);
  await page.getByLabel("Text", { exact: true }).fill("Written slowly.");
  if (withScripting()) {
    await expect(page.getByText("Not saved yet.")).toBeVisible();
    await expect(page.getByText("Saved at")).toBeVisible({ timeout: 10_000 });
  }
  await page.getByLabel("Title").fill("A new title");
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/notice=saved/);
  await page.reload();
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue("Written slowly.");
  await expect(page.getByLabel("Title")).toHaveValue("A new title");
});

test("what is typed is saved when the page is left at once, and the preview follows it, where there is scripting", async ({
  page,
}) => {
  const { address, id } = await openDraft(page, [1]);
  await page.goto(`${address}/lessons/${id("A1")}`);
  await hydrated(page);
  await page.getByLabel("Text").fill("First **words**.");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.locator(".lesson-text strong")).toHaveText("words");
  await page.getByLabel("Text").fill("First **thoughts**.");
  if (withScripting()) await expect(page.locator(".lesson-text strong")).toHaveText("thoughts");
  else await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("link", { name: "Back to the outline" }).click();
  await page.waitForURL((url) => url.pathname === address);
  await page.goto(`${address}/lessons/${id("A1")}`);
  await expect(page.getByLabel("Text")).toHaveValue("First **thoughts**.");
});
