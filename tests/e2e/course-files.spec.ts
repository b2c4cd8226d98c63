import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "playwright/test";
import { axe, hydrated, logInByForm, noOverflow, test, withScripting } from "../support/browser";
import { aDraft } from "../support/draft-factories";
import { captions } from "../support/file-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

const film = await readFile(new URL("../support/sample.webm", import.meta.url));
/** One red element. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC",
  "base64",
);

/** A trainer's draft with one lesson, and the page logged in as that trainer. */
async function openFiles(page: Page) {
  const trainer = await freshPerson({ role: "trainer" });
  const draft = await inSiteDatabase((db) => aDraft(db, [1], trainer));
  await logInByForm(page, trainer);
  const address = `/teach/courses/${draft.code}`;
  await page.goto(`${address}/files`);
  await hydrated(page);
  return { ...draft, address, authorId: trainer.userId };
}

/** Uploads as the page offers it, and waits for what it says. */
async function upload(page: Page, file: { name: string; mimeType: string; buffer: Buffer }, answer?: string) {
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  if (!withScripting()) await page.getByRole("button", { name: "Upload" }).click();
  const added = withScripting() ? "was added to the files of the course." : "The file was added.";
  await expect(page.getByText(answer ?? added).last()).toBeVisible();
}

test("a trainer uploads a film and captions, and makes a lesson of them", async ({ page }) => {
  const { address, id } = await openFiles(page);
  await upload(page, { name: "Evacuation.webm", mimeType: "video/webm", buffer: film });
  await expect(page.getByText("Length: 0:12")).toBeVisible();
  const broken = {
    name: "broken.vtt",
    mimeType: "text/vtt",
    buffer: Buffer.from("WEBVTT\n00:00.000 --> 00:02.000\nx"),
  };
  await upload(page, broken, "Line 2 of the captions");
  await axe(page);
  await upload(page, { name: "english.vtt", mimeType: "text/vtt", buffer: captions });
  await expect(page.getByRole("link", { name: "english.vtt" })).toBeVisible();
  await noOverflow(page, 320);

  await page.goto(`${address}/lessons/new?module=${id("A")}&type=video`);
  await hydrated(page);
  await page.getByLabel("Title").fill("Out of the house");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter a whole address");
  await page.getByLabel("Video file").selectOption("Evacuation.webm");
  await page.getByLabel("Captions").selectOption("english.vtt");
  await page.getByLabel("english.vtt").check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/lessons\/0.*notice=saved/);
  await expect(page.getByLabel("Length in seconds")).toHaveValue("12");
  await expect(page.getByLabel("english.vtt")).toBeChecked();
  await axe(page);
});

test("a picture goes into the text, and the preview shows it", async ({ page }) => {
  const { address, id } = await openFiles(page);
  const half = { name: "half.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n") };
  await upload(page, half, "This PDF is not whole: its end is missing.");
  await upload(page, { name: "plan.png", mimeType: "image/png", buffer: picture });
  const markdown = await page.getByLabel("Markdown for ‘plan.png’").inputValue();
  await page.goto(`${address}/lessons/${id("A1")}`);
  await hydrated(page);
  await page.getByText("Pictures for the text (1)").click();
  const text = page.getByLabel("Text", { exact: true });
  if (withScripting()) {
    await page.getByRole("button", { name: "Insert ‘plan.png’ into the text" }).click();
    await expect(text).toHaveValue(/^!\[plan\]|!\[plan\]/);
    await expect(page.getByText("Saved at")).toBeVisible({ timeout: 10_000 });
  } else {
    await text.fill(`Look:\n\n${markdown}\n`);
  }
  await page.getByRole("button", { name: "Preview" }).click();
  const shown = page.getByRole("img", { name: "plan" });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);

  await page.goto(`${address}/files`);
  await page.getByRole("button", { name: "Delete ‘plan.png’" }).click();
  if (withScripting()) await expect(page.getByRole("alert")).toContainText("This file is in use");
});

