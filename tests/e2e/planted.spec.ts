import { expect } from "playwright/test";
import { axe, noOverflow, test, withScripting } from "../support/browser";

// What the other specs rely on is shown able to fail.

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Planted</title><link rel="icon" href="data:,"></head>
  <body><main><h1>Planted</h1>${body}</main></body></html>`;

test("axe catches grey text on white", async ({ page: browser }) => {
  await browser.setContent(page('<p style="color: #999; background: #fff">Hard to read</p>'));
  if (withScripting()) await expect(axe(browser)).rejects.toThrow(/color-contrast/);
});

test("what is wider than the screen is caught, and what scrolls by itself is not", async ({
  page: browser,
}) => {
  await browser.setContent(page('<div style="width: 400px">wide</div>'));
  await expect(noOverflow(browser, 320)).rejects.toThrow(/wider than 320/);
  await browser.setContent(page('<div style="overflow-x: auto"><div style="width: 400px">wide</div></div>'));
  await noOverflow(browser, 320);
});

test("a request to another site is caught", async ({ page: browser }) => {
  test.fail();
  await browser.setContent(page('<img alt="" src="http://127.0.0.1:9/pixel.png">'));
});

test("an error on the console is caught", async ({ page: browser }) => {
  test.fail(withScripting(), "without scripting there is none");
  await browser.setContent(page('<script>console.error("planted")</script>'));
});

test("an uncaught error is caught", async ({ page: browser }) => {
  test.fail(withScripting(), "without scripting there is none");
  await browser.setContent(page('<script>throw new Error("planted")</script>'));
});
