import { defineConfig, devices } from "playwright/test";
import { findChromium } from "../../scripts/chromium.mjs";

// Looked for once: the workers load this file as well.
process.env.CHROMIUM_PATH ||= (await findChromium()) ?? "";

const desktop = {
  // The user agent of a desktop Chrome: the server takes a headless one for a bot, and bots get no streamed pages.
  ...devices["Desktop Chrome"],
  locale: "en-GB",
  timezoneId: "Europe/Berlin",
};

/** Every spec runs twice: as most people see the site, and with JavaScript switched off. */
export default defineConfig({
  testDir: ".",
  outputDir: "../results/browser",
  globalSetup: "../support/site.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "../results/playwright.json" }]],
  use: {
    baseURL: process.env.E2E_BASE_URL,
    trace: { mode: "retain-on-failure", screenshots: false, sources: false },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "scripting", use: desktop },
    { name: "no-scripting", use: { ...desktop, javaScriptEnabled: false } },
  ],
});
