import { expect, type Page } from "playwright/test";
import { hydrated, logIn, test, withScripting } from "../support/browser";
import { teachingPages } from "../support/teaching-pages";

const mostRequests = 10;
const mostBytes = 160_000;
const mostScriptBytes = 150_000;
const mostEditorScriptBytes = 220_000;

test("the dashboard costs a browser that was never here few requests and bytes", async ({ page }) => {
  await logIn(page, "employee");
  const loaded = await measuredLoad(page, "/dashboard");
  expect(loaded.requested.length, loaded.requested.join("\n")).toBeLessThanOrEqual(mostRequests);
  expect(loaded.bytes).toBeLessThanOrEqual(mostBytes);
});

for (const { name, route, as, path } of teachingPages)
  test(`${name}: trainers load few scripts`, async ({ page }) => {
    if (as) await logIn(page, as);
    const { scriptBytes } = await measuredLoad(page, typeof path === "string" ? path : await path(page));
    const isLessonEditor = route === "_app.teach.courses.$code.lessons.$lessonId";
    expect(scriptBytes).toBeLessThanOrEqual(isLessonEditor ? mostEditorScriptBytes : mostScriptBytes);
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
