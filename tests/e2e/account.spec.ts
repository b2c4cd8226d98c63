import { expect } from "playwright/test";
import { axe, hydrated, logInByForm, test } from "../support/browser";
import { freshPerson } from "../support/people";

test.describe("the log-in form", () => {
  test("says beside each field what is missing, in a summary that has the focus, and keeps what was typed", async ({
    page,
  }) => {
    await page.goto("/login");
    await hydrated(page);
    await page.getByLabel("E-mail address").fill("nobody");
    await page.getByRole("button", { name: "Log in" }).click();
    const summary = page.getByRole("alert");
    await expect(summary).toBeFocused();
    await expect(summary.getByRole("link")).toHaveCount(2);
    const email = page.getByLabel("E-mail address");
    await expect(email).toHaveValue("nobody");
    await expect(email).toHaveAccessibleDescription(/Enter an e-mail address like name@example.com/);
    await expect(page.getByLabel("Password")).toHaveAccessibleDescription(/Enter your password/);
    await axe(page);
    // The form is checked at each letter now, and must not take the focus for it.
    await email.focus();
    await email.press("End");
    await page.keyboard.type("@example.com");
    await expect(email).toHaveValue("nobody@example.com");
    await expect(email).toBeFocused();
  });

  test("does not tell a wrong password from an unknown address", async ({ page }) => {
    const { email } = await freshPerson();
    const answers: string[] = [];
    for (const address of [email, "nobody.at.all@example.com"]) {
      await page.goto("/login");
      await hydrated(page);
      await page.getByLabel("E-mail address").fill(address);
      await page.getByLabel("Password").fill("not the password");
      await page.getByRole("button", { name: "Log in" }).click();
      answers.push((await page.getByRole("alert").textContent()) ?? "");
      await expect(page.getByLabel("E-mail address")).toHaveValue(address);
    }
    expect(answers[0]).toBe(answers[1]);
  });

  test("leads nowhere else than to this site", async ({ page }) => {
    const person = await freshPerson();
    await page.goto("/login?redirectTo=//evil.example/");
    await page.getByLabel("E-mail address").fill(person.email);
    await page.getByLabel("Password").fill(person.password);
    await page.getByRole("button", { name: "Log in" }).click();
    await expect(page).toHaveURL(/\/dashboard$/);
  });
});

test("logging out ends the session: the way back leads to the log-in page", async ({ page }) => {
  await logInByForm(page, await freshPerson());
  const cookies = await page.context().cookies();
  await page.locator("summary", { hasText: "Ada Lindqvist" }).click();
  await page.getByRole("button", { name: "Log out" }).click();
  await page.waitForURL("**/login");
  await page.goto("/my/learning");
  await expect(page).toHaveURL(/\/login\?/);
  await page.context().addCookies(cookies);
  await page.goto("/my/learning");
  await expect(page, "the old cookies, put back").toHaveURL(/\/login\?/);
});

test("language and appearance are chosen on the page, and stay after logging in elsewhere", async ({
  page,
  browser,
}) => {
  const person = await freshPerson();
  await logInByForm(page, person);
  await hydrated(page);
  await page.getByLabel("Language", { exact: true }).selectOption("de");
  await page.getByLabel("Appearance", { exact: true }).selectOption("dark");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page).toHaveURL(/\/dashboard$/);

  const { baseURL, javaScriptEnabled } = test.info().project.use;
  const elsewhere = await browser.newPage({
    baseURL: baseURL ?? process.env.E2E_BASE_URL ?? "",
    javaScriptEnabled: javaScriptEnabled ?? true,
    locale: "en-GB",
  });
  await logInByForm(elsewhere, person);
  await expect(elsewhere.locator("html")).toHaveAttribute("lang", "de");
  await expect(elsewhere.locator("html")).toHaveAttribute("data-theme", "dark");
  await elsewhere.close();
});
