import { expect, type Page } from "playwright/test";
import sharp from "sharp";
import { questionBodySchema } from "~/domain/questions/question-body";
import { saveQuestion } from "~/domain/questions/questions.commands.server";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { freshPerson, inSiteDatabase } from "../support/people";
import { aQuestion } from "../support/question-factories";

/** Makes a category that only this test knows of, and is then on the page of categories. */
async function aCategory(page: Page, name: string): Promise<void> {
  await page.goto("/teach/questions/categories");
  await hydrated(page);
  await page.getByLabel("Name of the category").last().fill(name);
  await page.getByRole("button", { name: "Add category" }).click();
  await expect(page.getByRole("status").filter({ hasText: "has been added" })).toBeVisible();
}

test("a trainer makes, renames and deletes a category", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  await logInByForm(page, trainer);
  await page.goto("/teach");
  await page.getByRole("link", { name: "Questions" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Questions");
  const name = `Knots ${trainer.userId}`;
  await aCategory(page, name);
  await page.getByLabel("Name of the category").last().fill(name);
  await page.getByRole("button", { name: "Add category" }).click();
  await expect(page.getByRole("alert")).toContainText("There is a category of this name");
  await axe(page);

  await page.goto("/teach/questions/categories");
  await hydrated(page);
  const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
  await row.getByText("Change").click();
  await row.getByLabel("Name of the category").fill(`${name} II`);
  await row.getByRole("button", { name: "Rename" }).click();
  await expect(page.getByRole("status").filter({ hasText: "new name" })).toBeVisible();
  await noOverflow(page, 320);
  const renamed = page.getByRole("listitem").filter({ hasText: `${name} II` });
  await renamed.getByText("Change").click();
  await renamed.getByRole("button", { name: "Delete category" }).click();
  await expect(page.getByRole("status").filter({ hasText: "deleted" })).toBeVisible();
  await expect(page.getByText(`${name} II`)).toHaveCount(0);
});

test("a trainer writes a question, tries it out, and changes it", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  await logInByForm(page, trainer);
  const name = `Knots ${trainer.userId}`;
  await aCategory(page, name);
  await page.goto("/teach/questions");
  await page.getByRole("link", { name: "New question" }).click();
  await page.getByRole("radio", { name: "Several right choices" }).check();
  await page.getByLabel("Category").selectOption({ label: name });
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("Type: Several right choices")).toBeVisible();
  await hydrated(page);

  await page.getByLabel("What is asked").fill("Which knots **hold**?");
  const choice = (number: number) => page.getByRole("group", { name: `Choice ${number}`, exact: true });
  await choice(1).getByLabel("Text").fill("Bowline");
  await choice(2).getByLabel("Text").fill("Granny");
  await choice(3).getByLabel("Text").fill("Clove hitch");
  await page.getByRole("button", { name: "Remove: Choice 4" }).click();
  await expect(choice(4)).toHaveCount(0);
  await page.getByRole("button", { name: "Move up: Choice 3" }).click();
  await expect(choice(2).getByLabel("Text")).toHaveValue("Clove hitch");
  await choice(2).getByLabel("Percent").fill("50");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("must come to 100 together");
  await axe(page);
  await choice(1).getByLabel("Percent").fill("50");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("checkbox", { name: "Clove hitch" })).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "added as a draft" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Which knots **hold**?");
  await noOverflow(page, 320);

  await page.getByRole("button", { name: "Mark as ready" }).click();
  await expect(page.getByText("may be asked by assessments")).toBeVisible();
  await page.goto(
    `/teach/questions?${new URLSearchParams({ q: "knots", state: "ready", type: "multiple_choice" })}`,
  );
  const row = page.getByRole("row", { name: "Which knots" }).filter({ hasText: name });
  await expect(row).toContainText("Ready");
});

test("of two who change a question the second sees both texts", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  const questionId = await inSiteDatabase((db) =>
    aQuestion(db, { viewer: trainer.viewer, name: `Sky ${trainer.userId}` }),
  );
  await logInByForm(page, trainer);
  await page.goto(`/teach/questions/${questionId}`);
  await hydrated(page);
  const body = questionBodySchema.parse({ type: "true_false", prompt: "Is it grey?", answer: true });
  const question = { name: "Sky", body, points: 1, tags: [] };
  await inSiteDatabase((db) =>
    saveQuestion(db, { viewer: trainer.viewer, questionId, number: 1, edit: 1, question }),
  );
  await page.getByLabel("What is asked").fill("Is it green?");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Somebody else has changed this question meanwhile")).toBeVisible();
  await expect(page.getByLabel("Theirs: What is asked")).toHaveValue("Is it grey?");
  await expect(page.getByLabel("What is asked", { exact: true })).toHaveValue("Is it green?");
  await axe(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "has been saved" })).toBeVisible();
  await expect(page.getByLabel("What is asked", { exact: true })).toHaveValue("Is it green?");
});

test("a picture is put into a question", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  const questionId = await inSiteDatabase((db) =>
    aQuestion(db, { viewer: trainer.viewer, name: `Pictured ${trainer.userId}` }),
  );
  await logInByForm(page, trainer);
  await page.goto("/teach/questions/categories");
  await page.getByRole("link", { name: `Pictures of Pictured ${trainer.userId}` }).click();
  await page.waitForURL(/pictures$/);
  await hydrated(page);
  const wrong = { name: "words.png", mimeType: "image/png", buffer: Buffer.from("Just words.") };
  await page.getByLabel("File", { exact: true }).setInputFiles(wrong);
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByRole("alert")).toContainText("This is no picture of a type that is taken.");
  await axe(page);
  const background = { r: 200, g: 30, b: 30 };
  const buffer = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name: "valve.png", mimeType: "image/png", buffer });
  await page.getByRole("button", { name: "Upload" }).click();
  const markdown = await page.getByLabel("Markdown for ‘valve.png’").inputValue();
  await page.goto(`/teach/questions/${questionId}`);
  await hydrated(page);
  await page.getByLabel("What is asked").fill(`Which valve is it? ${markdown}`);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const shown = page.getByRole("img", { name: "valve" });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40);
});
