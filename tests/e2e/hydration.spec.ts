import { hydrated, logIn, test } from "../support/browser";

test("keys that are pressed while the scripts arrive do not keep them from taking over", async ({ page }) => {
  await logIn(page, "employee");
  // As fast as timers go: React must not be asked to take over in the middle of a page that is not complete.
  await page.addInitScript(() => {
    const press = () =>
      document.body?.dispatchEvent(new KeyboardEvent("keydown", { key: "Shift", bubbles: true }));
    const pressing = setInterval(press, 0);
    setTimeout(() => clearInterval(pressing), 3_000);
  });
  for (const path of ["/dashboard", "/courses", "/my/learning"]) {
    await page.goto(path);
    await hydrated(page);
  }
});
