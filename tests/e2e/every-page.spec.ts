import { expect, type Page } from "playwright/test";
import { axe, hydrated, logIn, noOverflow, setLanguage, setTheme, test } from "../support/browser";
import type { ListedPage } from "../support/listed-page";
import { listedPages } from "../support/pages";

for (const listed of listedPages)
  test(`${listed.name}: can be read by everybody, in both themes, on a narrow screen and in German`, async ({
    page,
  }) => {
    const address = await open(page, listed);
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page).toHaveTitle(/\S/);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
    await axe(page);
    // Nothing else is another thing in the dark.
    await setTheme(page, "dark");
    await axe(page, ["color-contrast"]);
    await noOverflow(page, 320);
    await skipToContent(page);
    await speaksGerman(page, listed, address);
  });

async function open(page: Page, { as, path, status = 200 }: ListedPage): Promise<string> {
  if (as) await logIn(page, as);
  const address = typeof path === "string" ? path : await path(page);
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(status);
  await hydrated(page);
  return address;
}

async function speaksGerman(page: Page, { status = 200 }: ListedPage, address: string): Promise<void> {
  await setLanguage(page, "de");
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(status);
  await hydrated(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await noOverflow(page, 320);
}

async function skipToContent(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveAttribute("href", "#main");
  await page.keyboard.press("Enter");
  await expect(page.locator("main:target")).toHaveCount(1);
}
