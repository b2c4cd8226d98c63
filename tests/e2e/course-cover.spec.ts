import { expect } from "playwright/test";
import sharp from "sharp";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { aDraft } from "../support/draft-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

test("a trainer gives a course a picture, describes it anew and takes it away", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  const { userId } = trainer;
  const course = await inSiteDatabase(async (db) => {
    const draft = await aDraft(db, [1], trainer);
    await db.insertInto("courseInstructors").values({ courseId: draft.courseId, userId }).execute();
    return draft;
  });
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${course.code}/facts`);
  await page.getByRole("link", { name: "Cover image" }).click();
  await page.waitForURL(/cover$/);
  await hydrated(page);
  await page.getByRole("button", { name: "Save cover image" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose one picture.");
  const drawing = { name: "a.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") };
  await page.getByLabel("Picture").setInputFiles(drawing);
  await page.getByLabel("Description").fill("A forge");
  await page.getByRole("button", { name: "Save cover image" }).click();
  await expect(page.getByRole("alert")).toContainText("That is no JPEG, PNG or WebP.");
  await expect(page.getByLabel("Description")).toHaveValue("A forge");
  await axe(page);

  const buffer = await sharp({ create: { width: 640, height: 640, channels: 3, background: "#345" } })
    .png()
    .toBuffer();
  await page.getByLabel("Picture").setInputFiles({ name: "forge.png", mimeType: "image/png", buffer });
  await page.getByRole("button", { name: "Save cover image" }).click();
  await page.waitForURL(/notice=saved/);
  const shown = page.getByRole("img", { name: "A forge" });
  const { width = 0, height = 1 } = (await shown.boundingBox()) ?? {};
  expect(width / height).toBeCloseTo(16 / 9, 1);
  await axe(page);
  await noOverflow(page, 320);

  await page.getByLabel("Description").fill("A smithy");
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Save cover image" }).click();
  await answered;
  await page.goto(`/courses/${course.code}`);
  const own = page.getByRole("img", { name: "A smithy" });
  await expect(own).toBeVisible();
  const loaded = await page.request.get((await own.getAttribute("src")) ?? "");
  expect(loaded.headers()["content-type"]).toBe("image/webp");
  await page.goto(`/teach/courses/${course.code}/cover`);
  await page.getByRole("button", { name: "Remove cover image" }).click();
  await expect(page.getByRole("status")).toContainText("no cover image now");
  await expect(page.getByRole("img", { name: "A smithy" })).toHaveCount(0);
});
