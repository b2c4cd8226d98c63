import { expect, type Page } from "playwright/test";
import { queueMail } from "~/domain/mail/mail.commands.server";
import { inTransaction } from "~/platform/database.server";
import { confirmationPath, emailChangePath, resetPath } from "./account-links";
import { assessmentPath, endedAttemptPath, openAttemptPath } from "./assessment-pages";
import { logIn } from "./browser";
import { aHeldForm } from "./held-form-page";
import { type ListedPage, linkOn } from "./listed-page";
import { freshPerson, inSiteDatabase } from "./people";
import { teachingPages } from "./teaching-pages";

/** Every page there is, as the demo company sees it; pages.test.ts in tests/structure misses those that are not here. */
export const listedPages: ListedPage[] = [
  { name: "front page", route: "_index", path: "/" },
  { name: "log in", route: "_auth.login", path: "/login" },
  { name: "create an account", route: "_auth.register", path: "/register" },
  {
    name: "mail on its way",
    route: "_auth.verify-email._index",
    path: "/verify-email?sent=registration",
  },
  { name: "confirm an address", route: "_auth.verify-email.$token", path: confirmationPath },
  { name: "confirm a new address", route: "_auth.verify-email.$token", path: emailChangePath },
  { name: "no such link", route: "_auth.verify-email.$token", path: "/verify-email/none", status: 404 },
  { name: "forgotten password", route: "_auth.forgot-password", path: "/forgot-password" },
  { name: "new password", route: "_auth.reset-password", path: resetPath },
  { name: "no such reset", route: "_auth.reset-password", path: "/reset-password?token=x", status: 404 },
  { name: "security", route: "_app.my.security", as: "employee", path: "/my/security" },
  { name: "certificate check", route: "verify.$certificate", path: certificateCheck },
  { name: "no such certificate", route: "verify.$certificate", path: "/verify/0", status: 404 },
  { name: "employee's dashboard", route: "_app.dashboard", as: "employee", path: "/dashboard" },
  { name: "trainer's dashboard", route: "_app.dashboard", as: "trainer", path: "/dashboard" },
  { name: "manager's dashboard", route: "_app.dashboard", as: "manager", path: "/dashboard" },
  { name: "admin's dashboard", route: "_app.dashboard", as: "admin", path: "/dashboard" },
  { name: "catalogue", route: "_app.courses._index", as: "employee", path: "/courses" },
  { name: "empty search", route: "_app.courses._index", as: "employee", path: "/courses?q=zzzzzzzz" },
  { name: "course", route: "_app.courses.$code", as: "employee", path: "/courses/SEC-101" },
  { name: "lesson", route: "_app.learn.$code.$lessonId", as: "employee", path: unfinishedLesson },
  {
    name: "assessment",
    route: "_app.learn.$code.assessments.$assessmentId._index",
    as: "employee",
    path: assessmentPath,
  },
  {
    name: "attempt",
    route: "_app.learn.$code.assessments.$assessmentId.attempts.$attemptId",
    as: "employee",
    path: openAttemptPath,
  },
  {
    name: "summary of an attempt",
    route: "_app.learn.$code.assessments.$assessmentId.attempts.$attemptId",
    as: "employee",
    path: async () => `${await openAttemptPath()}?page=summary`,
  },
  {
    name: "result of an attempt",
    route: "_app.learn.$code.assessments.$assessmentId.attempts.$attemptId",
    as: "employee",
    path: endedAttemptPath,
  },
  { name: "my learning", route: "_app.my.learning", as: "employee", path: "/my/learning" },
  { name: "my certificates", route: "_app.my.certificates", as: "manager", path: "/my/certificates" },
  { name: "no certificates yet", route: "_app.my.certificates", as: "employee", path: "/my/certificates" },
  { name: "my skills", route: "_app.my.skills._index", as: "employee", path: "/my/skills" },
  { name: "all skills", route: "_app.my.skills._index", as: "employee", path: "/my/skills?show=all" },
  { name: "no skills yet", route: "_app.my.skills._index", as: "admin", path: "/my/skills" },
  { name: "my skill", route: "_app.my.skills.$skillId", as: "employee", path: ownSkill },
  { name: "a skill to add", route: "_app.my.skills.$skillId", as: "admin", path: anySkill },
  { name: "evidence", route: "_app.my.skills.$skillId_.evidence", as: "employee", path: ownEvidence },
  { name: "notifications", route: "_app.my.notifications", as: "manager", path: "/my/notifications" },
  { name: "no notifications yet", route: "_app.my.notifications", as: "employee", path: "/my/notifications" },
  { name: "demo mails", route: "demo.mail._index", path: "/demo/mail" },
  { name: "demo mail", route: "demo.mail.$id", path: aDemoMail },
  { name: "profile", route: "_app.my.profile", as: "employee", path: "/my/profile" },
  { name: "preferences", route: "_app.my.preferences", as: "employee", path: "/my/preferences" },
  { name: "approvals", route: "_app.team.approvals", as: "admin", path: "/team/approvals" },
  { name: "nothing to approve", route: "_app.team.approvals", as: "trainer", path: "/team/approvals" },
  { name: "my achievements", route: "_app.my.achievements", as: "manager", path: "/my/achievements" },
  { name: "no achievements yet", route: "_app.my.achievements", as: "admin", path: "/my/achievements" },
  { name: "my activity", route: "_app.my.activity", as: "employee", path: "/my/activity" },
  { name: "no such activity", route: "_app.my.activity", as: "employee", path: "/my/activity?to=2000-01-01" },
  { name: "my data", route: "_app.my.data", as: "employee", path: "/my/data" },
  { name: "a form kept over a log-in", route: "_app.held-form", as: "manager", path: aHeldForm },
  ...teachingPages,
  { name: "style guide", route: "_app.styleguide", as: "employee", path: "/styleguide" },
  { name: "empty page", route: "_app.styleguide_.empty", as: "employee", path: "/styleguide/empty" },
  { name: "no such page", route: "$", as: "employee", path: "/no-such-page", status: 404 },
];

async function unfinishedLesson(page: Page): Promise<string> {
  return linkOn(page, "/my/learning", "/learn/");
}

async function ownSkill(page: Page): Promise<string> {
  return linkOn(page, "/my/skills", "/my/skills/");
}

async function anySkill(page: Page): Promise<string> {
  return linkOn(page, "/my/skills?show=all", "/my/skills/");
}

async function ownEvidence(page: Page): Promise<string> {
  return `${await ownSkill(page)}/evidence`;
}

/** Somebody's certificate, as its QR code leads to it; whoever opens it is then signed out. */
async function certificateCheck(page: Page): Promise<string> {
  await logIn(page, "manager");
  const path = await linkOn(page, "/my/certificates", "/verify/");
  await page.context().clearCookies();
  return path;
}

/** A mail that has just been sent; looking at it takes no account. */
async function aDemoMail(page: Page): Promise<string> {
  const { userId, email } = await freshPerson();
  await inSiteDatabase((db) =>
    inTransaction(db, (trx) =>
      queueMail(trx, { userId, template: "welcome", dedupeKey: `welcome:${userId}`, parameters: {} }),
    ),
  );
  const link = page.locator("li", { hasText: email }).getByRole("link");
  await expect(async () => {
    await page.goto("/demo/mail");
    await expect(link).toBeVisible({ timeout: 200 });
  }).toPass({ timeout: 15_000 });
  return (await link.getAttribute("href")) ?? "";
}
