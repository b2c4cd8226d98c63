import { expect, type Page } from "playwright/test";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
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
  await third.getByLabel("Position").fill("1");
  await third.getByLabel("Position").press("Enter");
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
