import { expect } from "playwright/test";
import { changeQuestionState } from "~/domain/questions/questions.commands.server";
import { someQuestions, trueOrFalse } from "../support/assessment-factories";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { freshPerson, inSiteDatabase } from "../support/people";

test("several questions are changed at once: those ticked, all of a page, all that were found", async ({
  page,
}) => {
  const trainer = await freshPerson({ role: "trainer" });
  const { viewer } = trainer;
  const { categoryId, questionIds } = await inSiteDatabase((db) =>
    someQuestions(
      db,
      trainer,
      Array.from({ length: 52 }, (_, index) => ({ ...trueOrFalse(), name: `Valve ${index + 1}` })),
    ),
  );
  await logInByForm(page, trainer);
  const bank = `/teach/questions?category=${categoryId}`;
  await page.goto(bank);
  await hydrated(page);
  await page.getByRole("button", { name: "Retire" }).click();
  await expect(page.getByRole("alert")).toContainText("Tick the questions that you mean");
  await page.getByRole("checkbox", { name: "Choose Valve 52" }).check();
  await page.getByRole("checkbox", { name: "Choose Valve 51" }).check();
  await axe(page);
  await noOverflow(page, 320);
  await page.getByRole("button", { name: "Retire" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 questions have been retired." })).toBeVisible();
  await expect(page.getByRole("row", { name: /Valve 52/ })).toContainText("Retired");
  await expect(page.getByRole("checkbox", { name: "Choose Valve 52" })).not.toBeChecked();

  await hydrated(page);
  await page.getByRole("radio", { name: "All 52 that were found" }).check();
  await page.getByRole("button", { name: "Make drafts again" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "52 questions have been made drafts again." }),
  ).toBeVisible();

  await hydrated(page);
  const [questionId = ""] = questionIds.slice(-1);
  await inSiteDatabase((db) => changeQuestionState(db, { viewer, questionId, state: "retired" }));
  await page.getByRole("radio", { name: "All 50 on this page" }).check();
  await page.getByRole("button", { name: "Mark as ready" }).click();
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("49 questions have been marked as ready.");
  await expect(alert).toContainText("Valve 52: somebody has changed it since this list was shown");
  await axe(page);
  await noOverflow(page, 320);
});
