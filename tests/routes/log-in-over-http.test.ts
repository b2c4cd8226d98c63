import { describe, expect, test } from "vitest";
import { serveTestDatabase } from "../support/database";
import { eventsAbout, sessionRow } from "../support/sessions";
import { password, peopleAt } from "./people-at-site";
import { type Browser, serveSite } from "./served-site";

const { db } = await serveTestDatabase();
const site = await serveSite();
const { person, loggedIn, late, liveSessions } = await peopleAt(site, db);

const isIn = async (browser: Browser) => (await browser.get("/my/learning")).status === 200;

describe("logging in", () => {
  test("gives a session, and leads to the dashboard", async () => {
    const { browser, answer, userId } = await loggedIn();
    expect(answer.location).toBe("/dashboard");
    expect(answer.setCookies).toEqual([
      expect.stringMatching(/^claims=[^;]+; Max-Age=300; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^renewal=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^device=[^;]+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^preferences=[^;]+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect((await browser.get("/dashboard")).body).toContain("Ada Lindqvist");
    expect(await eventsAbout(db, userId)).toEqual(["login"]);
    expect((await browser.get("/login")).location).toBe("/dashboard");
  });

  test("with “remember me” keeps the cookie for 30 days", async () => {
    const { email } = await person();
    const answer = await site.browser().post("/login", { email, password, remember: "on" });
    const expires = /^renewal=.*; Expires=([^;]+);/.exec(answer.setCookies[1] ?? "")?.[1] ?? "";
    expect((Date.parse(expires) - Date.now()) / 86_400_000).toBeCloseTo(30, 1);
  });

  test.for([
    ["/courses?q=a", "/courses?q=a"],
    ["https://evil.example/", "/dashboard"],
    ["//evil.example", "/dashboard"],
    ["/..//evil.example", "/dashboard"],
    ["/\\evil.example", "/dashboard"],
    ["javascript:alert(1)", "/dashboard"],
    ["/a\r\nSet-Cookie: a=b", "/dashboard"],
  ] as const)("for %j leads to %j", async ([redirectTo, place]) => {
    const { email } = await person();
    const answer = await site.browser().post("/login", { email, password, redirectTo });
    expect(answer.location).toBe(place);
    const page = await site.browser().get(`/login?${new URLSearchParams({ redirectTo })}`);
    expect(page.body).toContain(`name="redirectTo" value="${place}"`);
  });

  test("gives a new session, whatever cookies came with it", async () => {
    const [old, someone] = [await late(), await person()];
    const browser = site.browser(old.cookie);
    // Who has been given another's live session is in that one, and is led on in it.
    expect((await browser.post("/login", { email: someone.email, password })).location).toBe("/dashboard");
    expect(await liveSessions(someone)).toBe(0);
    await browser.post("/logout", {});
    const ended = site.browser(old.cookie);
    await ended.post("/login", { email: someone.email, password });
    expect(await liveSessions(someone)).toBe(1);
    expect(await sessionRow(db, old.sessionId)).toMatchObject({ endReason: "logout" });
    expect(await isIn(ended)).toBe(true);
    expect(await isIn(site.browser(old.cookie))).toBe(false);
  });

  test("fails in the same words for a wrong password, an unknown address and a closed account", async () => {
    const [known, closed] = [await person(), await person({ isActive: false })];
    const attempts = [
      { email: known.email, password: "not their password" },
      { email: known.email.replace(/^.{8}/, "00000000"), password },
      { email: closed.email, password },
    ];
    const answers = await Promise.all(attempts.map((attempt) => site.browser().post("/login", attempt)));
    for (const answer of answers) {
      expect(answer.status).toBe(400);
      expect(answer.setCookies).toEqual([]);
      expect(answer.body).not.toContain(password);
    }
    const [first, ...others] = answers.map((answer, index) =>
      withoutChance(answer.body, attempts[index]?.email),
    );
    expect(others).toEqual([first, first]);
    await db.deleteFrom("attemptLimits").execute();
  });

  test("is slowed down after five failures, and says for how long; not on a device that is known", async () => {
    const { browser, email } = await loggedIn();
    await browser.post("/logout", {});
    const stranger = site.browser();
    const fail = (guesser: Browser) => guesser.post("/login", { email, password: "a wrong password" });
    for (let count = 0; count < 5; count++) expect((await fail(stranger)).status).toBe(400);
    // Long enough for a busy machine; the waits themselves are proven elsewhere.
    await db
      .updateTable("attemptLimits")
      .set({ blockedUntil: new Date(Date.now() + 50_000) })
      .execute();
    const blocked = await stranger.post("/login", { email, password });
    expect(blocked.status).toBe(429);
    expect(blocked.setCookies).toEqual([]);
    expect(blocked.body).toMatch(/\d\d seconds/);
    // From the same address, at the same time: the person on the device that they use.
    expect((await browser.post("/login", { email, password })).location).toBe("/dashboard");
    // The device proves one person only.
    const { email: another } = await person();
    browser.cookies.delete("claims");
    browser.cookies.delete("renewal");
    expect((await browser.post("/login", { email: another, password })).status).toBe(429);
    await db.deleteFrom("attemptLimits").execute();
  });
});

describe("logging out", () => {
  test("ends the session here and at the server: no copy of the cookies is worth anything", async () => {
    const someone = await loggedIn();
    const { browser, userId } = someone;
    const stolen = browser.copy();
    const answer = await browser.post("/logout", {});
    expect(answer.location).toBe("/login");
    expect([...browser.cookies.keys()]).toEqual(["device", "preferences"]);
    expect(await eventsAbout(db, userId)).toEqual(["login", "logout"]);
    const claims = `claims=${stolen.cookies.get("claims")}`;
    const renewal = `renewal=${stolen.cookies.get("renewal")}`;
    for (const sent of [`${claims}; ${renewal}`, claims, renewal, claims.replace("=", " =")]) {
      const replay = await site.browser(sent).get("/dashboard");
      expect([replay.status, replay.location], sent).toEqual([302, "/login"]);
    }
    expect(await liveSessions(someone)).toBe(0);
  });

  test("works when the claims have just expired, and leaves no successor behind", async () => {
    const { browser, sessionId, cookie } = await late();
    await browser.post("/logout", {});
    expect(browser.cookieHeader).toBe("");
    expect(await sessionRow(db, sessionId)).toMatchObject({ endReason: "logout" });
    expect(await isIn(site.browser(cookie))).toBe(false);
  });

  test("is not done by a link, and not by another site", async () => {
    const { browser } = await loggedIn();
    expect((await browser.get("/logout")).location).toBe("/");
    expect((await browser.post("/logout", {}, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect(await isIn(browser)).toBe(true);
  });

  test("leaves the person's other devices alone", async () => {
    const { browser, email } = await loggedIn();
    const other = site.browser();
    await other.post("/login", { email, password });
    await browser.post("/logout", {});
    expect(await isIn(other)).toBe(true);
  });
});

/** A page without what is another each time, and without the address that was typed. */
function withoutChance(body: string, email = ""): string {
  return body
    .replaceAll(email, "…")
    .replaceAll(/nonce="[^"]*"|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, "…");
}
