import { expect } from "playwright/test";
import { hydrated, logInByForm, test, withScripting } from "../support/browser";
import { aDraft } from "../support/draft-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

const text = "Written while nobody could be reached.";

test("what is written while the server cannot be reached stays, and is sent when it can", async ({
  page,
}) => {
  const trainer = await freshPerson({ role: "trainer" });
  const draft = await inSiteDatabase((db) => aDraft(db, [1], trainer));
  await logInByForm(page, trainer);
  const outline = `/teach/courses/${draft.code}`;
  for (const path of [`${outline}/lessons/${draft.id("A1")}`, `${outline}/modules/${draft.id("A")}`]) {
    const isLesson = path.includes("/lessons/");
    const field = page.getByLabel(isLesson ? /^Text$/ : /^Description/);
    // Not even the routes are known, which Remix asks for once a page stands.
    if (withScripting()) await page.route("**/__manifest*", (route) => route.abort("internetdisconnected"));
    await page.goto(path);
    await hydrated(page);
    // Without scripting it is the browser that says it, and that has the form again.
    await page.context().setOffline(withScripting());
    await field.fill(text);
    await page.getByRole("button", { name: "Save" }).click();
    if (withScripting()) {
      await expect(page.getByText("The server cannot be reached.")).toBeVisible();
      await expect(field).toHaveValue(text);
      await page.unrouteAll();
      await page.context().setOffline(false);
    }
    await page.waitForURL(/notice=saved/);
    await expect(page.getByText("The server cannot be reached.")).toBeHidden();
    await expect(field).toHaveValue(text);
  }
});
