import { randomUUID } from "node:crypto";
import { expect, type Page } from "playwright/test";
import { axe, hydrated, logInByForm, test } from "../support/browser";
import { freshPerson } from "../support/people";

test.use({ tolerated: /status of 4\d\d/ });

const password = "swifts over the old harbour";

/** Follows the link with that in its address, in the newest mail to somebody. */
async function followMail(page: Page, address: string, path: string): Promise<void> {
  await openMail(page, address);
  const link = page.getByRole("link", { name: path }).first();
  await page.goto((await link.getAttribute("href")) ?? "");
  await hydrated(page);
}

/** Opens the newest mail to that address, once it has come. */
async function openMail(page: Page, address: string): Promise<void> {
  const mail = page.locator("li", { hasText: address }).first().getByRole("link");
  await expect(async () => {
    await page.goto("/demo/mail");
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await page.goto((await mail.getAttribute("href")) ?? "");
}

async function submit(page: Page, button: string, fields: Record<string, string>): Promise<void> {
  await hydrated(page);
  const form = page.locator("form", { has: page.getByRole("button", { name: button }) });
  for (const [label, value] of Object.entries(fields))
    await form.getByLabel(label, { exact: true }).fill(value);
  await form.getByRole("button", { name: button }).click();
}

test("somebody new makes an account, confirms the address and is welcomed", async ({ page }) => {
  const email = `${randomUUID()}@example.com`;
  await page.goto("/register");
  const facts = { "First name": "Ada", "Last name": "Lindqvist", "E-mail address": email };
  await submit(page, "Create account", { ...facts, Password: "password1234" });
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByLabel("Password")).toHaveAccessibleDescription(/easy to guess|common/);
  await expect(page.getByLabel("First name")).toHaveValue("Ada");
  await axe(page);
  await submit(page, "Create account", { Password: password });
  await expect(page).toHaveURL(/\/verify-email\?sent=registration$/);

  await page.goto("/login");
  await submit(page, "Log in", { "E-mail address": email, Password: password });
  await expect(page.getByRole("alert")).toBeVisible();

  await followMail(page, email, "/verify-email/");
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page).toHaveURL(/\/login\?notice=confirmed$/);
  await submit(page, "Log in", { "E-mail address": email, Password: password });
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ada");
  await openMail(page, email);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/welcome/i);
});

test("a known address is answered the same, and its owner is told", async ({ page }) => {
  const { email } = await freshPerson();
  await page.goto("/register");
  const facts = { "First name": "Eve", "Last name": "Nobody", "E-mail address": email };
  await submit(page, "Create account", { ...facts, Password: password });
  await expect(page).toHaveURL(/\/verify-email\?sent=registration$/);
  await openMail(page, email);
  await expect(page.getByRole("link", { name: "/verify-email/" })).toHaveCount(0);
});

test("a forgotten password is replaced by the link in a mail, which works once", async ({ page }) => {
  const { email } = await freshPerson();
  await page.goto("/forgot-password");
  await submit(page, "Send link", { "E-mail address": email });
  await expect(page).toHaveURL(/\/forgot-password\?sent/);
  await followMail(page, email, "/reset-password?token=");
  const address = page.url();
  await submit(page, "Save new password", { "New password": password });
  await expect(page).toHaveURL(/\/login\?notice=reset$/);
  await logInByForm(page, { email, password });
  await page.context().clearCookies();
  expect((await page.goto(address))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a new password ends the other sessions and keeps this one", async ({ page, browser, baseURL }) => {
  const person = await freshPerson();
  const elsewhere = await browser.newPage({ baseURL });
  await logInByForm(elsewhere, person);
  await logInByForm(page, person);
  await page.goto("/my/security");
  await submit(page, "Change password", {
    "Present password": "not this one at all",
    "New password": password,
  });
  await expect(page.getByRole("alert")).toBeFocused();
  await submit(page, "Change password", { "Present password": person.password, "New password": password });
  await expect(page.getByRole("status").filter({ hasText: "password is changed" })).toBeVisible();
  await expect(page.getByText("This device")).toHaveCount(1);
  await elsewhere.goto("/my/learning");
  await expect(elsewhere).toHaveURL(/\/login/);
  await elsewhere.close();
});

test("other devices are logged out one by one, then this one as well", async ({ page, browser, baseURL }) => {
  const person = await freshPerson();
  const elsewhere = await browser.newPage({ baseURL });
  await logInByForm(elsewhere, person);
  await logInByForm(page, person);
  await page.goto("/my/security");
  await hydrated(page);
  // The person was made with a session of their own.
  const others = page
    .locator("main li")
    .filter({ hasText: "Last active" })
    .filter({ hasNotText: "This device" });
  for (const left of [1, 0]) {
    await expect(others).toHaveCount(left + 1);
    await others.first().getByRole("button").click();
    await expect(others).toHaveCount(left);
    await expect(page.getByRole("status").filter({ hasText: "logged out" })).toBeVisible();
  }
  await elsewhere.goto("/my/learning");
  await expect(elsewhere).toHaveURL(/\/login/);
  await elsewhere.close();
  await page.getByRole("button", { name: "Log out everywhere" }).click();
  await expect(page).toHaveURL(/\/login/);
  await page.goto("/dashboard");
  await expect(page).toHaveURL(/\/login/);
});

test("an address changes when both have confirmed it", async ({ page }) => {
  const person = await freshPerson();
  const email = `${randomUUID()}@example.com`;
  await logInByForm(page, person);
  await page.goto("/my/security");
  await submit(page, "Change e-mail address", {
    "New e-mail address": email,
    "Present password": person.password,
  });
  await expect(page.getByText("link to both addresses")).toBeVisible();
  await followMail(page, email, "/verify-email/");
  await submit(page, "Confirm change", {});
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you, one more to go");
  await followMail(page, person.email, "/verify-email/");
  await submit(page, "Confirm change", {});
  await expect(page.getByText(/address (of your account )?(is|has been) changed/)).toBeVisible();
  await page.context().clearCookies();
  await logInByForm(page, { email, password: person.password });
});
