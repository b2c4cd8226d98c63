import { expect, test } from "vitest";
import { serveTestDatabase } from "../support/database";
import { peopleAt } from "./people-at-site";
import { serveSite } from "./served-site";

// Read at the first use of the settings: the site stands behind something that speaks https for it.
process.env.PUBLIC_URL = "https://learn.example.com";

const { db } = await serveTestDatabase();
const site = await serveSite();
const { loggedIn } = await peopleAt(site, db);

test("the session's cookies are Secure and bound to the host", async () => {
  const { answer, browser } = await loggedIn();
  expect(answer.setCookies.slice(0, 3)).toEqual([
    expect.stringMatching(/^__Host-claims=[^;]+; Max-Age=300; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    expect.stringMatching(/^__Host-renewal=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    expect.stringMatching(/^__Host-device=[^;]+; Max-Age=31536000; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
  ]);
  expect((await browser.get("/dashboard")).status).toBe(200);
  const out = await browser.post("/logout", {});
  for (const text of out.setCookies) expect(text).toMatch(/^__Host-\w+=[^;]*; Max-Age=0; Path=\/; .*Secure/);
});

test("a cookie under the plain name, which a subdomain could have set, is no session", async () => {
  const { browser } = await loggedIn();
  const plain = site.browser(browser.cookieHeader.replaceAll("__Host-", ""));
  expect((await plain.get("/dashboard")).location).toBe("/login");
});

test("forms come from the public address, whatever host the request names", async () => {
  const { browser } = await loggedIn();
  const send = async (headers: Record<string, string>) =>
    (await browser.post("/preferences", { theme: "dark" }, headers)).status;
  expect(await send({ Origin: "https://learn.example.com" })).toBe(302);
  expect(await send({ Origin: site.origin })).toBe(403);
  expect(await send({ Origin: "https://evil.example", Host: "evil.example" })).toBe(403);
  expect(await send({ Origin: "http://learn.example.com" })).toBe(403);
});
