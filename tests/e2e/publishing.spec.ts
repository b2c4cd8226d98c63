import { expect } from "playwright/test";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { aCourse } from "../support/course-factories";
import { aDraft } from "../support/draft-factories";
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

test("an archived course with changes comes back as it was, or with them, and with learners cannot be taken back", async ({
  page,
}) => {
  const trainer = await freshPerson({ role: "trainer" });
  const { code, courseId } = await inSiteDatabase((db) => aDraft(db, [1], trainer));
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${code}/publishing`);
  await hydrated(page);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Archive this course").click();
  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page.getByRole("button", { name: "Publish again" })).toBeVisible();
  const learner = await freshPerson();
  await inSiteDatabase(async (db) => {
    const { id: revisionId } = await db
      .selectFrom("courseRevisions")
      .select("id")
      .where("courseId", "=", courseId)
      .where("number", "=", 1)
      .executeTakeFirstOrThrow();
    const learning = { userId: learner.userId, courseId, revisionId, enrolledAt: new Date() };
    await db
      .insertInto("enrolments")
      .values({ ...learning, status: "approved" })
      .execute();
    const isDraft = db
      .selectFrom("courseRevisions")
      .select("id")
      .where("courseId", "=", courseId)
      .where("number", "is", null);
    await db
      .updateTable("revisionLessons")
      .set({ title: "Changed" })
      .where("revisionId", "in", isDraft)
      .execute();
  });
  await page.reload();
  await hydrated(page);
  await expect(page.getByText("The draft has changes that were never published.")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Publish edition 1 again" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Published." })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Edition 2" })).toHaveCount(0);
  await expect(page.getByText("The draft has changes that learners do not see yet.")).toBeVisible();
  await expect(
    page.getByText("People have enrolled, so the course cannot become a draft again."),
  ).toBeVisible();
  await page.getByText("Archive this course").click();
  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page.getByRole("button", { name: "Publish edition 1 again" })).toBeVisible();
});

test("a draft that was never published is deleted for good, after one more question", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  const { code } = await inSiteDatabase((db) => aDraft(db, [2], trainer));
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${code}/publishing`);
  await hydrated(page);
  await page.getByText("Delete this course").click();
  await axe(page);
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The course was deleted." })).toBeVisible();
  await expect(page.getByText(code)).toHaveCount(0);
  expect((await page.goto(`/teach/courses/${code}/publishing`))?.status()).toBe(404);
});

test("a trainer who takes themself off a course says that they know, and is back at their courses", async ({
  page,
}) => {
  const [creator, trainer] = [await freshPerson({ role: "trainer" }), await freshPerson({ role: "trainer" })];
  const { code, courseId } = await inSiteDatabase((db) => aDraft(db, [1], creator));
  await inSiteDatabase((db) =>
    db.insertInto("courseInstructors").values({ courseId, userId: trainer.userId }).execute(),
  );
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${code}/facts`);
  await hydrated(page);
  await page.getByRole("button", { name: "Remove instructor 1" }).click();
  await page.getByRole("button", { name: "Save" }).last().click();
  await expect(page.getByText("You have taken yourself off the instructors.")).toBeVisible();
  await axe(page);
  await page.getByLabel("Yes, I leave the course").check();
  await page.getByRole("button", { name: "Save" }).last().click();
  await expect(page.getByRole("status").filter({ hasText: "You are no longer an instructor" })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/teach");
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
