import { expect } from "playwright/test";
import { beginDraft } from "~/domain/authoring/outline.commands.server";
import { inTransaction } from "~/platform/database.server";
import { assessmentLesson, someQuestions, trueOrFalse } from "../support/assessment-factories";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { aCourse } from "../support/course-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

test("retiring a question that a published draw needs is warned of, and the entry at fault is named", async ({
  page,
}) => {
  const trainer = await freshPerson({ role: "trainer" });
  const { course, questionIds } = await inSiteDatabase(async (db) => {
    const tag = `t${crypto.randomUUID().slice(0, 8)}`;
    const bank = await someQuestions(db, trainer, [
      trueOrFalse("One?"),
      { ...trueOrFalse("Two?"), tags: [tag] },
      { ...trueOrFalse("Three?"), tags: [tag] },
    ]);
    const draw = { kind: "draw" as const, points: null };
    const items = [
      { ...draw, categoryId: bank.categoryId, tag: null, count: 2 },
      { ...draw, categoryId: null, tag, count: 1 },
    ];
    const lessons = [assessmentLesson({ items })];
    const course = await aCourse(db, { createdBy: trainer.userId, state: "archived", lessons });
    const { courseId, revisionId: from } = course;
    await inTransaction(db, (trx) => beginDraft(trx, { courseId, from }));
    return { ...bank, course };
  });
  await logInByForm(page, trainer);
  await page.goto(`/teach/questions/${questionIds[0]}`);
  await hydrated(page);
  const needed = page.locator("section", { has: page.getByRole("heading", { name: "Where used" }) });
  await expect(needed).toContainText(/Without it there are too few.*Final check · T-/);
  await page.getByRole("button", { name: /^Retire/ }).click();
  await expect(needed).toContainText("have too few to draw");
  await axe(page);
  await noOverflow(page, 320);

  await page.goto(`/teach/courses/${course.code}/publishing`);
  await expect(page.getByText("Learners cannot begin these assessments")).toBeVisible();
  const reason = /Entry 2: questions still missing: 1\. Some of its questions are also asked by entry 1/;
  await expect(page.getByText(reason).first()).toBeVisible();
  await axe(page);
  await noOverflow(page, 320);
  await page.getByRole("link", { name: "Final check" }).first().click();
  await page.waitForURL(/\/questions$/);
  await expect(page.getByRole("link", { name: reason })).toBeVisible();
  await expect(page.getByText("1 too few", { exact: true })).toBeVisible();
  await axe(page);
  await noOverflow(page, 320);
});
