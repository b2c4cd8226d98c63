import { expect } from "playwright/test";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { aDraft } from "../support/draft-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

test("a log-in that ran out in the middle of a lesson keeps what was written", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  const draft = await inSiteDatabase((db) => aDraft(db, [1], trainer));
  await logInByForm(page, trainer);
  const path = `/teach/courses/${draft.code}/lessons/${draft.id("A1")}`;
  await page.goto(path);
  await hydrated(page);
  const longAgo = new Date(Date.now() - 48 * 3_600_000);
  await inSiteDatabase((db) =>
    db
      .updateTable("sessions")
      .set({ createdAt: longAgo, lastRenewedAt: longAgo })
      .where("userId", "=", trainer.userId)
      .execute(),
  );
  await page.context().clearCookies({ name: "claims" });
  await page.getByLabel("Text", { exact: true }).fill("Written for an hour.\n\nAnd then saved.");
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/\/login/);
  await hydrated(page);
  await page.getByLabel("E-mail").fill(trainer.email);
  await page.getByLabel("Password", { exact: true }).fill(trainer.password);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL(/\/held-form/);
  await hydrated(page);
  await expect(page.getByRole("paragraph").filter({ hasText: "And then saved." })).toBeVisible();
  await axe(page);
  await noOverflow(page, 320);
  await page.getByRole("button", { name: "Send it now" }).click();
  await page.waitForURL(/notice=saved/);
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue(
    "Written for an hour.\n\nAnd then saved.",
  );
});
