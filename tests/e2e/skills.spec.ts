import { expect, type Page } from "playwright/test";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { aSkill } from "../support/course-factories";
import { freshPerson, inSiteDatabase } from "../support/people";
import { aPerson } from "../support/people-factories";

async function openSkill(page: Page, name: string): Promise<void> {
  await page.goto(`/my/skills?${new URLSearchParams({ show: "all", q: name })}`);
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await hydrated(page);
}

test("somebody adds a skill with evidence, by keyboard", async ({ page }) => {
  await logInByForm(page, await freshPerson());
  await page.goto("/my/skills");
  await expect(page.getByText("You have not added a skill yet")).toBeVisible();
  await openSkill(page, "Clear writing");

  await page.getByRole("button", { name: "Add to my skills" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose a level.");
  await page.getByRole("radio", { name: "Beginner" }).focus();
  await page.keyboard.press("Space");
  await page.getByLabel("What shows it").fill("The house style");
  await page.getByLabel("Link").fill("http://example.com/style");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Enter a whole address that begins with https://");
  await expect(page.getByLabel("What shows it")).toHaveValue("The house style");
  await page.getByLabel("Link").fill("https://example.com/style");
  await page.getByRole("button", { name: "Add to my skills" }).click();
  await expect(page.getByRole("link", { name: "The house style" })).toHaveAttribute(
    "href",
    "https://example.com/style",
  );
  await axe(page);
  await noOverflow(page, 320);
});

test("somebody changes the evidence and the level of a skill, and removes it", async ({ page }) => {
  const person = await freshPerson();
  const name = `Gardening ${person.userId}`;
  await inSiteDatabase(async (db) => {
    const claim = { userId: person.userId, skillId: await aSkill(db, name) };
    await db
      .insertInto("userSkills")
      .values({ ...claim, level: "beginner" })
      .execute();
    await db
      .insertInto("userSkillEvidence")
      .values({ ...claim, description: "The house style" })
      .execute();
  });
  await logInByForm(page, person);
  await openSkill(page, name);
  await page.getByRole("link", { name: "Add or remove evidence" }).click();
  await page.waitForURL(/\/evidence$/);
  await hydrated(page);
  await page.getByLabel("What shows it").fill("My talk");
  await page.getByRole("button", { name: "Add evidence" }).click();
  await expect(page.getByRole("button", { name: "Remove ‘My talk’" })).toBeVisible();
  await expect(page.getByLabel("What shows it")).toHaveValue("");
  await page.getByRole("button", { name: "Remove ‘The house style’" }).click();
  await expect(page.getByRole("button", { name: "Remove ‘The house style’" })).toHaveCount(0);

  await page.getByRole("link", { name: "Back to the skill" }).click();
  await page.waitForURL(/skills\/[^/]+$/);
  await page.getByRole("radio", { name: "Expert" }).check();
  await page.getByRole("button", { name: "Save level" }).click();
  await expect(page.getByRole("status").filter({ hasText: "your level is Expert" })).toBeVisible();
  await page.goto("/my/skills");
  await expect(page.getByRole("row", { name })).toContainText("Expert");

  await page.getByRole("link", { name }).click();
  await page.getByText("Remove this skill").click();
  await page.getByRole("button", { name: "Remove from my skills" }).click();
  await page.waitForURL(/\/my\/skills$/);
  await expect(page.getByText("You have not added a skill yet")).toBeVisible();
});

test("a verified skill says who verified it, and what another level would do, before it does it", async ({
  page,
}) => {
  const person = await freshPerson();
  const name = `Welding ${person.userId}`;
  await inSiteDatabase(async (db) => {
    const { userId: verifiedBy } = await aPerson(db, { role: "admin", firstName: "Alma", lastName: "Berg" });
    const skillId = await aSkill(db, name);
    const verified = { verifiedBy, verifiedAt: new Date() };
    await db
      .insertInto("userSkills")
      .values({ userId: person.userId, skillId, level: "advanced", ...verified })
      .execute();
  });
  await logInByForm(page, person);
  await openSkill(page, name);
  await expect(page.getByText("by Alma Berg,")).toBeVisible();
  await expect(page.getByText("the skill becomes unverified")).toBeVisible();
  await expect(page.getByText("A verified skill cannot be removed.")).toBeVisible();
  await page.getByRole("radio", { name: "Expert" }).check();
  await page.getByRole("button", { name: "Save level" }).click();
  await expect(page.getByText("Not verified")).toBeVisible();
  await expect(page.getByText("by Alma Berg,")).toHaveCount(0);
});
