import { expect, test, vi } from "vitest";
import { serveTestDatabase } from "../support/database";
import { databasePrint } from "./database-prints";
import { serveSite } from "./served-site";

for (const [name, value] of Object.entries({
  APP_MODE: "production",
  DATABASE_URL: "postgres://nobody@localhost/none",
  PUBLIC_URL: "https://kestrel.example",
  SMTP_URL: "smtp://localhost:2525",
  REGISTRATION: "off",
}))
  vi.stubEnv(name, value);

const { db } = await serveTestDatabase();
const site = await serveSite();
const fromOurPage = { "Sec-Fetch-Site": "same-origin" };

test.each(["/demo/mail", "/demo/mail/3f0b2a64-7f0c-4b53-9d0e-0e1f6a1f2c11"])(
  "in production there is no %s",
  async (path) => {
    expect((await site.ask(path, { headers: { Accept: "text/html" } })).status).toBe(404);
  },
);

test("where registration is off, nobody can create an account, and the page says whom to ask", async () => {
  const page = await site.ask("/register", { headers: { Accept: "text/html" } });
  expect(page.status).toBe(200);
  expect(page.body).toContain("ask your administrator");
  expect(page.body).not.toContain('name="password"');
  const before = await databasePrint(db);
  const facts = { email: "eve@example.com", firstName: "Eve", lastName: "Lang" };
  const answer = await site.ask("/register", {
    method: "POST",
    headers: { ...fromOurPage, "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...facts, password: "swifts over the harbour" }).toString(),
  });
  expect(answer.status).toBe(403);
  expect(await databasePrint(db)).toEqual(before);
});
