import { expect, type Page } from "playwright/test";
import { publishCourse } from "~/domain/authoring/course.commands.server";
import { deleteLesson } from "~/domain/authoring/deleted-items.commands.server";
import { completeLesson } from "~/domain/learning/progress.commands.server";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { anEnrolment } from "../support/course-factories";
import { aDraft } from "../support/draft-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

/** A course with two editions and two who learn in the first, and the page logged in as its trainer. */
async function openLearners(page: Page) {
  const trainer = await freshPerson({ role: "trainer" });
  const learners = [
    await freshPerson({ firstName: "Ada", lastName: "Alder" }),
    await freshPerson({ firstName: "Ben", lastName: "Birch" }),
  ];
  const { viewer } = trainer;
  const now = new Date();
  const course = await inSiteDatabase(async (db) => {
    const draft = await aDraft(db, [2, 1], trainer);
    const { code, courseId, id } = draft;
    await publishCourse(db, { viewer, courseId, now });
    for (const { userId } of learners)
      await anEnrolment(db, { userId, course: draft, status: "in_progress" });
    for (const title of ["A1", "B1"])
      await completeLesson(db, { viewer: learners[0]?.viewer ?? viewer, code, lessonId: id(title), now });
    await deleteLesson(db, { viewer, code, lessonId: id("B1") });
    await publishCourse(db, { viewer, courseId, now });
    return draft;
  });
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${course.code}`);
  await page.getByRole("link", { name: "Learners", exact: true }).click();
  await page.waitForURL(/\/learners$/);
  await hydrated(page);
  return course;
}

test("a trainer finds learners, sees what moving them does, and moves them", async ({ page }) => {
  await openLearners(page);
  await expect(page.getByRole("row", { name: /Ada Alder/ })).toContainText("66%");
  await axe(page);
  await noOverflow(page, 320);
  await page.getByLabel("Name or e-mail address").fill("alder");
  await page.getByRole("button", { name: "Search" }).click();
  await page.waitForURL(/q=alder/);
  await expect(page.getByRole("row", { name: /Ben Birch/ })).toHaveCount(0);
  await hydrated(page);
  await page.getByLabel("Ada Alder", { exact: true }).check();
  await page.getByRole("button", { name: "Preview the move" }).click();
  await page.waitForURL(/\/learners\/move\?/);
  await hydrated(page);
  const row = page.getByRole("row", { name: /Ada Alder/ });
  await expect(row).toContainText("66%");
  await expect(row).toContainText("50%");
  await expect(row).toContainText("Completed, but no longer there:");
  await expect(row.getByRole("listitem")).toHaveText("B1");
  await axe(page);
  await noOverflow(page, 320);
  await page.getByRole("button", { name: "Move 1 learner" }).click();
  await page.waitForURL(/moved=1$/);
  await expect(page.getByRole("status").filter({ hasText: "1 learner has been moved." })).toBeVisible();
  await expect(page.getByRole("row", { name: /Ada Alder/ })).toContainText("50%");
});

test("all who learn in another edition are chosen at once, and nobody when nobody is", async ({ page }) => {
  const { code } = await openLearners(page);
  await page.getByRole("button", { name: "Preview the move" }).click();
  await page.waitForURL(/\/learners\/move\?/);
  await expect(page.getByText("Of those chosen nobody can be moved")).toBeVisible();
  await page.goto(`/teach/courses/${code}/learners`);
  await hydrated(page);
  await page.getByLabel("Everybody who is learning in another edition").check();
  await page.getByRole("button", { name: "Preview the move" }).click();
  await page.waitForURL(/\/learners\/move\?.*all=on/);
  await expect(page.getByRole("button", { name: "Move 2 learners" })).toBeVisible();
});
