import { readFile } from "node:fs/promises";
import { unzipSync, zipSync } from "fflate";
import { expect } from "playwright/test";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { aDraft } from "../support/draft-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

test("a trainer takes a course out as text, is told what is wrong with it, and brings a change in", async ({
  page,
}) => {
  const trainer = await freshPerson({ role: "trainer" });
  const draft = await inSiteDatabase((db) => aDraft(db, [2, 1], trainer));
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${draft.code}`);
  await page.getByRole("link", { name: "Course as text" }).click();
  await page.waitForURL(/\/text$/);
  await hydrated(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as text" }).click();
  const files = unzipSync(await readFile(await (await download).path()));
  const lesson = Object.keys(files).find((name) => name.endsWith("a1.md")) ?? "";
  const text = Buffer.from(files[lesson] ?? []).toString();
  const send = async (changed: Record<string, Uint8Array>) => {
    const buffer = Buffer.from(zipSync(changed));
    await page
      .getByLabel("Archive", { exact: true })
      .setInputFiles({ name: "course.zip", mimeType: "application/zip", buffer });
    await page.getByRole("button", { name: "Show what would change" }).click();
  };
  await send({ ...files, [lesson]: Buffer.from(text.replace("required: true", "required: perhaps")) });
  await expect(page.getByRole("alert")).toContainText("one place in the archive is wrong");
  await expect(page.getByText(/a1\.md, line \d+:/)).toBeVisible();
  await axe(page);
  await noOverflow(page, 320);
  await send({ ...files, [lesson]: Buffer.from(text.replace("title: A1", "title: A1 anew")) });
  await page.waitForURL(/text\/[0-9a-f-]+$/);
  // The lesson of that file, with another title.
  await expect(page.getByText("No module and no lesson of the draft would go.")).toBeVisible();
  await expect(page.getByText("A1 anew").first()).toBeVisible();
  await axe(page);
  await noOverflow(page, 320);
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.waitForURL(/publishing\?notice=brought-in/);
  await page.goto(`/teach/courses/${draft.code}`);
  await expect(page.getByRole("link", { name: "A1 anew" })).toBeVisible();
  await expect(page.getByRole("link", { name: "A2", exact: true })).toBeVisible();
});

test("what is no archive is refused", async ({ page }) => {
  const trainer = await freshPerson({ role: "trainer" });
  const draft = await inSiteDatabase((db) => aDraft(db, [1], trainer));
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${draft.code}/text`);
  await hydrated(page);
  const buffer = Buffer.from("Just words.");
  await page
    .getByLabel("Archive", { exact: true })
    .setInputFiles({ name: "course.zip", mimeType: "application/zip", buffer });
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByRole("alert")).toContainText("This is no ZIP archive");
});
