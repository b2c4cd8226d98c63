import { expect, type Page } from "playwright/test";
import { axe, hydrated, logInByForm, noOverflow, test, withScripting } from "../support/browser";
import { aDraft, outlineOf } from "../support/draft-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

async function openDraft(page: Page, lessonCounts: number[]) {
  const trainer = await freshPerson({ role: "trainer" });
  const draft = await inSiteDatabase((db) => aDraft(db, lessonCounts, trainer));
  await logInByForm(page, trainer);
  await page.goto(`/teach/courses/${draft.code}`);
  await hydrated(page);
  const row = (title: string) => page.locator(`#row-${draft.id(title)}`);
  const saved = () => inSiteDatabase((db) => outlineOf(db, draft.revisionId));
  return { ...draft, row, saved };
}

async function shownTitles(page: Page): Promise<string> {
  return (await page.locator("h2 a, ol > li[id^=row-] a").allTextContents()).join(" ");
}

// What scripts add to the outline; what its buttons do is in outline.spec.ts.

const hint = "press Alt with the up or down arrow";
const status = (page: Page) => page.locator("[aria-live=polite].sr-only").filter({ hasText: "‘" });

test("a hint tells of the gestures where there are any", async ({ page }) => {
  await openDraft(page, [2]);
  await expect(page.getByText(hint)).toBeVisible({ visible: withScripting() });
  await expect(page.locator("[data-handle]")).toHaveCount(withScripting() ? 3 : 0);
  await expect(page.getByRole("button", { name: "Move down ‘A1’" })).toBeVisible();
});

test("rows are stepped about by the keyboard, keep the focus and are told of", async ({ page }) => {
  if (!withScripting()) return;
  const { row, saved } = await openDraft(page, [2, 1]);
  await row("A1").getByRole("link").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(row("A1")).toBeFocused();
  await expect(status(page)).toHaveText("‘A1’ is now lesson 2 of 2 in ‘A’.");
  for (let times = 0; times < 2; times++) await page.keyboard.press("Alt+ArrowDown");
  await expect(row("A1")).toBeFocused();
  await expect(status(page)).toHaveText("‘A1’ is now lesson 2 of 2 in ‘B’.");
  await expect.poll(saved).toBe("A: A2 | B: B1 A1");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(status(page)).toHaveText("‘A1’ cannot go any further in this direction.");
  await axe(page);

  await row("B").getByRole("heading").getByRole("link").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(row("B")).toBeFocused();
  await expect(status(page)).toHaveText("‘B’ is now module 1 of 2.");
  await expect.poll(saved).toBe("B: B1 A1 | A: A2");
  await page.reload();
  expect(await shownTitles(page)).toBe("B B1 A1 A A2");
});

test("rows are dragged within a module, to another one, and modules among themselves", async ({ page }) => {
  if (!withScripting()) return;
  // All of it at once: a page that scrolls under the pointer begins another drag.
  await page.setViewportSize({ width: 1280, height: 1600 });
  const { row, saved } = await openDraft(page, [2, 1, 0]);
  const handle = (title: string) => row(title).locator("[data-handle]").first();
  const lowerEdge = async (title: string) => {
    const box = await row(title).boundingBox();
    return { x: 60, y: (box?.height ?? 0) - 3 };
  };
  await handle("A1").dragTo(row("A2"), { targetPosition: await lowerEdge("A2") });
  await expect.poll(saved).toBe("A: A2 A1 | B: B1 | C:");
  await expect(row("A1")).toBeFocused();
  await handle("A1").dragTo(row("B1"), { targetPosition: { x: 60, y: 2 } });
  await expect.poll(saved).toBe("A: A2 | B: A1 B1 | C:");
  await handle("B1").dragTo(row("C"), { targetPosition: await lowerEdge("C") });
  await expect.poll(saved).toBe("A: A2 | B: A1 | C: B1");
  await handle("C").dragTo(row("A"), { targetPosition: { x: 60, y: 3 } });
  await expect.poll(saved).toBe("C: B1 | A: A2 | B: A1");
  await expect(page.locator("[data-drop]")).toHaveCount(0);
  expect(await shownTitles(page)).toBe("C B1 A A2 B A1");
  await noOverflow(page, 320);
});

test("what somebody else has changed meanwhile is shown instead, and the move is not made", async ({
  page,
}) => {
  if (!withScripting()) return;
  const { row, id, saved } = await openDraft(page, [3]);
  await inSiteDatabase((db) => db.deleteFrom("revisionLessons").where("lessonId", "=", id("A3")).execute());
  await row("A1").getByRole("link").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("alert")).toContainText("Somebody else has changed the outline meanwhile");
  await expect.poll(() => shownTitles(page)).toBe("A A1 A2");
  expect(await saved()).toBe("A: A1 A2");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect.poll(saved).toBe("A: A2 A1");
});

test("a move that cannot be saved is taken back and told of", async ({ page, context }) => {
  if (!withScripting()) return;
  const { row, saved } = await openDraft(page, [2]);
  await context.clearCookies();
  await row("A1").getByRole("link").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("alert")).toContainText("The move could not be saved");
  expect(await shownTitles(page)).toBe("A A1 A2");
  expect(await saved()).toBe("A: A1 A2");
});
