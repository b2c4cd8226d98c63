import { expect } from "playwright/test";
import { hydrated, logIn, test } from "../support/browser";

const mostRequests = 10;
const mostBytes = 160_000;

test("the dashboard costs a browser that was never here few requests and bytes", async ({ page }) => {
  await logIn(page, "employee");
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  const requested: string[] = [];
  let bytes = 0;
  network.on("Network.requestWillBeSent", ({ request }) => {
    if (request.url.startsWith("http")) requested.push(request.url);
  });
  network.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto("/dashboard", { waitUntil: "networkidle" });
  await hydrated(page);
  expect(requested.length, requested.join("\n")).toBeLessThanOrEqual(mostRequests);
  expect(bytes).toBeLessThanOrEqual(mostBytes);
});
