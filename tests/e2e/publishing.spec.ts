import { expect } from "playwright/test";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { aCourse } from "../support/course-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

test("a trainer publishes a course, takes it back, and archives it", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  const { code } = await inSiteDatabase((db) =>
    aCourse(db, { title: "Ladders", state: "draft", createdBy: trainer.userId }),
  );
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${code}/publishing`);
  await hydrated(page);
  await expect(page.getByText("None has been published yet.")).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Published. Learners see it" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Edition 1" })).toBeVisible();
  await axe(page);
  await noOverflow(page, 320);

  await page.getByText("Unpublish this course").click();
  await page.getByRole("button", { name: "Unpublish" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The course is a draft again." })).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Archive this course").click();
  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The course is archived." })).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish again" })).toBeVisible();
});

test("a course with nothing in it says what it needs, and offers no way to publish", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  const { code } = await inSiteDatabase((db) =>
    aCourse(db, { title: "Empty", state: "draft", createdBy: trainer.userId, lessons: [] }),
  );
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${code}/publishing`);
  await expect(page.getByText("the course needs a required lesson")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish" })).toHaveCount(0);
});
