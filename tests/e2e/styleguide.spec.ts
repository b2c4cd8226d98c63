import { expect } from "playwright/test";
import { logIn, setTheme, test, themes, withScripting } from "../support/browser";

// Its contrast, its width and what axe finds are looked at with those of every page.
const widths = { phone: 390, desktop: 1280 };

test.beforeEach(async ({ page }) => {
  await logIn(page, "employee");
});

for (const theme of themes)
  test.describe(`the style guide, ${theme}`, () => {
    for (const [device, width] of Object.entries(widths))
      test(`leaves a picture of itself on a ${device}`, async ({ page }) => {
        await setTheme(page, theme);
        await page.setViewportSize({ width, height: 900 });
        await page.goto("/styleguide");
        const mode = withScripting() ? "scripting" : "no-scripting";
        const path = `tests/results/styleguide/${theme}-${device}-${mode}.png`;
        await page.screenshot({ path, fullPage: true });
        await test.info().attach(`${theme} ${device}`, { path, contentType: "image/png" });
      });
  });

test("shows the colours of the theme that was chosen", async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await setTheme(page, "light");
  await page.goto("/styleguide");
  const light = await background();
  await setTheme(page, "dark");
  expect(await background()).not.toBe(light);
});

test("lets keyboards see where they are", async ({ page }) => {
  await page.goto("/styleguide");
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("Tab");
    const outlined = await page.locator(":focus").evaluate((element) => {
      const style = getComputedStyle(element);
      return (style.outlineStyle !== "none" && style.outlineWidth !== "0px") || style.boxShadow !== "none";
    });
    expect(outlined, `focus at step ${step + 1}`).toBe(true);
  }
});