test("an upload that broke off goes on where it was when the same file is chosen again", async ({ page }) => {
  const { address, id } = await openFiles(page);
  await page.goto(`${address}/lessons/${id("A1")}`);
  await hydrated(page);
  if (!withScripting()) {
    // A form is sent again as a whole, on a page of its own.
    await page.getByRole("link", { name: "Files of the course" }).click();
    await page.getByRole("link", { name: "Back to the lesson" }).click();
    await expect(page.getByLabel("Title")).toHaveValue("A1");
    return;
  }
  await page.getByLabel("Title").fill("Typed before the upload");
  const begun: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/uploads")) begun.push(request.method());
  });
  await page.route("**/uploads/*", (route) =>
    route.request().method() === "PATCH" ? route.abort() : route.continue(),
  );
  const sample = fileURLToPath(new URL("../support/sample.webm", import.meta.url));
  await page.getByLabel("File", { exact: true }).setInputFiles(sample);
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect.poll(() => begun).toEqual(["POST"]);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Paused.")).toBeVisible();
  await axe(page);
  await expect(page.getByText("Saved at")).toBeVisible({ timeout: 10_000 });
  await page.reload();
  await hydrated(page);
  await page.unroute("**/uploads/*");
  await page.getByLabel("File", { exact: true }).setInputFiles(sample);
  await expect(page.getByText("‘sample.webm’ was added to the files of the course.")).toBeVisible();
  expect(begun).toEqual(["POST"]);
  await expect(page.getByLabel("Title")).toHaveValue("Typed before the upload");
  await page.getByLabel("sample.webm").check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/notice=saved/);
  await expect(page.getByLabel("sample.webm")).toBeChecked();
});

test("a large file of a wrong type and the end of a session are said, and nothing hangs", async ({
  page,
}) => {
  const { address } = await openFiles(page);
  const large = { name: "film.mp4", mimeType: "video/mp4", buffer: Buffer.alloc(20_000_000, "MZ") };
  await upload(page, large, "The file is of none of these kinds");
  await page.goto(`${address}/files`);
  await hydrated(page);
  await page.context().clearCookies();
  const long = Buffer.concat([film, Buffer.alloc(20_000_000)]);
  await page.getByLabel("File", { exact: true }).setInputFiles({ ...large, name: "film.webm", buffer: long });
  if (!withScripting()) await page.getByRole("button", { name: "Upload" }).click();
  if (withScripting()) await expect(page.getByText("if you have been logged out")).toBeVisible();
  else await page.waitForURL(/\/login/);
});

test("a file that is chosen before the page is ready is not forgotten", async ({ page }) => {
  const { address } = await openFiles(page);
  await page.route("**/assets/*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await page.goto(`${address}/files`, { waitUntil: "commit" });
  await page.getByLabel("File", { exact: true }).setInputFiles({
    name: "Early.webm",
    mimeType: "video/webm",
    buffer: film,
  });
  if (!withScripting()) await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByRole("link", { name: "Early.webm" })).toBeVisible();
});

test("an upload that was left behind is listed, and can be given up", async ({ page }) => {
  const { address, code, courseId, authorId } = await openFiles(page);
  await inSiteDatabase((db) =>
    db
      .insertInto("uploads")
      .values({
        userId: authorId,
        courseId,
        name: "Left.webm",
        sizeBytes: 1000,
        receivedBytes: 350,
        expiresAt: new Date("2100-01-01"),
      })
      .execute(),
  );
  await page.goto(`${address}/files`);
  await hydrated(page);
  await expect(page.getByText(`${code}: 35 % of 1,000 byte`)).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Give up ‘Left.webm’" }).click();
  await expect(page.getByText("The upload was given up.")).toBeVisible();
  await expect(page.getByText("Left.webm")).toBeHidden();
});
