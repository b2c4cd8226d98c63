import { expect, type Page } from "playwright/test";
import { axe, hydrated, logInByForm, noOverflow, phone, test } from "../support/browser";
import { freshPerson } from "../support/people";

/** Marks lessons complete until the course is; the page is then the course's. */
async function completeAllLessons(page: Page): Promise<number> {
  let completed = 0;
  while (new URL(page.url()).pathname.startsWith("/learn/")) {
    await hydrated(page);
    const before = page.url();
    await page.getByRole("button", { name: "Mark as complete" }).click();
    await page.waitForURL((url) => url.href !== before);
    completed += 1;
    expect(completed, "lessons of one course").toBeLessThan(20);
  }
  return completed;
}

async function learnWholeCourse(page: Page, code: string): Promise<void> {
  await page.goto(`/courses/${code}`);
  await hydrated(page);
  await page.getByRole("button", { name: "Enrol", exact: true }).click();
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/learn\//);
  await completeAllLessons(page);
  await page.waitForURL(`**/courses/${code}`);
}

test("an employee goes the whole way: locked course, enrolment, lessons, certificate, public check", async ({
  page,
}) => {
  const person = await freshPerson({ firstName: "Łukasz", lastName: "Ångström" });
  await page.goto("/courses/SEC-201");
  await expect(page).toHaveURL(/\/login\?redirectTo=/);
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Log in" }).click();

  await expect(page).toHaveURL(/\/courses\/SEC-201$/);
  await expect(page.getByRole("heading", { name: "Locked" })).toBeVisible();
  await page.getByRole("link", { name: "Finish ‘Information security essentials’ (SEC-101) first" }).click();
  await expect(page).toHaveURL(/\/courses\/SEC-101$/);

  await learnWholeCourse(page, "SEC-101");
  await expect(page.getByText("You completed this course")).toBeVisible();

  const pdf = await page.getByRole("link", { name: "Open the certificate" }).getAttribute("href");
  const document = await page.request.get(pdf ?? "");
  expect(document.headers()["content-type"]).toBe("application/pdf");
  expect((await document.body()).subarray(0, 5).toString()).toBe("%PDF-");

  await page.goto("/my/certificates");
  await page.getByRole("link", { name: "Public check of the certificate" }).click();
  await page.waitForURL(/\/verify\//);
  await page.context().clearCookies();
  await page.reload();
  await expect(page.getByText("Łukasz Ångström")).toBeVisible();
  await expect(page.getByText("Valid", { exact: true })).toBeVisible();
});

test("the locked course opens once what it asks for is done", async ({ page }) => {
  await logInByForm(page, await freshPerson());
  await learnWholeCourse(page, "SEC-101");
  await page.goto("/courses/SEC-201");
  await expect(page.getByRole("button", { name: "Enrol", exact: true })).toBeVisible();
});

test("a lesson is where one left off, and its outline tells what is done", async ({ page }) => {
  await logInByForm(page, await freshPerson());
  await page.goto("/courses/ONB-100");
  await hydrated(page);
  await page.getByRole("button", { name: "Enrol", exact: true }).click();
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/learn\//);
  const first = page.url();
  await hydrated(page);
  await page.getByRole("button", { name: "Mark as complete" }).click();
  await page.waitForURL((url) => url.href !== first);
  const second = page.url();

  await page.goto("/learn/ONB-100");
  expect(page.url()).toBe(second);
  const outline = page.getByRole("navigation", { name: "Lessons" });
  await expect(outline.getByRole("img", { name: "Completed", exact: true })).toHaveCount(1);
  await page.goto("/dashboard");
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page).toHaveURL(second);
  await page.getByRole("link", { name: "Previous" }).first().click();
  await expect(page).toHaveURL(first);
  await expect(page.getByRole("button", { name: "Mark as complete" })).toHaveCount(0);
});

test("withdrawing asks once more and frees the way to enrol again", async ({ page }) => {
  await logInByForm(page, await freshPerson());
  await page.goto("/courses/ONB-100");
  await hydrated(page);
  await page.getByRole("button", { name: "Enrol", exact: true }).click();
  await page.getByText("Withdraw from this course").click();
  await page.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByRole("button", { name: "Enrol", exact: true })).toBeVisible();
  await page.goto("/my/learning");
  await expect(page.getByText("Withdrawn")).toBeVisible();
});

test("a course by approval takes a request, which can be taken back", async ({ page }) => {
  await logInByForm(page, await freshPerson());
  await page.goto("/courses/MGT-120");
  await hydrated(page);
  await page.getByRole("button", { name: "Request enrolment" }).click();
  await expect(page.getByText("Your request waits for a decision")).toBeVisible();
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { name: "Waiting for approval" })).toBeVisible();
});

test("the whole way by keyboard alone", async ({ page }) => {
  const person = await freshPerson();
  await page.goto("/login");
  await hydrated(page);
  await tabTo(page, "E-mail address");
  await page.keyboard.type(person.email);
  await tabTo(page, "Password");
  await page.keyboard.type(person.password);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/dashboard");
  await hydrated(page);
  await tabTo(page, "Courses");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/courses");
  await hydrated(page);
  // The courses of other tests stand here too.
  await tabTo(page, "Search courses");
  await page.keyboard.type("first weeks");
  await page.keyboard.press("Enter");
  await page.waitForURL(/[?&]q=first/);
  await hydrated(page);
  await tabTo(page, "Your first weeks at Halden & Moor");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/courses/ONB-100");
  await hydrated(page);
  await tabTo(page, "Enrol");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  await hydrated(page);
  await tabTo(page, "Start");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/learn\//);
  await hydrated(page);
  const lesson = page.url();
  await tabTo(page, "Mark as complete");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.href !== lesson);
});

/** Presses Tab until the focus is on the thing of that name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(nameOfFocus)) === name) return;
  }
  throw new Error(`"${name}" cannot be reached by Tab on ${page.url()}.`);
}

function nameOfFocus(): string {
  const element = document.activeElement;
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
  return (label ?? "").trim();
}

test.describe("on a phone", () => {
  test.use(phone);

  test("the menu leads everywhere, and nothing is wider than the screen", async ({ page }) => {
    await logInByForm(page, await freshPerson());
    await hydrated(page);
    for (const [name, path] of [
      ["Courses", "/courses"],
      ["My learning", "/my/learning"],
      ["My certificates", "/my/certificates"],
    ] as const) {
      await page.getByText("Menu", { exact: true }).click();
      await page.getByRole("link", { name, exact: true }).click();
      await page.waitForURL(`**${path}`);
      await hydrated(page);
      await noOverflow(page, 320);
    }
    await page.getByText("Menu", { exact: true }).click();
    await axe(page);
  });
});
