import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { serveTestDatabase } from "../support/database";
import { mailsTo, tokenTo } from "../support/outbox";
import { databasePrint } from "./database-prints";
import { password, peopleAt } from "./people-at-site";
import { type Answer, type Browser, serveSite } from "./served-site";

const { db } = await serveTestDatabase();
const site = await serveSite();
const { person, loggedIn, liveSessions } = await peopleAt(site, db);
const fresh = "a lantern behind the door";
const anAddress = () => `${randomUUID()}@example.com`;

const isIn = async (browser: Browser) => (await browser.get("/my/learning")).status === 200;
const registration = (email: string) => ({ email, password, firstName: "Ada", lastName: "Lindqvist" });

// All come from one address here, and are no guesses.
beforeEach(async () => {
  await db.deleteFrom("attemptLimits").execute();
});

/** What somebody who asks can see of an answer, without what is another each time. */
function seen({ status, location, body, setCookies }: Answer) {
  const steady = body.replaceAll(
    /nonce="[^"]*"|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z/g,
    "…",
  );
  return { status, location, body: steady, setCookies };
}

describe.each([
  ["/register", registration],
  ["/forgot-password", (email: string) => ({ email })],
  ["/verify-email", (email: string) => ({ email })],
] as const)("%s", (path, form) => {
  test("answers the same, whoever has the address", async () => {
    const [known, closed] = [await person(), await person({ isActive: false })];
    const answers: ReturnType<typeof seen>[] = [];
    for (const email of [known.email, closed.email, anAddress()]) {
      const browser = site.browser();
      const answer = await browser.post(path, form(email));
      expect(answer.status).toBe(302);
      answers.push(seen(answer), seen(await browser.get(answer.location)));
      expect(answers.at(-1)?.body).not.toContain(email);
    }
    expect(answers.slice(2, 4)).toEqual(answers.slice(0, 2));
    expect(answers.slice(4, 6)).toEqual(answers.slice(0, 2));
  });

  test("is nothing that another site can ask for", async () => {
    const before = await databasePrint(db);
    const foreign: Record<string, string>[] = [
      { "Sec-Fetch-Site": "cross-site" },
      { Origin: "https://evil.example" },
      {},
    ];
    for (const headers of foreign)
      expect((await site.browser().post(path, form(anAddress()), headers)).status).toBe(403);
    expect(await databasePrint(db)).toEqual(before);
  });

  test("waits after five times, and says for how long", async () => {
    for (let count = 0; count < 5; count++)
      expect((await site.browser().post(path, form(anAddress()))).status).toBe(302);
    await db
      .updateTable("attemptLimits")
      .set({ blockedUntil: new Date(Date.now() + 50_000) })
      .execute();
    const blocked = await site.browser().post(path, form(anAddress()));
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers["retry-after"])).toBeGreaterThan(0);
    expect(blocked.body).toMatch(/\d\d seconds/);
  });
});

