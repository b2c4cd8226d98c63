import { describe, expect, test } from "vitest";
import { serveTestDatabase } from "../support/database";
import { logIn } from "../support/sessions";
import { censusCases } from "./census-cases";
import { buildWorld } from "./census-world";
import { databasePrint } from "./database-prints";
import { serveSite } from "./served-site";

const { db } = await serveTestDatabase();
const site = await serveSite();
const world = await buildWorld(db);

const actions = [
  ...new Set(censusCases.filter(({ handler }) => handler === "action").map(({ path }) => path(world))),
];
const bodies = [
  ["JSON", "application/json", '{"intent":"enrol"}'],
  ["plain text", "text/plain", "intent=enrol"],
  ["a form that was cut off", "multipart/form-data; boundary=x", "--x\r\nContent-Disp"],
  ["a form without a boundary", "multipart/form-data", "intent=enrol"],
  ["nothing", undefined, ""],
] as const;

/** What these do needs nothing from a form. */
const bodiless = ["/logout", "/my/activity.csv", "/my/data.json"];

async function headersOfEmployee(): Promise<Record<string, string>> {
  const { cookie } = await logIn(db, { userId: world.employee.userId });
  return { Cookie: cookie, "Sec-Fetch-Site": "same-origin", Accept: "text/html" };
}

describe.each(bodies)("a post of %s", (_, type, body) => {
  test.each(actions.filter((path) => !bodiless.includes(path)))(
    "to %s is the client's fault, and changes nothing",
    async (path) => {
      const headers = { ...(await headersOfEmployee()), ...(type ? { "Content-Type": type } : {}) };
      const before = await databasePrint(db);
      const answer = await site.ask(path, { method: "POST", headers, body });
      expect(answer.status).toBeLessThan(500);
      expect(answer.body).not.toContain("Unexpected Server Error");
      expect(await databasePrint(db)).toEqual(before);
    },
  );
});

test.each(["/courses?q=%00", "/courses?skill=a%00b", "/courses.data?q=%00", "/verify/%00"])(
  "a NUL in an address is answered 400: %s",
  async (path) => {
    expect((await site.ask(path, { headers: await headersOfEmployee() })).status).toBe(400);
  },
);

test.each([
  ["GET", "/certificates/00000000-0000-4000-8000-000000000000.pdf", 404],
  ["GET", "/certificates/no-id.pdf", 404],
  ["POST", "/certificates/no-id.pdf", 405],
] as const)("%s %s is answered by a page, in the reader's language", async (method, path, status) => {
  const headers = { ...(await headersOfEmployee()), "Accept-Language": "de" };
  const answer = await site.ask(path, { method, headers });
  expect(answer.status).toBe(status);
  expect(answer.headers["content-type"]).toMatch(/^text\/html/);
  expect(answer.body).toContain('<html lang="de">');
  expect(answer.body).toMatch(/<h1>.+<\/h1>/);
});
