import { randomBytes } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { test as base, type Cookie, expect, type Page } from "playwright/test";

/** Somebody who can log in: a demo account by its role, or a person that a test has made for itself. */
export type Account = "admin" | "trainer" | "manager" | "employee" | { email: string; password: string };

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** For `test.use(phone)`: a touch screen of 390 × 844 points. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A page that answers 404 or 409 on purpose, and our own scripts in a frame that lets none run. */
const expectedOnConsole =
  /^Failed to load resource|^Blocked script execution in 'about:srcdoc' because the document's frame is sandboxed/;

/**
 * Playwright's `test` with a page that is watched: a script error, an error on the console and a request to
 * another site fail the test. `tolerated` excepts the problems that it matches.
 */
export const test = base.extend<{ tolerated: RegExp | undefined }>({
  tolerated: [undefined, { option: true }],
  // Each test comes from an address of its own: wrong tries of one do not make the others wait.
  extraHTTPHeaders: async ({}, use) => use({ "X-Forwarded-For": `10.${randomBytes(3).join(".")}` }),
  page: async ({ page, baseURL, tolerated }, use) => {
    const problems: string[] = [];
    const note = (problem: string) => {
      if (!tolerated?.test(problem)) problems.push(problem);
    };
    page.on("pageerror", (error) => note(`error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" && !expectedOnConsole.test(message.text()))
        note(`console: ${message.text()}`);
    });
    page.context().on("request", (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== baseURL) note(`request: ${url.href}`);
    });
    await use(page);
    expect(problems, "what the page should not do").toEqual([]);
  },
});

/** Whether this run has JavaScript switched on. */
export function withScripting(): boolean {
  return test.info().project.use.javaScriptEnabled !== false;
}

const sessions = new Map<string, { cookies: Cookie[]; since: number }>();
/** Below the five minutes after which a session renews itself: two copies of one that is renewed look like theft. */
const sessionReuseMs = 180_000;

/**
 * Logs the page's person in, by the form at first and by the same session for the next minutes. Sessions are not
 * shared between the two modes. A test that ends its session uses `logInByForm`.
 */
export async function logIn(page: Page, account: Account): Promise<void> {
  const { email } = credentialsOf(account);
  const known = sessions.get(email);
  if (known && Date.now() - known.since < sessionReuseMs) return page.context().addCookies(known.cookies);
  const since = Date.now();
  await logInByForm(page, account);
  sessions.set(email, { cookies: await page.context().cookies(), since });
}

/** Logs in as people do; the page is then where the log-in leads to. */
export async function logInByForm(page: Page, account: Account): Promise<void> {
  const { email, password } = credentialsOf(account);
  await page.goto("/login");
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole("button", { name: /^(Log in|Anmelden)$/ }).click();
  await page.waitForURL((url) => url.pathname !== "/login");
}

function credentialsOf(account: Account): { email: string; password: string } {
  if (typeof account !== "string") return account;
  return { email: `${account}@example.com`, password: process.env.E2E_DEMO_PASSWORD ?? "" };
}

/** Waits until the page's scripts have taken over; without scripting there is nothing to wait for. */
export async function hydrated(page: Page): Promise<void> {
  if (!withScripting()) return;
  const taken = () => Object.keys(document.body).some((key) => key.startsWith("__reactFiber$"));
  const message = `hydration of ${page.url()}`;
  // A busy machine takes its time; what never hydrates still fails.
  await expect.poll(() => page.evaluate(taken), { message, timeout: 15_000 }).toBe(true);
}

/** Shows the page as to somebody whose system is light or dark. */
export async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
}

/** Has the pages speak that language from now on, as the form at the end of each page does. */
export async function setLanguage(page: Page, locale: "en" | "de"): Promise<void> {
  const value = encodeURIComponent(Buffer.from(JSON.stringify({ locale })).toString("base64"));
  const url = test.info().project.use.baseURL;
  await page.context().addCookies([{ name: "preferences", value, url }]);
}

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Fails on what axe finds wrong. Without scripting it does nothing: axe is a script and would wait for ever.
 *
 * @param only the rules that are asked; all of WCAG 2.2 AA and the best practices unless given
 */
export async function axe(page: Page, only?: readonly string[]): Promise<void> {
  if (!withScripting()) return;
  // In one go, at half the time: what the other way is for, frames from elsewhere, our pages do not have.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await (only ? builder.withRules([...only]) : builder.withTags(rules)).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.target.join(" ")}\n  ${node.failureSummary ?? ""}`),
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** Fails when the page is wider than a screen of that many points; the window is as before afterwards. */
export async function noOverflow(page: Page, width: number): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 800 });
  const wide = await page.evaluate(widestElements);
  expect(wide, `wider than ${width} on ${page.url()}`).toEqual([]);
  if (before) await page.setViewportSize(before);
}

/** Runs in the page: what sticks out, unless something around it scrolls by itself. */
function widestElements(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}">`)
    .slice(0, 10);
}
