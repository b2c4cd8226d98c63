import { expect } from "playwright/test";
import { anAssessment } from "../support/assessment-factories";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { anEnrolment } from "../support/course-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

test("a learner reads where they look daily by when an assessment has to be taken, and that it is overdue", async ({
  page,
}) => {
  const learner = await freshPerson();
  const { course, lessonId } = await inSiteDatabase(async (db) => {
    const assessment = await anAssessment(db, { state: "archived", dueDays: 3, lessons: [{}] });
    await anEnrolment(db, { userId: learner.userId, course: assessment.course, status: "in_progress" });
    return assessment;
  });
  const enrolledDaysAgo = (days: number) =>
    inSiteDatabase((db) =>
      db
        .updateTable("enrolments")
        .set({ enrolledAt: new Date(Date.now() - days * 86_400_000) })
        .where("userId", "=", learner.userId)
        .execute(),
    );
  await logInByForm(page, learner);
  await page.goto("/dashboard");
  const list = page
    .getByRole("region", { name: "Assessments due" })
    .or(page.locator("section", { has: page.getByRole("heading", { name: "Assessments due" }) }));
  await expect(list.getByRole("listitem")).toContainText(/Final check.*Due soon.*Due/);
  await enrolledDaysAgo(4);
  await page.reload();
  await hydrated(page);
  await expect(list.getByRole("listitem")).toContainText(/Final check.*Overdue.*Due/);
  await axe(page);
  await noOverflow(page, 320);

  const player = `/learn/${course.code}/${course.lessonIds[1]}`;
  for (const path of ["/my/learning", `/courses/${course.code}`, player]) {
    await page.goto(path);
    await expect(page.getByRole("listitem").filter({ hasText: "Final check" }).last()).toContainText(
      /Final check.*Overdue.*Due/,
    );
    await axe(page);
    await noOverflow(page, 320);
  }
  await page.goto("/my/learning");
  await hydrated(page);
  await page.getByRole("link", { name: "Final check" }).click();
  await page.waitForURL(`**/assessments/${lessonId}`);
  await expect(page.locator("dl")).toContainText("Overdue");
});
