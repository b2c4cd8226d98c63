import { expect } from "playwright/test";
import { hydrated, logIn, logInByForm, test } from "../support/browser";
import { aCourse, anEnrolment } from "../support/course-factories";
import { freshPerson, inSiteDatabase } from "../support/people";
import { aPerson } from "../support/people-factories";

test("the search forgives typing errors, and its result has an address", async ({ page }) => {
  await logIn(page, "employee");
  await page.goto("/courses");
  await hydrated(page);
  await page.getByLabel("Search courses").fill("securty incidnts");
  await page.getByRole("button", { name: "Search" }).click();
  await page.waitForURL(/q=/);
  await expect(page.getByRole("link", { name: "Handling security incidents" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Giving feedback" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel("Search courses")).toHaveValue("securty incidnts");
  // A word that only its lessons have.
  await page.goto("/courses?q=paskeys");
  await expect(page.getByRole("link", { name: "Information security essentials" })).toBeVisible();
});

test("filters narrow the list, stay visible, and can be taken off", async ({ page }) => {
  await logIn(page, "employee");
  await page.goto("/courses");
  await hydrated(page);
  await page.getByText("Filter and sort").click();
  await page.getByLabel("Category").selectOption("compliance");
  await page.getByLabel("Level").selectOption("intermediate");
  await page.getByRole("button", { name: "Apply filters" }).click();
  await page.waitForURL(/category=compliance/);
  await expect(page.getByRole("link", { name: "Handling security incidents" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Information security essentials" })).toHaveCount(0);
  await expect(page.getByLabel("Category")).toHaveValue("compliance");
  await page.getByRole("link", { name: "Show all courses" }).first().click();
  await expect(page.getByRole("link", { name: "Giving feedback" })).toBeVisible();
});

test("a filter that makes no sense is no filter", async ({ page }) => {
  await logIn(page, "employee");
  await page.goto("/courses?category=nonsense&page=-3&sort=drop&difficulty[]=x");
  await expect(page.getByRole("link", { name: "Giving feedback" })).toBeVisible();
});

test("who comes second to the last seat is told so, with the page as it is now", async ({ page }) => {
  await logInByForm(page, await freshPerson());
  const { course, holder } = await inSiteDatabase(async (db) => ({
    course: await aCourse(db, { maxParticipants: 1, title: "One seat only" }),
    holder: await aPerson(db),
  }));
  await page.goto(`/courses/${course.code}`);
  await hydrated(page);
  await inSiteDatabase((db) => anEnrolment(db, { userId: holder.userId, course, status: "approved" }));
  await page.getByRole("button", { name: "Enrol", exact: true }).click();
  await expect(page.getByRole("alert")).toHaveText("You could not be enrolled. The reasons are below.");
  await expect(page.getByText("The one seat is taken.")).toBeVisible();
  await expect(page.getByText("0 of 1 free")).toBeVisible();
});

test("a course that is not published does not exist for an employee", async ({ page }) => {
  await logIn(page, "employee");
  const { code } = await inSiteDatabase((db) => aCourse(db, { state: "draft" }));
  expect((await page.goto(`/courses/${code}`))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page does not exist");
});
