import { expect, type Page } from "playwright/test";
import { saveStudy } from "~/domain/learning/study.commands.server";
import { axe, noOverflow, phone, setTheme, test, themes } from "../support/browser";
import type { LessonKind } from "../support/lesson-kinds";
import { course, learner, open, withCourseOfEveryKind } from "../support/lesson-pages";
import { inSiteDatabase } from "../support/people";

withCourseOfEveryKind();

const sourceOf = (page: Page) => page.locator("video").getAttribute("src");

test("every kind of lesson can be read by everybody, in both themes and on a narrow screen", async ({
  page,
}) => {
  test.slow();
  await learner(page);
  for (const kind of Object.keys(course.paths) as LessonKind[]) {
    await open(page, kind);
    await expect(page.getByRole("heading", { level: 1, name: `The ${kind} lesson` })).toBeVisible();
    for (const theme of themes) {
      await setTheme(page, theme);
      await axe(page);
    }
    await noOverflow(page, 320);
  }
});

test("a video has controls, captions and a transcript, and its place is kept free", async ({ page }) => {
  await learner(page);
  await open(page, "video");
  const video = page.locator("video");
  await expect(video).toHaveAttribute("controls");
  const { width = 0, height = 1 } = (await video.boundingBox()) ?? {};
  expect(width / height).toBeCloseTo(16 / 9, 1);
  const track = video.locator("track");
  await expect(track).toHaveAttribute("kind", "captions");
  const answer = await page.request.get((await track.getAttribute("src")) ?? "");
  expect(answer.headers()["content-type"]).toContain("text/vtt");
  await expect(page.getByText("The film counts")).toBeHidden();
  await page.getByText("Transcript", { exact: true }).click();
  await expect(page.getByText("The film counts")).toBeVisible();
});

test("a PDF stands in the page, and can be opened by itself", async ({ page }) => {
  await learner(page);
  for (const kind of ["pdf", "slides"] as const) {
    await open(page, kind);
    const frame = page.locator("iframe");
    await expect(frame).toHaveAttribute("title", `The ${kind} lesson`);
    expect((await frame.boundingBox())?.height).toBeGreaterThan(300);
    const link = page.getByRole("link", { name: "Open the PDF" });
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    expect(answer.headers()["content-security-policy"]).not.toContain("sandbox");
  }
  await expect(page.getByText("2 slides")).toBeVisible();
});

test("a lesson elsewhere opens apart, tells that site nothing, and is marked complete here", async ({
  page,
}) => {
  await learner(page);
  await open(page, "external");
  const link = page.getByRole("link", { name: "Open Clipper" });
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
  await expect(page.getByText("come back to this page")).toBeVisible();
  await page.getByRole("button", { name: "Mark as complete" }).click();
  await page.waitForURL((url) => url.pathname !== course.paths.external);
});

test("a video goes on where another device left it", async ({ page }) => {
  const { viewer } = await learner(page);
  await open(page, "video");
  expect(await sourceOf(page)).not.toContain("#t=");
  const lessonId = course.paths.video.split("/").at(-1) ?? "";
  await inSiteDatabase((db) =>
    saveStudy(db, {
      viewer,
      code: course.code,
      lessonId,
      report: { activeMs: 0, position: { seconds: 6, sequence: 1 }, watched: [{ from: 0, to: 6 }] },
    }),
  );
  await open(page, "video");
  expect(await sourceOf(page)).toMatch(/#t=6$/);
  await expect(page.getByText("You have watched 50% of this video")).toBeVisible();
});

test.describe("on a phone", () => {
  test.use(phone);

  test("a PDF is a link, since there is no viewer", async ({ page }) => {
    await learner(page);
    await open(page, "pdf");
    await expect(page.locator("iframe")).toBeHidden();
    await expect(page.getByRole("link", { name: "Open the PDF" })).toBeVisible();
  });
});
