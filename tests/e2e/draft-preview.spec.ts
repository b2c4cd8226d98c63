import { expect } from "playwright/test";
import { anAssessment, essay, trueOrFalse } from "../support/assessment-factories";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { aDraft } from "../support/draft-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

test("a trainer goes through a draft as learners would, and leaves no trace", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  const draft = await inSiteDatabase((db) => aDraft(db, [2, 1], trainer));
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${draft.code}`);
  await page.getByRole("link", { name: "Preview as a learner" }).click();
  await page.waitForURL(new RegExp(`/preview/${draft.id("A1")}$`));
  await hydrated(page);
  await expect(page.getByText("This is the draft as learners would see it.")).toBeVisible();
  await expect(page.locator(".lesson-text")).toHaveText("Text of A1.");
  await expect(page.getByRole("button", { name: "Mark as complete" })).toHaveCount(0);
  await axe(page);
  await noOverflow(page, 320);
  await page.getByRole("link", { name: /Next/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A2");
  await page.getByRole("navigation", { name: "Lessons" }).getByRole("link", { name: "B1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("B1");
  const traces = await inSiteDatabase((db) =>
    db
      .selectFrom("lessonStudy as s")
      .select("s.lessonId")
      .where("s.lessonId", "in", ["A1", "A2", "B1"].map(draft.id))
      .execute(),
  );
  expect(traces).toEqual([]);
  await page.getByRole("link", { name: "Back to the outline" }).click();
  await page.waitForURL(new RegExp(`/teach/courses/${draft.code}$`));
});

test("an assessment is previewed with what it would ask, page by page, and nobody has begun it", async ({
  page,
}) => {
  const trainer = await freshPerson({ role: "trainer" });
  const { course, lessonId } = await inSiteDatabase((db) =>
    anAssessment(db, {
      ...{ trainer, state: "archived", instructions: "Take your *time*.", timeLimitMinutes: 20 },
      questions: [trueOrFalse("Is ice cold?"), essay("Say why.")],
    }),
  );
  await logInByForm(page, trainer);
  const address = `/teach/courses/${course.code}/preview/${lessonId}`;
  await page.goto(address);
  await hydrated(page);
  await expect(page.getByText("Take your time.")).toBeVisible();
  await expect(page.getByText("20 min")).toBeVisible();
  await page.getByLabel("True").check();
  await expect(page.getByText("Is ice cold?")).toBeVisible();
  await axe(page);
  await noOverflow(page, 320);
  await page.getByRole("link", { name: "Next" }).first().click();
  await expect(page.getByText("Say why.")).toBeVisible();
  await expect(page.getByText("Is ice cold?")).toHaveCount(0);
  await inSiteDatabase(async (db) => {
    expect(await db.selectFrom("attempts").select("id").where("lessonId", "=", lessonId).execute()).toEqual(
      [],
    );
  });
});
