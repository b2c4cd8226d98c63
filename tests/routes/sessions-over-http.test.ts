import { describe, expect, test, vi } from "vitest";
import { changeRole, deactivateUser } from "~/domain/people/people.commands.server";
import { authStandings } from "~/platform/session/auth-watch.server";
import { serveTestDatabase } from "../support/database";
import { eventsAbout, sessionRow } from "../support/sessions";
import { databasePrint } from "./database-prints";
import { peopleAt } from "./people-at-site";
import { type Answer, type Browser, serveSite } from "./served-site";

const { db } = await serveTestDatabase();
const site = await serveSite();
const { person, loggedIn, late, liveSessions } = await peopleAt(site, db);
const { viewer: admin } = await person({ role: "admin" });

const isIn = async (browser: Browser) => (await browser.get("/my/learning")).status === 200;
const cookieNames = ({ setCookies }: Answer) => setCookies.map((text) => text.split("=")[0]);

describe("cookies that are not what they should be", () => {
  test("lead to the log-in page", async () => {
    const [mine, theirs] = [await loggedIn(), await loggedIn({ role: "admin" })];
    const own = Object.fromEntries(mine.browser.cookies);
    const swapped = [
      `claims=${own.renewal}`,
      `claims=${own.device}`,
      `claims=${own.preferences}`,
      `renewal=${own.claims}`,
      `renewal=${own.device}`,
      `device=${own.claims}; renewal=${own.device}`,
      `__Host-claims=${own.claims}`,
      `claims=${own.claims?.slice(0, -4)}AAAA`,
      `claims=${own.claims?.split(".")[0]}`,
      `claims=${theirs.browser.cookies.get("claims")?.split(".")[0]}.${own.claims?.split(".")[1]}`,
      "claims=; renewal=",
    ];
    for (const sent of swapped) {
      const answer = await site.browser(sent).get("/dashboard");
      expect([answer.status, answer.location], sent).toEqual([302, "/login"]);
    }
    expect(await isIn(mine.browser)).toBe(true);
  });

  test("of two people are never mixed: the claims decide, and then the token alone", async () => {
    const [ada, eve] = [await loggedIn({ role: "manager" }), await late()];
    const mixed = site.browser(`claims=${ada.browser.cookies.get("claims")}; ${eve.cookie.split("; ")[1]}`);
    await mixed.post("/preferences", { theme: "dark" });
    const themeOf = (userId: string) =>
      db.selectFrom("profiles").select("theme").where("userId", "=", userId).executeTakeFirst();
    expect(await themeOf(ada.userId)).toEqual({ theme: "dark" });
    expect(await themeOf(eve.userId)).toEqual({ theme: null });
    mixed.cookies.delete("claims");
    await mixed.post("/preferences", { theme: "light" });
    expect(await themeOf(ada.userId)).toEqual({ theme: "dark" });
    expect(await themeOf(eve.userId)).toEqual({ theme: "light" });
  });
});

describe("a session goes on", () => {
  test("when its claims have expired, with new cookies and without a word", async () => {
    const { browser, sessionId, cookie } = await late();
    const answer = await browser.get("/my/learning");
    expect(answer.status).toBe(200);
    expect(cookieNames(answer)).toEqual(["claims", "renewal"]);
    expect(browser.cookieHeader).not.toBe(cookie);
    expect(cookieNames(await browser.get("/my/learning"))).toEqual([]);
    expect(await sessionRow(db, sessionId)).toMatchObject({ generation: 1 });
  });

  test("through a form that is sent with expired claims", async () => {
    const { browser, userId } = await late();
    const answer = await browser.post("/preferences", { theme: "dark", redirectTo: "/courses" });
    expect(answer.location).toBe("/courses");
    expect(cookieNames(answer)).toEqual(["claims", "renewal", "preferences"]);
    expect(await db.selectFrom("profiles").select("theme").where("userId", "=", userId).execute()).toEqual([
      { theme: "dark" },
    ]);
  });

  test("for a dozen requests at once with expired claims: all are answered, and leave one chain", async () => {
    const { cookie, sessionId, userId } = await late();
    const paths = [
      "/dashboard",
      "/my/learning",
      "/my/certificates",
      "/courses",
      "/dashboard.data",
      "/courses.data",
    ];
    const browsers = Array.from({ length: 12 }, () => site.browser(cookie));
    const answers = await Promise.all(
      browsers.map((browser, index) => browser.getPatiently(paths[index % paths.length] ?? "/")),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(browsers.map(({ cookies }) => cookies.get("renewal"))).size).toBe(1);
    expect(await sessionRow(db, sessionId)).toMatchObject({ generation: 1, tokens: "2", endedAt: null });
    expect(await eventsAbout(db, userId)).toEqual([]);
    for (const browser of browsers.slice(0, 3)) expect(await isIn(browser)).toBe(true);
  });
});

test("a stolen cookie that comes after its successor's use ends the session for both", async () => {
  const { browser, cookie, sessionId, userId } = await late(20);
  const thief = site.browser(cookie);
  expect(await isIn(browser)).toBe(true);
  // The owner goes on, until claims have expired again; the thief waits longer than ten seconds.
  browser.cookies.delete("claims");
  expect(await isIn(browser)).toBe(true);
  await db
    .updateTable("sessionTokens")
    .set({ usedAt: new Date(Date.now() - 60_000) })
    .where("usedAt", "is not", null)
    .execute();
  expect(await isIn(thief)).toBe(false);
  expect(thief.cookieHeader).toBe("");
  expect(await sessionRow(db, sessionId)).toMatchObject({ endReason: "theft" });
  await vi.waitFor(() => expect(authStandings().hasEnded(sessionId)).toBe(true));
  expect(await isIn(browser)).toBe(false);
  expect(browser.cookieHeader).toBe("");
  expect(await eventsAbout(db, userId)).toEqual(["session_theft"]);
});

describe("somebody who has changed", () => {
  test("has the new role with the next request, in the same session", async () => {
    const someone = await loggedIn({ role: "manager" });
    const { browser, userId } = someone;
    const before = browser.cookies.get("renewal");
    await changeRole(db, { viewer: admin, userId, role: "employee", reason: "moved" });
    await heardOf(browser);
    const answer = await browser.get("/dashboard.data");
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('"role","employee"');
    expect(browser.cookies.get("renewal")).not.toBe(before);
    expect(await liveSessions(someone)).toBe(1);
  });

  test("is out with the next request when the account is closed, for reading and writing", async () => {
    const [reader, writer] = [await loggedIn(), await loggedIn()];
    for (const { userId } of [reader, writer])
      await deactivateUser(db, { viewer: admin, userId, reason: "left", now: new Date() });
    await heardOf(reader.browser);
    await heardOf(writer.browser);
    expect((await reader.browser.get("/my/learning")).location).toBe("/login?redirectTo=%2Fmy%2Flearning");
    expect(reader.browser.cookies.has("claims")).toBe(false);
    const before = await databasePrint(db);
    await writer.browser.post("/courses/NONE-1", { intent: "enrol" });
    expect(await databasePrint(db)).toEqual(before);
    expect(writer.browser.cookies.has("renewal")).toBe(false);
  });
});

/** Waits until the news about this browser's claims has come. */
async function heardOf(browser: Browser): Promise<void> {
  const payload = decodeURIComponent(browser.cookies.get("claims") ?? "").split(".")[0] ?? "";
  const claims = JSON.parse(Buffer.from(payload, "base64").toString());
  await vi.waitFor(() => expect(authStandings().standing(claims)).toBe("revoked"));
}
