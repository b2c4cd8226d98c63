import { expect, type Page } from "playwright/test";
import { hydrated, logIn, test, withScripting } from "../support/browser";

const mostRequests = 10;
const mostBytes = 160_000;
const mostScriptBytes = 150_000;

test("the dashboard costs a browser that was never here few requests and bytes", async ({ page }) => {
  await logIn(page, "employee");
  const loaded = await measuredLoad(page, "/dashboard");
  expect(loaded.requested.length, loaded.requested.join("\n")).toBeLessThanOrEqual(mostRequests);
  expect(loaded.bytes).toBeLessThanOrEqual(mostBytes);
});

test("the outline editor, which can be dragged about, loads few scripts", async ({ page }) => {
  await logIn(page, "trainer");
  await page.goto("/teach");
  const outline = await page
    .locator('a[href^="/teach/courses/"]:not([href$="/new"])')
    .first()
    .getAttribute("href");
  const { scriptBytes } = await measuredLoad(page, outline ?? "");
  expect(scriptBytes).toBeLessThanOrEqual(mostScriptBytes);
  expect(scriptBytes > 0).toBe(withScripting());
});

/** What a browser that was never here loads with a page; bytes as they travel. */
async function measuredLoad(page: Page, address: string) {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  const requested: string[] = [];
  const scripts = new Set<string>();
  const loaded = { requested, bytes: 0, scriptBytes: 0 };
  network.on("Network.requestWillBeSent", ({ request }) => {
    if (request.url.startsWith("http")) requested.push(request.url);
  });
  network.on("Network.responseReceived", ({ requestId, response }) => {
    if (/javascript/.test(response.mimeType)) scripts.add(requestId);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    loaded.bytes += encodedDataLength;
    if (scripts.has(requestId)) loaded.scriptBytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await hydrated(page);
  return loaded;
}
