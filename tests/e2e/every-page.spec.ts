import { expect, type Page } from "playwright/test";
import { axe, hydrated, logIn, noOverflow, setLanguage, setTheme, test, themes } from "../support/browser";
import { type ListedPage, listedPages } from "../support/pages";

for (const listed of listedPages)
  test.describe(listed.name, () => {
    test("can be read by everybody, in both themes and on a narrow screen", async ({ page }) => {
      await open(page, listed);
      await expect(page.locator("h1")).toHaveCount(1);
      await expect(page).toHaveTitle(/\S/);
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
      for (const theme of themes) {
        await setTheme(page, theme);
        await axe(page);
      }
      await noOverflow(page, 320);
      await skipToContent(page);
    });

    test("speaks German", async ({ page }) => {
      await open(page, listed, "de");
      await expect(page.locator("html")).toHaveAttribute("lang", "de");
      await noOverflow(page, 320);
    });
  });

async function open(page: Page, { as, path, status = 200 }: ListedPage, locale?: "de"): Promise<void> {
  if (as) await logIn(page, as);
  const address = typeof path === "string" ? path : await path(page);
  if (locale) await setLanguage(page, locale);
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(status);
  await hydrated(page);
}

async function skipToContent(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveAttribute("href", "#main");
  await page.keyboard.press("Enter");
  await expect(page.locator("main:target")).toHaveCount(1);
}