describe("the link to confirm an address", () => {
  test("may be looked at, by programs too, without being used up", async () => {
    const email = anAddress();
    await site.browser().post("/register", registration(email));
    const path = `/verify-email/${await tokenTo(db, email)}`;
    const before = await databasePrint(db);
    for (let count = 0; count < 3; count++) {
      const page = await site.browser().get(path);
      expect(page.status).toBe(200);
      expect(page.body).toContain(email);
      await site.ask(path, { method: "HEAD" });
    }
    expect(await databasePrint(db)).toEqual(before);
    const browser = site.browser();
    expect((await browser.post(path, {})).location).toBe("/login?notice=confirmed");
    expect((await browser.post("/login", { email, password })).location).toBe("/dashboard");
    expect((await site.browser().get(path)).status).toBe(404);
    expect((await site.browser().post(path, {})).status).toBe(404);
  });

  test("is not followed by another site", async () => {
    const email = anAddress();
    await site.browser().post("/register", registration(email));
    const path = `/verify-email/${await tokenTo(db, email)}`;
    expect((await site.browser().post(path, {}, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await site.browser().post(path, {})).status).toBe(302);
  });
});

describe("the link to a new password", () => {
  test("ends every session, everywhere, and this browser's too", async () => {
    const { email, browser, userId, ...someone } = await loggedIn();
    await site.browser().post("/forgot-password", { email });
    const token = await tokenTo(db, email);
    const page = await site.browser().get(`/reset-password?token=${token}`);
    expect(page.status).toBe(200);
    expect(page.headers["referrer-policy"]).toBe("same-origin");
    const answer = await browser.copy().post("/reset-password", { token, password: fresh });
    expect(answer.location).toBe("/login?notice=reset");
    expect(answer.setCookies.filter((cookie) => /^(claims|renewal)=;/.test(cookie))).toHaveLength(2);
    // Other processes, and this one, hear of it by the database; at the latest with the next poll.
    await expect.poll(() => isIn(browser), { timeout: 6_000 }).toBe(false);
    expect(await liveSessions({ ...someone, email, userId })).toBe(0);
    expect((await site.browser().post("/login", { email, password })).status).toBe(400);
    expect((await site.browser().post("/login", { email, password: fresh })).location).toBe("/dashboard");
    expect((await site.browser().post("/reset-password", { token, password: fresh })).status).toBe(404);
  });

  test("followed where somebody else is logged in leaves them logged in", async () => {
    const [{ email }, other] = [await person(), await loggedIn()];
    await site.browser().post("/forgot-password", { email });
    const token = await tokenTo(db, email);
    await other.browser.post("/reset-password", { token, password: fresh });
    expect(await isIn(other.browser)).toBe(true);
  });

  test("shows no password that was refused, and keeps the link", async () => {
    const { email } = await person();
    await site.browser().post("/forgot-password", { email });
    const token = await tokenTo(db, email);
    for (const refused of ["short one", "Password1234"]) {
      const answer = await site.browser().post("/reset-password", { token, password: refused });
      expect(answer.status).toBe(400);
      expect(answer.body).not.toContain(refused);
    }
    expect((await site.browser().get(`/reset-password?token=${token}`)).status).toBe(200);
  });
});

describe("a person's security page", () => {
  test("changes the password: this session goes on, all others end", async () => {
    const { email, browser } = await loggedIn();
    const other = site.browser();
    await other.post("/login", { email, password });
    const form = { intent: "change-password", currentPassword: password, newPassword: fresh };
    expect((await browser.post("/my/security", form)).location).toBe("/my/security?notice=password");
    expect(await isIn(browser)).toBe(true);
    expect(await isIn(other)).toBe(false);
  });

  test("lists the sessions without anything that would open one, and ends them", async () => {
    const { email, browser } = await loggedIn();
    const other = site.browser();
    await other.post("/login", { email, password });
    const { body } = await browser.get("/my/security");
    const [sessionId = "", ...more] = [...body.matchAll(/name="sessionId" value="([^"]+)"/g)].map(
      ([, id]) => id ?? "",
    );
    // The factory's own session is the second.
    expect(more).toHaveLength(1);
    for (const secret of [...browser.cookies.values(), ...other.cookies.values()])
      expect(body).not.toContain(secret.slice(0, 40));
    expect(body).not.toContain("argon2");
    const ask = (id: string) => browser.post("/my/security/sessions", { intent: "log-out", sessionId: id });
    expect((await ask(sessionId)).location).toBe("/my/security?notice=session");
    expect(await isIn(other)).toBe(false);
    expect(await isIn(browser)).toBe(true);
  });

  test("logs out everywhere", async () => {
    const { email, browser } = await loggedIn();
    const other = site.browser();
    await other.post("/login", { email, password });
    const answer = await browser.copy().post("/my/security/sessions", { intent: "log-out-everywhere" });
    expect(answer.location).toBe("/login?notice=everywhere");
    for (const each of [browser, other]) expect(await isIn(each)).toBe(false);
  });

  test("changes the address once both have agreed, and the session in which the second did goes on", async () => {
    const { email, browser } = await loggedIn();
    const next = anAddress();
    const form = { intent: "change-email", email: next, currentPassword: password };
    expect((await browser.post("/my/security", form)).location).toBe("/my/security?notice=email-asked");
    expect((await browser.get("/my/security")).body).toContain(next);
    expect((await site.browser().post(`/verify-email/${await tokenTo(db, email)}`, {})).status).toBe(200);
    const answer = await browser.post(`/verify-email/${await tokenTo(db, next)}`, {});
    expect(answer.location).toBe("/my/security?notice=email");
    expect(await isIn(browser)).toBe(true);
    expect((await mailsTo(db, email)).at(-1)?.template).toBe("email_changed");
    expect((await site.browser().post("/login", { email: next, password })).location).toBe("/dashboard");
  });

  test("says the same of an address that somebody has", async () => {
    const [asking, owner] = [await loggedIn(), await person()];
    const ask = (email: string) =>
      asking.browser.post("/my/security", { intent: "change-email", email, currentPassword: password });
    const [taken, free] = [seen(await ask(owner.email)), seen(await ask(anAddress()))];
    expect(taken).toEqual(free);
  });
});
