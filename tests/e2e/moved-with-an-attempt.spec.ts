import { expect } from "playwright/test";
import { publishCourse } from "~/domain/authoring/course.commands.server";
import { deleteLesson } from "~/domain/authoring/deleted-items.commands.server";
import { anAssessment, anAttempt } from "../support/assessment-factories";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { anEnrolment } from "../support/course-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

test("who is moved with an attempt under way is named before, and still finds it afterwards", async ({
  page,
}) => {
  const trainer = await freshPerson({ role: "trainer" });
  const learner = await freshPerson();
  const { course, lessonId } = await inSiteDatabase(async (db) => {
    const assessment = await anAssessment(db, { trainer, lessons: [{}] });
    const { code, courseId } = assessment.course;
    const { viewer } = trainer;
    await anEnrolment(db, { userId: learner.userId, course: assessment.course, status: "in_progress" });
    await anAttempt(db, assessment, learner);
    await deleteLesson(db, { viewer, code, lessonId: assessment.lessonId });
    await publishCourse(db, { viewer, courseId, now: new Date() });
    await db.updateTable("courses").set({ state: "archived" }).where("id", "=", courseId).execute();
    return assessment;
  });
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${course.code}/learners/move?edition=2&all=on`);
  await hydrated(page);
  await expect(page.getByText("1 attempt in progress in “Final check”").first()).toBeVisible();
  await axe(page);
  await noOverflow(page, 320);
  await page.getByRole("button", { name: "Move 1 learner" }).click();
  await page.waitForURL(/moved=1$/);

  await page.context().clearCookies();
  await logInByForm(page, learner);
  for (const path of [`/courses/${course.code}`, "/my/learning"]) {
    await page.goto(path);
    await expect(page.getByRole("link", { name: "Final check" })).toHaveAttribute("href", /\/attempts\//);
    await axe(page);
    await noOverflow(page, 320);
  }
  await page.goto(`/learn/${course.code}/assessments/${lessonId}`);
  await hydrated(page);
  await expect(page.getByText("no longer part of the course")).toBeVisible();
  await axe(page);
  await page.getByRole("link", { name: "Continue attempt" }).click();
  await page.waitForURL(/\/attempts\//);
  await hydrated(page);
  await page.getByLabel("True").check();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByText("Your answers have arrived", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Back to the assessment" }).click();
  await expect(page.getByText("no longer part of the course")).toBeVisible();
  await expect(page.getByRole("button", { name: "Start attempt" })).toHaveCount(0);
});
