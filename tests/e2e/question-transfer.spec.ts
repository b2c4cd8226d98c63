import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect } from "playwright/test";
import { createQuestionCategory } from "~/domain/questions/question-categories.commands.server";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { freshPerson, inSiteDatabase } from "../support/people";

test("a trainer checks questions, imports them and exports them again", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  const name = `Imports of ${trainer.userId}`;
  const place = { viewer: trainer.viewer, courseId: null, parentId: null, name };
  await inSiteDatabase((db) => createQuestionCategory(db, place));
  await logInByForm(page, trainer);
  await page.goto("/teach/questions");
  await page.getByRole("link", { name: "Import questions" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Import questions");
  await hydrated(page);
  await page.getByLabel("Into the category").selectOption({ label: name });
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose a file, or paste its text");
  await axe(page);

  const text = "::Sky::Is the sky blue?{T}\n\nThis asks nothing\n\n::Cats::Cats say{=meow =miaow}";
  await page.getByLabel("Or the text itself").fill(text);
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 new questions" })).toBeVisible();
  await expect(page.getByRole("row", { name: "This asks nothing" })).toContainText("3");
  await axe(page);
  await noOverflow(page, 320);
  await page.getByRole("button", { name: "Import 2 questions" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 questions have been imported" })).toBeVisible();
  await page.getByRole("link", { name: "See them in the question bank" }).click();
  await expect(page.getByRole("row", { name: "Cats" })).toContainText("Draft");

  await page.getByRole("link", { name: "Export questions" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Export questions");
  await page.getByLabel("Format").selectOption({ label: "Aiken" });
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page.getByRole("heading", { name: "2 not in the file" })).toBeVisible();
  await page.getByLabel("Format").selectOption({ label: "GIFT" });
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page.getByText("2 questions are in the file.")).toBeVisible();
  await axe(page);
  await noOverflow(page, 320);
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download" }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe("questions.gift");
  const gift = await readFile(await file.path(), "utf8");
  expect(gift).toContain("::Sky::[markdown]Is the sky blue?{TRUE}");
  expect(gift).toContain(name);
});

test("a file that packs badly, of nearly the most bytes, is imported; more is refused on the form", async ({
  page,
}) => {
  const trainer = await freshPerson({ role: "trainer" });
  const name = `Large imports of ${trainer.userId}`;
  const place = { viewer: trainer.viewer, courseId: null, parentId: null, name };
  await inSiteDatabase((db) => createQuestionCategory(db, place));
  await logInByForm(page, trainer);
  await page.goto("/teach/questions/import");
  await hydrated(page);
  const check = async (text: string) => {
    await page.getByLabel("Into the category").selectOption({ label: name });
    const file = { name: "large.gift", mimeType: "text/plain", buffer: Buffer.from(text) };
    await page.getByLabel("File", { exact: true }).setInputFiles(file);
    await page.getByRole("button", { name: "Check" }).click();
  };
  const comment = `// ${randomBytes(1_400_000).toString("base64")}`;
  await check(`${comment}${comment}`);
  await expect(page.getByRole("alert")).toContainText("The file is too large");
  await check(`${comment}\n::Sky::[html]<p>Is H<sub>2</sub>O <b>wet</b>?</p>{T}`);
  await expect(page.getByRole("status").filter({ hasText: "1 new question" })).toBeVisible();
  await expect(page.getByRole("row", { name: "<sub>" })).toContainText("Markup");
  await page.getByRole("button", { name: "Import 1 question" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 question has been imported" })).toBeVisible();
});
