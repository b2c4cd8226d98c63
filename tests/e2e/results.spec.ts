import { readFile } from "node:fs/promises";
import { expect } from "playwright/test";
import { anAssessment, trueOrFalse } from "../support/assessment-factories";
import { someAnsweredAttempts, truth } from "../support/attempt-factories";
import { axe, logInByForm, noOverflow, test } from "../support/browser";
import { freshPerson, inSiteDatabase } from "../support/people";

test("a trainer sees how hard each question was, which key to check, and takes it away as a file", async ({
  page,
}) => {
  const trainer = await freshPerson({ role: "trainer" });
  const { course, lessonId } = await inSiteDatabase(async (db) => {
    const questions = ["Fire", "Water", "Ice"].map((name) => ({ ...trueOrFalse(name), name }));
    const assessment = await anAssessment(db, { trainer, questions, state: "archived" });
    const answers = [true, true, true, false, false].map((value) => [
      ...[truth(!value), truth(value), truth(value)],
    ]);
    await someAnsweredAttempts(db, assessment, answers);
    return assessment;
  });
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${course.code}/assessments/${lessonId}`);
  await page.getByRole("link", { name: "Results", exact: true }).click();
  await page.waitForURL(/results$/);
  const wrongKey = page.getByRole("row", { name: /Fire/ });
  await expect(wrongKey).toContainText("40%");
  await expect(wrongKey).toContainText("-1.00");
  await expect(wrongKey).toContainText("Below 0: check the key");
  const water = page.getByRole("row", { name: /Water/ });
  await expect(water).toContainText("54.8%");
  await expect(water).not.toContainText("check the key");
  await water.getByText("What was answered").click();
  await expect(water.getByRole("listitem").first()).toContainText("True3 (60%)Gives points");
  await axe(page);
  await noOverflow(page, 320);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as CSV" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`results-${course.code}.csv`);
  expect(await readFile(await download.path(), "utf8")).toContain("Fire,1,True or false,5,0.4,0.5477,-1,");
});
