import { expect } from "playwright/test";
import { completeLesson } from "~/domain/learning/progress.commands.server";
import { hydrated, logInByForm, test } from "../support/browser";
import { aCourse, anEnrolment } from "../support/course-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

test("a completed course brings an achievement, and both are among one's activity and in its CSV", async ({
  page,
}) => {
  const person = await freshPerson();
  const { viewer, userId } = person;
  await inSiteDatabase(async (db) => {
    const course = await aCourse(db, { title: "=Opening bottles" });
    await anEnrolment(db, { userId, course, status: "in_progress" });
    const [lessonId = ""] = course.lessonIds;
    await completeLesson(db, { viewer, code: course.code, lessonId, now: new Date() });
  });
  await logInByForm(page, person);
  await page.goto("/my/achievements");
  await expect(page.getByRole("heading", { name: "First course" })).toBeVisible();
  await expect(page.getByText("For 1 completed course")).toBeVisible();
  await expect(page.getByText("1 of 5 courses")).toBeVisible();

  await page.goto("/my/activity");
  await hydrated(page);
  await expect(page.getByRole("row", { name: /Achievement earned/ })).toContainText("First course");
  await page.getByLabel("Kind").selectOption({ label: "Course completed" });
  await page.getByRole("button", { name: "Apply filters" }).click();
  await page.waitForURL(/type=course_completed/);
  await expect(page.getByRole("row", { name: /Achievement earned/ })).toHaveCount(0);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download as CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("activity.csv");
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  const [, ...rows] = Buffer.concat(chunks).toString("utf8").trim().split("\r\n");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain("'=Opening bottles");
  await page.goto("/my/activity?type=export");
  await expect(page.getByRole("row", { name: /Data downloaded/ })).toHaveCount(1);
});
