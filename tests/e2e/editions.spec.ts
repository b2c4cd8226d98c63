import { expect, type Page } from "playwright/test";
import { publishCourse } from "~/domain/authoring/course.commands.server";
import { deleteLesson } from "~/domain/authoring/deleted-items.commands.server";
import { updateLesson } from "~/domain/authoring/lesson.commands.server";
import { moveLesson } from "~/domain/authoring/reorder.commands.server";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { aDraft } from "../support/draft-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

/** A course with an edition and a draft that says something else, and the page logged in as its trainer. */
async function openPublishing(page: Page) {
  const trainer = await freshPerson({ role: "trainer" });
  const { viewer } = trainer;
  const course = await inSiteDatabase(async (db) => {
    const draft = await aDraft(db, [3, 1], trainer);
    const { code, courseId, id } = draft;
    await publishCourse(db, { viewer, courseId, now: new Date() });
    await moveLesson(db, { viewer, code, lessonId: id("A3"), move: 1 });
    await deleteLesson(db, { viewer, code, lessonId: id("B1") });
    const lesson = {
      ...{ title: "Goggles", description: "", durationMinutes: null, required: true },
      content: { contentType: "document" as const, markdown: "Wear them." },
    };
    await updateLesson(db, { viewer, code, lessonId: id("A1"), version: 1, lesson });
    return draft;
  });
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${course.code}/publishing`);
  await hydrated(page);
  return course;
}

test("a trainer compares editions with the draft, both ways", async ({ page }) => {
  await openPublishing(page);
  await page.getByRole("link", { name: "Compare editions" }).click();
  await page.waitForURL(/\/editions$/);
  await hydrated(page);
  await expect(page.getByRole("heading", { name: "3 differences" })).toBeVisible();
  const change = (title: string) => page.locator("main ul > li", { hasText: title });
  await expect(change("A3")).toContainText("Moved");
  await expect(change("B1")).toContainText("Removed");
  await expect(change("Goggles")).toContainText("Changed");
  await expect(change("Goggles").locator("del")).toHaveText(["A1", "Text of A1."]);
  await expect(change("Goggles").locator("ins")).toHaveText(["Goggles", "Wear them."]);
  await axe(page);
  await noOverflow(page, 320);
  await page.getByLabel("From").selectOption("Draft");
  await page.getByLabel("To").selectOption("Edition 1");
  await page.getByRole("button", { name: "Compare" }).click();
  await page.waitForURL(/from=draft&to=1$/);
  await expect(change("B1")).toContainText("Added");
});

test("an edition is restored into the draft, which can be brought back", async ({ page }) => {
  const { code } = await openPublishing(page);
  await page.getByRole("link", { name: "Restore edition 1" }).click();
  await page.waitForURL(/\/restore\?edition=1$/);
  await hydrated(page);
  await expect(page.getByText("set aside for 30 days")).toBeVisible();
  await expect(page.getByText("No module and no lesson of the draft would go.")).toBeVisible();
  await axe(page);
  await noOverflow(page, 320);
  await page.getByRole("button", { name: "Restore this" }).click();
  await page.waitForURL(/notice=restored$/);
  await expect(page.getByRole("status").filter({ hasText: "Restored." })).toBeVisible();
  await axe(page);
  await noOverflow(page, 320);
  const titles = async () => {
    await page.goto(`/teach/courses/${code}`);
    return (await page.locator("ol > li[id^=row-] a").allTextContents()).join(" ");
  };
  expect(await titles()).toBe("A1 A2 A3 B1");

  await page.goto(`/teach/courses/${code}/publishing`);
  await page.getByRole("link", { name: "Restore", exact: true }).click();
  await page.waitForURL(/\/restore\?kept=/);
  await hydrated(page);
  await expect(page.getByText("1 thing in the draft would go:")).toBeVisible();
  await page.getByRole("button", { name: "Restore this" }).click();
  await page.waitForURL(/notice=restored$/);
  expect(await titles()).toBe("A3 Goggles A2");
});
