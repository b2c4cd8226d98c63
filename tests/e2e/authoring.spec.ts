import { expect } from "playwright/test";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { freshPerson } from "../support/people";

test("a trainer creates a course, and finds it among theirs", async ({ page }) => {
  await logInByForm(page, await freshPerson({ role: "trainer" }));
  await page.goto("/teach");
  await expect(page.getByText("You do not have a course yet")).toBeVisible();
  await page.getByRole("link", { name: "New course" }).click();
  await page.waitForURL(/\/teach\/courses\/new$/);
  await hydrated(page);
  await page.getByLabel("Title").fill("Keeping bees");
  await page.getByLabel("Duration in hours").fill("none");
  await page.getByRole("button", { name: "Create course" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter a code.");
  await expect(page.getByRole("alert")).toContainText("Enter a description.");
  await expect(page.getByRole("alert")).toContainText("Enter the hours as a number above 0");
  await expect(page.getByLabel("Title")).toHaveValue("Keeping bees");
  await axe(page);
  await noOverflow(page, 320);

  const code = `B-${crypto.randomUUID().slice(0, 8).toUpperCase()}`;
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByLabel("Description").fill("Smoke and calm.");
  await page.getByLabel("Duration in hours").fill("1.5");
  await page.getByRole("button", { name: "Create course" }).click();
  await page.waitForURL(/\/teach\?notice=created$/);
  await expect(page.getByRole("status").filter({ hasText: "created as a draft" })).toBeVisible();
  await expect(page.getByRole("row", { name: code })).toContainText("Draft");
  await axe(page);
});

test("a code that another course has is refused, and nothing typed is lost", async ({ page }) => {
  await logInByForm(page, await freshPerson({ role: "trainer" }));
  await page.goto("/teach/courses/new");
  await hydrated(page);
  await page.getByLabel("Code", { exact: true }).fill("SEC-101");
  await page.getByLabel("Title").fill("Keeping bees");
  await page.getByLabel("Description").fill("Smoke and calm.");
  await page.getByLabel("Duration in hours").fill("2");
  await page.getByRole("radio", { name: "Enrolments need approval" }).check();
  await page.getByRole("button", { name: "Create course" }).click();
  await expect(page.getByRole("alert")).toContainText("Another course has this code.");
  await expect(page.getByLabel("Title")).toHaveValue("Keeping bees");
  await expect(page.getByRole("radio", { name: "Enrolments need approval" })).toBeChecked();
});
