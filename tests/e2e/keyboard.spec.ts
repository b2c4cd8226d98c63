import { expect, type Locator, type Page } from "playwright/test";
import { aLearner, anAssessment, trueOrFalse } from "../support/assessment-factories";
import { hydrated, logInByForm, test, withScripting } from "../support/browser";
import { anEnrolment } from "../support/course-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

const threeQuestions = [trueOrFalse(), trueOrFalse("Is fire hot?"), trueOrFalse("Is snow white?")];

/** Presses as the keyboard does, on a page that is ready for it. */
async function press(page: Page, control: Locator): Promise<void> {
  await hydrated(page);
  await control.focus();
  await page.keyboard.press("Enter");
}

async function trainerWithThree(page: Page) {
  const trainer = await freshPerson({ role: "trainer" });
  const { assessment, learner } = await inSiteDatabase(async (db) => {
    const assessment = await anAssessment(db, { trainer, state: "archived", questions: threeQuestions });
    return { assessment, learner: await aLearner(db, assessment) };
  });
  await logInByForm(page, trainer);
  const { course, lessonId, questionIds } = assessment;
  return { course: `/teach/courses/${course.code}`, lessonId, questionIds, learner };
}

test("a question's number leads the keyboard to the question, on its page and from the summary", async ({
  page,
}) => {
  const learner = await freshPerson();
  const { course, lessonId } = await inSiteDatabase(async (db) => {
    const settings = { state: "archived", questions: threeQuestions, questionsPerPage: 2 } as const;
    const assessment = await anAssessment(db, settings);
    await anEnrolment(db, { userId: learner.userId, course: assessment.course, status: "approved" });
    return assessment;
  });
  await logInByForm(page, learner);
  await page.goto(`/learn/${course.code}/assessments/${lessonId}`);
  await press(page, page.getByRole("button", { name: "Start attempt" }));
  await page.waitForURL(/attempts/);
  await press(page, page.getByRole("button", { name: /^Question 3/ }));
  await expect(page.getByRole("group", { name: "Is snow white?" })).toBeFocused();
  await press(page, page.getByRole("button", { name: /^Question 2/ }));
  const second = page.getByRole("group", { name: "Is fire hot?" });
  await expect(second).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(second.getByLabel("True")).toBeFocused();
  await press(page, page.getByRole("button", { name: "To the summary" }));
  await press(page, page.getByRole("link", { name: "Question 2" }));
  await expect(second).toBeFocused();
  await page.reload();
  await hydrated(page);
  await page.goto(page.url().replace(/#.*/, ""));
  await hydrated(page);
  await expect(page.locator("body")).toBeFocused();
});

test("who moves an entry of an assessment stays with it, to the end of the list and back", async ({
  page,
}) => {
  const { course, lessonId } = await trainerWithThree(page);
  await page.goto(`${course}/assessments/${lessonId}/questions`);
  const rows = page.getByRole("list").filter({ has: page.getByRole("form", { name: "Entry 1" }) });
  await press(page, page.getByRole("button", { name: "Move entry 1 down" }));
  await expect(rows.getByRole("listitem").nth(1)).toContainText("Question 1");
  await page.waitForURL(/#row-/);
  if (withScripting()) await expect(page.getByRole("button", { name: "Move entry 2 down" })).toBeFocused();
  else await expect(rows.getByRole("listitem").nth(1)).toBeFocused();
  await press(page, page.getByRole("button", { name: "Move entry 2 down" }));
  await expect(rows.getByRole("listitem").nth(2)).toContainText("Question 1");
  if (withScripting()) await expect(page.getByRole("button", { name: "Move entry 3 up" })).toBeFocused();
  else await expect(rows.getByRole("listitem").nth(2)).toBeFocused();
});

test("a search leads the keyboard to what it found, and says how much", async ({ page }) => {
  const { course, lessonId, learner } = await trainerWithThree(page);
  for (const path of [`${course}/learners`, `${course}/gradebook`]) {
    await page.goto(path);
    await page.getByRole("searchbox").fill(learner.email);
    await press(page, page.getByRole("searchbox"));
    await expect(page.locator("#results")).toHaveText("1 learner");
    await page.waitForURL(/q=/);
    await reached(page, "results");
  }
  await page.goto(`${course}/assessments/${lessonId}/exceptions`);
  await page.getByRole("searchbox").fill(learner.email);
  await press(page, page.getByRole("searchbox"));
  await expect(page.locator("#results")).toHaveText("1 learner");
  await reached(page, "results");
  await page.goto(`${course}/assessments/${lessonId}/questions`);
  await page.getByRole("searchbox").fill("no such question");
  await press(page, page.getByRole("searchbox"));
  await expect(page.locator("#found")).toHaveText("0 questions");
  await reached(page, "found");
  await page.goto("/teach/questions");
  await page.getByRole("searchbox").fill("no such question");
  await press(page, page.getByRole("searchbox"));
  await expect(page.locator("#results")).toHaveText("0 questions");
  await reached(page, "results");
});

/** With scripting the place has the focus; else the address names it, and Tab goes on from there. */
async function reached(page: Page, id: string): Promise<void> {
  if (withScripting()) await expect(page.locator(`#${id}`)).toBeFocused();
  else expect(new URL(page.url()).hash).toBe(`#${id}`);
}

test("the preview of a question and the change of its state have the focus when they are there", async ({
  page,
}) => {
  const { questionIds } = await trainerWithThree(page);
  await page.goto(`/teach/questions/${questionIds[0]}`);
  await press(page, page.getByRole("button", { name: "Preview", exact: true }));
  const preview = page.getByRole("group", { name: "Is water wet?" });
  await expect(page.locator(":focus").getByRole("group")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(preview.getByLabel("True")).toBeFocused();
  await page.goto(`/teach/questions/${questionIds[0]}`);
  for (const name of ["Make it a draft again", /ready/i]) {
    await press(page, page.getByRole("button", { name }));
    await page.waitForURL(/notice=state/);
    await expect(page.locator("#outcome")).toBeFocused();
  }
});
