import { expect, test } from "vitest";
import { sweepHeldForms } from "~/platform/session/held-forms.store.server";
import { deviceCookie } from "~/platform/session/session-cookies.server";
import { serveTestDatabase } from "../support/database";
import { aDraft } from "../support/draft-factories";
import { aPerson } from "../support/people-factories";
import { logIn } from "../support/sessions";
import { serveSite } from "./served-site";

const { db } = await serveTestDatabase();
const site = await serveSite();

const written = "What was written while the log-in ran out.\n\nTwo paragraphs of it.";

/** A trainer in the middle of a lesson, whose session has run out since the page was opened. */
async function inTheMiddle() {
  const person = await aPerson(db, { role: "trainer" });
  const draft = await aDraft(db, [1], person);
  const { cookie } = await logIn(db, person);
  const browser = site.browser(cookie);
  browser.cookies.delete("claims");
  const longAgo = new Date(Date.now() - 48 * 3_600_000);
  await db
    .updateTable("sessions")
    .set({ createdAt: longAgo, lastRenewedAt: longAgo })
    .where("userId", "=", person.userId)
    .execute();
  const path = `/teach/courses/${draft.code}/lessons/${draft.id("A1")}`;
  return { person, draft, browser, path };
}

type Middle = Awaited<ReturnType<typeof inTheMiddle>>;

const form = { title: "A1", markdown: written, required: "on", version: "1", intent: "save" };

async function logInAgain({ browser, person }: Pick<Middle, "browser" | "person">) {
  const { cookie } = await logIn(db, person);
  for (const pair of cookie.split("; ")) {
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    browser.cookies.set(name, value);
  }
}

test("a form that was sent when the log-in had run out is there after it, and can be sent", async () => {
  const middle = await inTheMiddle();
  const { browser, path, draft } = middle;
  expect(await browser.post(path, form)).toMatchObject({
    status: 302,
    location: "/login?redirectTo=%2Fheld-form",
  });
  await logInAgain(middle);
  const page = await browser.get("/held-form");
  expect(page.status).toBe(200);
  expect(page.body.includes(`action="${path}"`)).toBe(true);
  for (const [name, value] of Object.entries(form))
    expect(page.body).toContain(
      `<textarea name="${name}" hidden="" readonly="" aria-hidden="true">${value}</textarea>`,
    );
  expect(await browser.post(path, form)).toMatchObject({ location: `${path}?notice=saved` });
  const lesson = await db
    .selectFrom("revisionLessons")
    .select("content")
    .where("revisionId", "=", draft.revisionId)
    .executeTakeFirstOrThrow();
  expect(lesson.content).toEqual({ markdown: written });
  expect(await browser.post("/held-form", {})).toMatchObject({ status: 302, location: path });
  expect(await browser.get("/held-form")).toMatchObject({ status: 302, location: "/dashboard" });
});

test("a form that was sent after a log-out in another window is kept for whose device it is", async () => {
  const { person, browser, path } = await inTheMiddle();
  browser.cookies.delete("renewal");
  expect((await browser.copy().post(path, form)).location).not.toContain("held-form");
  const device = await deviceCookie(crypto.randomUUID(), person.userId);
  browser.cookies.set("device", device.slice("device=".length).split(";")[0] ?? "");
  expect(await browser.post(path, form)).toMatchObject({ location: "/login?redirectTo=%2Fheld-form" });
  await logInAgain({ browser, person });
  expect((await browser.get("/held-form")).body).toContain("Two paragraphs");
  await db
    .updateTable("users")
    .set({ isActive: false, deactivatedAt: new Date() })
    .where("id", "=", person.userId)
    .execute();
  browser.cookies.delete("claims");
  browser.cookies.delete("renewal");
  expect((await browser.post(path, form)).location).not.toContain("held-form");
});

test("forms that two windows send are both kept, and each is thrown away by itself", async () => {
  const middle = await inTheMiddle();
  const { browser, path, person } = middle;
  const device = await deviceCookie(crypto.randomUUID(), person.userId);
  browser.cookies.set("device", device.slice("device=".length).split(";")[0] ?? "");
  await browser.post(path, form);
  const second = `${path}?notice=saved`;
  const other = { ...form, markdown: "From the other window." };
  expect(await browser.post(second, other)).toMatchObject({ location: "/login?redirectTo=%2Fheld-form" });
  await logInAgain(middle);
  const page = await browser.get("/held-form");
  for (const text of ["Two paragraphs", "From the other window."]) expect(page.body).toContain(text);
  const [id = ""] = /[0-9a-f]{64}/.exec(page.body.slice(page.body.indexOf("Two paragraphs"))) ?? [];
  expect(await browser.post("/held-form", { form: id })).toMatchObject({ location: "/held-form" });
  const left = await browser.get("/held-form");
  expect(left.body).toContain("From the other window.");
  expect(left.body).not.toContain("Two paragraphs");
});

test("nobody else is shown it, whatever cookie they have", async () => {
  const middle = await inTheMiddle();
  await middle.browser.post(middle.path, form);
  const held = middle.browser.cookies.get("held");
  for (const role of ["trainer", "admin"] as const) {
    const other = site.browser((await logIn(db, await aPerson(db, { role }))).cookie);
    other.cookies.set("held", held ?? "");
    const answer = await other.get("/held-form");
    expect(answer).toMatchObject({ status: 302, location: "/dashboard" });
    expect(answer.body).not.toContain("Two paragraphs");
    await other.post("/held-form", {});
  }
  // Nor could they forget it.
  await logInAgain(middle);
  expect((await middle.browser.get("/held-form")).status).toBe(200);
  const signedOut = site.browser(`held=${held}`);
  expect((await signedOut.get("/held-form")).location).toBe("/login?redirectTo=%2Fheld-form");
});

test("nothing is kept of a stranger's form, of a press of a button, and never a password", async () => {
  const { browser, path } = await inTheMiddle();
  const stranger = site.browser(`renewal=${"x".repeat(43)}`);
  expect((await stranger.post(path, form)).location).toBe(
    `/login?${new URLSearchParams({ redirectTo: path })}`,
  );
  expect(stranger.cookies.has("held")).toBe(false);
  const copy = browser.copy();
  await copy.post(path, { intent: "save", version: "1" });
  expect(copy.cookies.has("held")).toBe(false);
  await browser.post("/my/security", { current: "x", newPassword: "A secret of mine", note: "Some words" });
  const kept = await db.selectFrom("heldForms").select("fields").execute();
  expect(JSON.stringify(kept)).not.toContain("A secret of mine");
});

test("it is kept for an hour, by the hash of its token alone", async () => {
  const middle = await inTheMiddle();
  await middle.browser.post(middle.path, form);
  const token = middle.browser.cookies.get("held") ?? "none";
  const rows = () =>
    db.selectFrom("heldForms").selectAll().where("userId", "=", middle.person.userId).execute();
  expect(JSON.stringify(await rows())).not.toContain(token);
  await sweepHeldForms(db, new Date(Date.now() + 59 * 60_000));
  expect(await rows()).toHaveLength(1);
  await sweepHeldForms(db, new Date(Date.now() + 61 * 60_000));
  expect(await rows()).toEqual([]);
});
