import { expect } from "playwright/test";
import { hydrated, logInByForm, test, withScripting } from "../support/browser";
import { aDraft } from "../support/draft-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

test("a text that no form can send stays where it was typed, and says so", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  const draft = await inSiteDatabase((db) => aDraft(db, [1], trainer));
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${draft.code}/lessons/${draft.id("A1")}`);
  await hydrated(page);
  const field = page.getByLabel(/^Text$/);
  await field.fill("a".repeat(1_100_000));
  const said: string[] = [];
  page.on("dialog", (dialog) => {
    said.push(dialog.message());
    return dialog.accept();
  });
  if (withScripting()) {
    await expect(
      page.getByRole("status").filter({ hasText: "more text than a form may send" }),
    ).toBeVisible();
    await page.getByRole("button", { name: "Save" }).click();
    expect(said).toEqual([expect.stringContaining("more text than a form may send")]);
    await expect(field).toHaveValue(/^a{1100000}$/);
    await field.fill("Short again.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForURL(/notice=saved/);
  } else {
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("That is too much at once")).toBeVisible();
    await page.goBack();
  }
  await expect(field).toBeVisible();
});
