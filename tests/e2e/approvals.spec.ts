import { expect } from "playwright/test";
import { axe, hydrated, logInByForm, noOverflow, test } from "../support/browser";
import { anEnrolment } from "../support/course-factories";
import { freshPerson, inSiteDatabase } from "../support/people";

const code = "MGT-120";

/** Two people who report to a manager of the test's own, each of whom has asked for the course. */
async function askers() {
  const manager = await freshPerson({ role: "manager", firstName: "Mona", lastName: "Lind" });
  const people = [
    await freshPerson({ firstName: "Ana", lastName: "Ruiz" }),
    await freshPerson({ firstName: "Ben", lastName: "Okafor" }),
  ] as const;
  await inSiteDatabase(async (db) => {
    const course = await db
      .selectFrom("courses")
      .select(["id as courseId", "publishedRevisionId"])
      .where("code", "=", code)
      .executeTakeFirstOrThrow();
    const asked = { ...course, code, revisionId: course.publishedRevisionId ?? "", lessonIds: [] };
    for (const { userId } of people) {
      await db.updateTable("users").set({ managerId: manager.userId }).where("id", "=", userId).execute();
      await anEnrolment(db, { userId, course: asked, status: "pending" });
    }
  });
  return { manager, people };
}

test("a manager declines one with a reason and approves the other; both read it", async ({ page }) => {
  test.slow();
  const { manager, people } = await askers();
  await logInByForm(page, manager);
  await page.goto("/team/approvals");
  await hydrated(page);
  await expect(page.getByRole("navigation").first()).toContainText("2 requests wait");
  const ana = page.getByRole("listitem").filter({ hasText: "Ana Ruiz" });
  await ana.getByText("Decline with a reason").click();
  await ana.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(ana.getByLabel("Reason")).toHaveAccessibleDescription(/Give a reason/);
  await axe(page);
  await hydrated(page);
  await ana.getByLabel("Reason").fill("After the audit, please.");
  await ana.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(page.getByText("1 request declined")).toBeVisible();
  await expect(ana).toHaveCount(0);

  await hydrated(page);
  await page.getByRole("button", { name: "Approve", exact: true }).press("Enter");
  await expect(page.getByText("1 request approved")).toBeVisible();
  await expect(page.getByText("Nothing waits for your decision")).toBeVisible();
  await axe(page);

  await page.context().clearCookies();
  await logInByForm(page, people[0]);
  await expect(page.getByRole("heading", { name: "Decided lately" })).toBeVisible();
  await page.goto(`/courses/${code}`);
  await expect(page.getByText("After the audit, please.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Request enrolment" })).toBeVisible();
  await axe(page);
  await page.context().clearCookies();
  await logInByForm(page, people[1]);
  await page.goto(`/courses/${code}`);
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
});

test("several at once with one reason, by their ticks", async ({ page }) => {
  const { manager } = await askers();
  await logInByForm(page, manager);
  await page.goto("/team/approvals");
  await hydrated(page);
  await page.getByRole("button", { name: "Approve ticked requests" }).click();
  await expect(page.getByRole("alert")).toContainText("Tick at least one request");
  await hydrated(page);
  for (const tick of await page.getByRole("checkbox").all()) await tick.check();
  await page.getByRole("button", { name: "Decline ticked requests" }).click();
  await expect(page.getByLabel("Reason for all of them")).toHaveAccessibleDescription(/Give a reason/);
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(2);
  await noOverflow(page, 320);
  await hydrated(page);
  await page.getByLabel("Reason for all of them").fill("The budget of this year is spent.");
  await page.getByRole("button", { name: "Decline ticked requests" }).click();
  await expect(page.getByText("2 requests declined")).toBeVisible();
  await expect(page.getByText("Nothing waits for your decision")).toBeVisible();
});

test("who comes second is told who was faster", async ({ page }) => {
  const { manager } = await askers();
  const admin = await freshPerson({ role: "admin", firstName: "Alma", lastName: "Berg" });
  await logInByForm(page, manager);
  await page.goto("/team/approvals");
  await hydrated(page);
  const [first] = await inSiteDatabase((db) =>
    db
      .selectFrom("enrolments as e")
      .innerJoin("users as u", "u.id", "e.userId")
      .select("e.id")
      .where("u.managerId", "=", manager.userId)
      .where("u.firstName", "=", "Ana")
      .execute(),
  );
  await inSiteDatabase((db) =>
    db
      .updateTable("enrolments")
      .set({ status: "declined", decidedBy: admin.userId, decidedAt: new Date(), decisionReason: "No." })
      .where("id", "=", first?.id ?? "")
      .execute(),
  );
  await page
    .getByRole("listitem")
    .filter({ hasText: "Ana Ruiz" })
    .getByRole("button", { name: "Approve" })
    .click();
  await expect(page.getByText("Alma Berg declined it before you")).toBeVisible();
});
