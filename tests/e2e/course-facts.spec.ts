import { expect, type Page } from "playwright/test";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { aCourse, aSkill } from "../support/course-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

/** A trainer's draft, and the page logged in as that trainer, at its facts. */
async function openFacts(page: Page) {
  const trainer = await freshPerson({ role: "trainer" });
  const taught = { state: "draft", createdBy: trainer.userId } as const;
  const world = await inSiteDatabase(async (db) => {
    const course = await aCourse(db, taught);
    const needing = await aCourse(db, { ...taught, title: "Later", prerequisiteIds: [course.courseId] });
    const skill = `Skill ${course.code}`;
    await aSkill(db, skill);
    return { course, needing, skill };
  });
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${world.course.code}`);
  await page.getByRole("link", { name: "Facts" }).click();
  await page.waitForURL(/\/facts$/);
  await hydrated(page);
  return world;
}

test("a trainer changes what a course says of itself, with lists whose rows come and go", async ({
  page,
}) => {
  const { skill, needing } = await openFacts(page);
  await page.getByLabel("Title").fill("Keeping bees");
  await page.getByRole("button", { name: "Add a skill taught" }).click();
  await expect(page.getByLabel("Skill taught 1", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Keeping bees");
  await page.getByLabel("Skill taught 1", { exact: true }).selectOption(skill);
  await page.getByLabel("Level of Skill taught 1").selectOption("advanced");
  await page.getByRole("button", { name: "Add a skill taught" }).click();
  await expect(page.getByLabel("Skill taught 2", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Remove skill taught 2" }).click();
  await expect(page.getByLabel("Skill taught 2", { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Add a course" }).click();
  await page.getByLabel("Course 1", { exact: true }).selectOption({ label: `${needing.code} Later` });
  await page.getByLabel("Minimum grade in percent").fill("700");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toContainText(
    "Minimum grade in percent: Enter a percentage up to 100",
  );
  await expect(page.getByLabel("Level of Skill taught 1")).toHaveValue("advanced");
  await axe(page);
  await noOverflow(page, 320);

  await page.getByLabel("Minimum grade in percent").fill("70");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toContainText(`${needing.code} needs this course itself`);
  await page.getByRole("button", { name: "Remove course 1" }).click();
  await expect(page.getByLabel("Course 1", { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/notice=saved/);
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Keeping bees");
  await expect(page.getByLabel("Minimum grade in percent")).toHaveValue("70");
  await expect(page.getByLabel("Level of Skill taught 1")).toHaveValue("advanced");
});

test("of two who change the facts, the later one sees both and chooses", async ({ page }) => {
  const { course } = await openFacts(page);
  await inSiteDatabase((db) =>
    db
      .updateTable("courses")
      .set({ title: "Their title", version: 2 })
      .where("id", "=", course.courseId)
      .execute(),
  );
  await page.getByLabel("Title", { exact: true }).fill("My title");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toContainText("Saved by somebody else");
  await expect(page.getByLabel("Title, saved by somebody else")).toHaveValue("Their title");
  await expect(page.getByLabel("Description, saved by somebody else")).toHaveCount(0);
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("My title");
  await axe(page);
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/notice=saved/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My title");
});

test("a trainer duplicates a course under a code that is free", async ({ page }) => {
  const { course, needing } = await openFacts(page);
  await page.getByRole("link", { name: "Duplicate" }).click();
  await page.waitForURL(/\/duplicate$/);
  await hydrated(page);
  await expect(page.getByLabel("Title")).toHaveValue(/\(copy\)$/);
  await page.getByLabel("Code").fill(needing.code);
  await page.getByRole("button", { name: "Duplicate" }).click();
  await expect(page.getByRole("alert")).toContainText("Another course has this code.");
  await axe(page);
  await noOverflow(page, 320);
  await page.getByLabel("Code").fill(`${course.code}-C`);
  await page.getByLabel("Title").fill("Twice");
  await page.getByRole("button", { name: "Duplicate" }).click();
  await page.waitForURL(/-C\/facts\?notice=duplicated$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Twice");
  await expect(page.getByRole("status").filter({ hasText: "This is the copy." })).toBeVisible();
});
