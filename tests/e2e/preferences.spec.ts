import { expect } from "playwright/test";
import { axe, hydrated, logInByForm, test } from "../support/browser";
import { freshPerson } from "../support/people";

test("language, appearance and time zone are the account's, and hold on every page", async ({ page }) => {
  await logInByForm(page, await freshPerson());
  await page.locator("summary", { hasText: "Ada Lindqvist" }).click();
  await page.getByRole("link", { name: "Preferences" }).click();
  await page.waitForURL("**/my/preferences");
  await hydrated(page);
  const form = page.getByRole("main").locator("form").first();
  await form.getByLabel("Language").selectOption("de");
  await form.getByLabel("Appearance").selectOption("dark");
  await form.getByLabel("Time zone").selectOption("America/New_York");
  await form.getByRole("button", { name: "Save appearance" }).click();
  await expect(page.getByRole("status")).toContainText("gespeichert");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByLabel("Zeitzone")).toHaveValue("America/New_York");
  await axe(page);
});

test("times come and go by buttons, overlaps are refused beside the field, and all is kept", async ({
  page,
}) => {
  await logInByForm(page, await freshPerson());
  await page.goto("/my/preferences");
  await hydrated(page);
  await page.getByLabel("Reading and writing").check();
  await page.getByLabel("Monday").check();
  await page.getByRole("checkbox", { name: "English" }).check();
  for (const line of [1, 2]) {
    await page.getByRole("button", { name: "Add a time" }).click();
    await expect(page.getByLabel(`From (line ${line})`)).toBeVisible();
    await hydrated(page);
  }
  await page.getByLabel("From (line 1)").fill("09:00");
  await page.getByLabel("To (line 1)").fill("11:00");
  await page.getByLabel("From (line 2)").fill("10:30");
  await page.getByLabel("To (line 2)").fill("12:00");
  await page.getByRole("button", { name: "Save training preferences" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByLabel("From (line 2)")).toHaveAccessibleDescription(/these two overlap/);
  await expect(page.getByLabel("Monday")).toBeChecked();
  await axe(page);
  await hydrated(page);

  await page.getByLabel("From (line 2)").fill("14:00");
  await page.getByLabel("To (line 2)").fill("16:00");
  await page.getByRole("button", { name: "Remove line 1" }).click();
  await expect(page.getByLabel("From (line 2)")).toHaveCount(0);
  await hydrated(page);
  await page.getByLabel("What you need to take part").fill("Captions, please.");
  await page.getByRole("button", { name: "Save training preferences" }).click();
  await expect(page.getByRole("status")).toContainText("saved");
  await page.reload();
  await expect(page.getByLabel("From (line 1)")).toHaveValue("14:00");
  await expect(page.getByLabel("Reading and writing")).toBeChecked();
  await expect(page.getByLabel("Monday")).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "English" })).toBeChecked();
  await expect(page.getByLabel("What you need to take part")).toHaveValue("Captions, please.");

  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { name: "Recommended for you" })).toBeVisible();
  await expect(page.getByText("Mostly reading, as you like to learn.").first()).toBeVisible();
});
