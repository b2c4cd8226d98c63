import { expect, type Page } from "playwright/test";
import { queueMail } from "~/domain/mail/mail.commands.server";
import { notify } from "~/domain/notifications/notifications.commands.server";
import { inTransaction } from "~/platform/database.server";
import { hydrated, logInByForm, noOverflow, test, withScripting } from "../support/browser";
import { freshPerson, inSiteDatabase } from "../support/people";

const titles = ["Giving feedback", "Fire safety"];

/** Somebody who has been told two things, on their list of them. */
async function openList(page: Page): Promise<string> {
  const person = await freshPerson();
  const { userId } = person;
  await inSiteDatabase((db) =>
    inTransaction(db, async (trx) => {
      for (const courseTitle of titles)
        await notify(trx, {
          type: "certificate_issued",
          userId,
          dedupeKey: courseTitle,
          parameters: { certificateId: userId, courseTitle },
        });
    }),
  );
  await logInByForm(page, person);
  await page.goto("/my/notifications");
  await hydrated(page);
  return userId;
}

test("what is new is counted on every page, and is new no more when it is marked", async ({ page }) => {
  await openList(page);
  const nav = page.getByRole("navigation", { name: "Main navigation" });
  const main = page.locator("main");
  await expect(nav.getByText("2 are new")).toHaveCount(1);
  await page.getByRole("button", { name: /^Mark as read: .*Fire safety/ }).click();
  await expect(main.getByText("One is new")).toBeVisible();
  // The button has gone, and with it what had the focus.
  if (withScripting()) await expect(main.getByRole("list").first()).toBeFocused();
  await noOverflow(page, 320);
  await expect(main.getByRole("listitem").filter({ hasText: "Fire safety" }).getByRole("button")).toHaveCount(
    0,
  );
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(main.getByText("You have read everything.")).toBeVisible();
  await page.goto("/courses");
  await expect(nav.getByText(/new$/)).toHaveCount(0);
});

test("what is switched off is not told any more, and the choice stays", async ({ page }) => {
  const userId = await openList(page);
  await page.getByLabel("A certificate is issued to you: By mail").focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Reminder before a course falls due").selectOption("14");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your choice has been saved.")).toBeVisible();
  await page.goto("/my/notifications");
  await expect(page.getByLabel("A certificate is issued to you: By mail")).not.toBeChecked();
  await expect(page.getByLabel("A certificate is issued to you: Here")).toBeChecked();
  await expect(page.getByLabel("Reminder before a course falls due")).toHaveValue("14");
  await expect(page.getByLabel("Somebody asks for your approval: Here")).toHaveCount(0);
  const parameters = { certificateId: userId, courseTitle: "Later" };
  const mails = await inSiteDatabase((db) =>
    inTransaction(db, async (trx) => {
      await notify(trx, { type: "certificate_issued", userId, dedupeKey: "later", parameters });
      return trx.selectFrom("mailOutbox").select("dedupeKey").where("userId", "=", userId).execute();
    }),
  );
  expect(mails).toHaveLength(titles.length);
  await page.reload();
  await expect(page.getByRole("link", { name: /Later/ })).toBeVisible();
});

test("a mail of the demo is read without an account, and its link leads on", async ({ page }) => {
  const { userId, email } = await freshPerson();
  await inSiteDatabase((db) =>
    inTransaction(db, (trx) =>
      queueMail(trx, {
        userId,
        dedupeKey: `reset:${userId}`,
        template: "password_reset",
        parameters: { token: "of-a-test", validMinutes: 30 },
      }),
    ),
  );
  const mail = page.getByRole("listitem").filter({ hasText: email });
  await expect(async () => {
    await page.goto("/demo/mail");
    await expect(mail).toBeVisible({ timeout: 200 });
  }).toPass();
  await mail.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Choose a new password");
  const link = page.locator("pre a").first();
  await expect(link).toHaveAttribute("href", /\/reset-password\?token=of-a-test$/);
  await page.frameLocator("iframe").getByRole("link", { name: "Choose a new password" }).click();
  await expect(page).toHaveURL(/\/reset-password\?token=of-a-test/);
});
