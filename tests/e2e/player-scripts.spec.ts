import { expect, type Page } from "playwright/test";
import { withdraw } from "~/domain/learning/enrolment.commands.server";
import { axe, hydrated, test, withScripting } from "../support/browser";
import type { LessonKind } from "../support/lesson-kinds";
import { course, learner, open, withCourseOfEveryKind } from "../support/lesson-pages";
import { inSiteDatabase } from "../support/people";
import type { TestPerson } from "../support/people-factories";

// What scripts add to a lesson. Without them there is nothing to see here: player.spec.ts has the rest.

withCourseOfEveryKind();

/** What has been saved of somebody's lesson. */
async function studyOf({ userId }: TestPerson) {
  return inSiteDatabase((db) =>
    db
      .selectFrom("lessonStudy as s")
      .innerJoin("enrolments as e", "e.id", "s.enrolmentId")
      .select(["s.positionSeconds", "s.watched", "s.activeMs"])
      .where("e.userId", "=", userId)
      .executeTakeFirst(),
  );
}

const placeOf = (page: Page) =>
  page.locator("video").evaluate((video: HTMLVideoElement) => Math.floor(video.currentTime));

/** Plays, without sound, until it stands there. */
async function playTo(page: Page, seconds: number, from?: number): Promise<void> {
  await page.locator("video").evaluate(async (video: HTMLVideoElement, start) => {
    video.muted = true;
    if (start !== undefined) video.currentTime = start;
    await video.play();
  }, from);
  await expect.poll(() => placeOf(page), { intervals: [100] }).toBeGreaterThanOrEqual(seconds);
  await page.locator("video").evaluate((video: HTMLVideoElement) => video.pause());
}

test("a video is left and goes on there; what was jumped over does not count as seen", async ({ page }) => {
  if (!withScripting()) return;
  const person = await learner(page);
  await open(page, "video");
  await playTo(page, 2);
  await playTo(page, 8, 6);
  const left = await placeOf(page);
  await page.goto("/my/learning");
  await expect.poll(() => studyOf(person)).toMatchObject({ positionSeconds: left });
  const study = await studyOf(person);
  expect(study?.watched).toMatch(/^\{\[0,[2-4]\),\[6,(8|9|10)\)\}$/);
  await open(page, "video");
  await expect.poll(() => placeOf(page)).toBe(left);
});

test("a window that has slept does not put back what another went on to", async ({ page, context }) => {
  if (!withScripting()) return;
  const person = await learner(page);
  await open(page, "video");
  await playTo(page, 1);
  const other = await context.newPage();
  await open(other, "video");
  await playTo(other, 9, 8);
  await other.close({ runBeforeUnload: false });
  await page.goto("/my/learning");
  await page.waitForTimeout(500);
  expect((await studyOf(person))?.positionSeconds).toBeGreaterThanOrEqual(8);
});

test("the time in front of a lesson is counted, and shown", async ({ page }) => {
  if (!withScripting()) return;
  const person = await learner(page);
  await open(page, "text");
  await page.waitForTimeout(2_500);
  await page.goto("/my/learning");
  // The first report begins the clock.
  await expect.poll(() => studyOf(person)).toMatchObject({ positionSeconds: 0 });
  await open(page, "text");
  await page.waitForTimeout(2_500);
  await page.goto("/my/learning");
  const spent = async () => Number((await studyOf(person))?.activeMs);
  await expect.poll(spent).toBeGreaterThan(1_000);
  expect(await spent()).toBeLessThan(30_000);
});

test("n and p go through the lessons, and ? says so", async ({ page }) => {
  if (!withScripting()) return;
  await learner(page);
  await open(page, "video");
  const shows = (kind: LessonKind) =>
    expect(page.getByRole("heading", { level: 1, name: `The ${kind} lesson` })).toBeVisible();
  await page.keyboard.press("n");
  await shows("pdf");
  await page.keyboard.press("p");
  await shows("video");
  await page.keyboard.press("Control+n");
  await page.getByLabel("Speed").focus();
  await page.keyboard.press("n");
  await expect(page).toHaveURL(new RegExp(`${course.paths.video}$`));
  await page.locator("h1").click();
  await page.keyboard.press("Shift+?");
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(dialog).toBeVisible();
  await axe(page);
  await page.keyboard.press("n");
  await expect(page).toHaveURL(new RegExp(`${course.paths.video}$`));
});

test("the keys can be switched off, and stay so", async ({ page }) => {
  if (!withScripting()) return;
  await learner(page);
  await open(page, "video");
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await page.getByRole("switch", { name: "Use these keys" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeFocused();
  await page.reload();
  await hydrated(page);
  await page.keyboard.press("n");
  await page.keyboard.press("Shift+?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${course.paths.video}$`));
});

test("a video can be played faster", async ({ page }) => {
  if (!withScripting()) return;
  await learner(page);
  await open(page, "video");
  await page.getByLabel("Speed").selectOption("1.5");
  expect(await page.locator("video").evaluate((video: HTMLVideoElement) => video.playbackRate)).toBe(1.5);
});

test("a lesson is marked at once, and not any more when the server disagrees", async ({ page }) => {
  if (!withScripting()) return;
  const { viewer } = await learner(page);
  await open(page, "text");
  await page.route(`**${course.paths.text}*`, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return route.continue();
  });
  await inSiteDatabase((db) => withdraw(db, { viewer, code: course.code, now: new Date() }));
  const done = page
    .getByRole("navigation", { name: "Lessons" })
    .getByRole("img", { name: "Completed", exact: true });
  await page.getByRole("button", { name: "Mark as complete" }).click();
  await expect(done).toHaveCount(1, { timeout: 1_400 });
  await expect(page).toHaveURL(new RegExp(`/courses/${course.code}`));
  await expect(page.getByText("This enrolment has ended")).toBeVisible();
});
