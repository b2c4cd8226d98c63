import { describe, expect, test } from "vitest";
import { serveTestDatabase } from "../support/database";
import { logIn } from "../support/sessions";
import { fieldsOf } from "./census/census-case";
import { censusCases } from "./census-cases";
import { buildWorld } from "./census-world";
import { databasePrint } from "./database-prints";
import { serveSite } from "./served-site";

const { db } = await serveTestDatabase();
const site = await serveSite();
const world = await buildWorld(db);

/** Every address of the census, once: the pages, and what is not there. */
const paths = [
  ...new Set(censusCases.filter(({ handler }) => handler === "loader").map(({ path }) => path(world))),
];
const actions = censusCases.filter(({ handler }) => handler === "action");

async function browserOf({ userId }: { userId: string }) {
  return site.browser((await logIn(db, { userId })).cookie);
}

describe.each([
  ["the employee", world.employee],
  ["the admin", world.admin],
  ["nobody", null],
] as const)("for %s", (_, who) => {
  test("looking at the pages changes nothing in the database", { timeout: 60_000 }, async () => {
    const browser = who ? await browserOf(who) : site.browser();
    const before = await databasePrint(db);
    for (const path of paths) {
      const [page] = [await browser.get(path), await browser.get(`${path}.data`)];
      await site.ask(path, { method: "HEAD", headers: { Cookie: browser.cookieHeader } });
      expect(page.status, path).toBeLessThan(500);
    }
    expect(await databasePrint(db)).toEqual(before);
  });

  test("no page is kept by a cache, and each has the headers that browsers are to obey", {
    timeout: 60_000,
  }, async () => {
    const browser = who ? await browserOf(who) : site.browser();
    // Files have headers of their own: files-over-http.test.ts.
    const pages = paths.filter((path) => !path.startsWith("/files/"));
    for (const path of pages.flatMap((page) => [page, `${page}.data`])) {
      const { headers } = await browser.get(path);
      expect(headers, path).toMatchObject({
        "cache-control": expect.stringMatching(/^(private, )?no-store$/),
        "content-security-policy": expect.stringMatching(/script-src 'self' 'nonce-[\w+/]{22}=='/),
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "permissions-policy": expect.stringContaining("camera=()"),
      });
      expect(headers["content-security-policy"], path).toContain("frame-ancestors 'self'");
    }
  });
});

test("what caches may keep is the same for everybody: the list of routes", async () => {
  const asked = `/__manifest?${new URLSearchParams({ version: "tests", p: "/dashboard" })}`;
  const [mine, anybodys] = [await (await browserOf(world.admin)).get(asked), await site.browser().get(asked)];
  expect(mine.status).toBe(200);
  expect(mine.body).toBe(anybodys.body);
  expect(mine.body).not.toContain("Alma");
  expect(mine.setCookies).toEqual([]);
});

test("a script runs on a page only with the nonce of its answer", async () => {
  const { body, headers } = await (await browserOf(world.employee)).get("/dashboard");
  const nonce = /'nonce-([^']+)'/.exec(headers["content-security-policy"]?.toString() ?? "")?.[1];
  const scripts = body.match(/<script[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
});

describe("a form that another site sends", () => {
  const foreign: Record<string, string>[] = [
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { "Sec-Fetch-Site": "none" },
    { "Sec-Fetch-Site": "cross-site", Origin: site.origin },
    { Origin: "https://evil.example" },
    { Origin: site.origin.replace("http:", "https:") },
    { Origin: `${site.origin}.evil.example` },
    { Origin: "null" },
    { Referer: `${site.origin}/dashboard` },
    {},
  ];

  test.each(foreign)("with %j is refused before anything is written, whatever it is", async (headers) => {
    const browser = await browserOf(world.employee);
    const before = await databasePrint(db);
    for (const one of actions)
      for (const address of [one.path(world), `${one.path(world)}.data`]) {
        const answer = await browser.post(address, fieldsOf(one, world) ?? {}, headers);
        expect(answer.status, address).toBe(403);
        expect(answer.setCookies).toEqual([]);
      }
    expect(await databasePrint(db)).toEqual(before);
    expect((await browser.get("/dashboard")).status).toBe(200);
  });

  test.each(["PUT", "PATCH", "DELETE", "OPTIONS"])("has no other methods to try: not %s", async (method) => {
    const { cookieHeader: Cookie } = await browserOf(world.employee);
    const headers = { Cookie, "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" };
    const answer = await site.ask("/logout", { method, headers });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe("GET, HEAD, POST");
  });

  const ours: Record<string, string>[] = [
    { "Sec-Fetch-Site": "same-origin" },
    { "Sec-Fetch-Site": "same-origin", Origin: "null" },
    { "Sec-Fetch-Site": "none", Origin: site.origin },
    { Origin: site.origin },
  ];

  test.each(ours)("and ours with %j is taken", async (headers) => {
    const browser = await browserOf(world.employee);
    const answer = await browser.post("/preferences", { theme: "dark", redirectTo: "/courses" }, headers);
    expect(answer.location).toBe("/courses");
  });
});

describe("another's certificate", () => {
  const document = `/certificates/${world.certificate.id}.pdf`;

  test("is shown to an admin until the moment in which they are one no more", async () => {
    const [{ userId }, browser] = [world.admin, await browserOf(world.admin)];
    expect((await browser.get(document)).headers["content-type"]).toBe("application/pdf");
    // By a statement of which this process does not hear: the claims still say admin.
    await db.updateTable("users").set({ role: "employee" }).where("id", "=", userId).execute();
    expect((await browser.get(document)).status).toBe(404);
    await db.updateTable("users").set({ role: "admin" }).where("id", "=", userId).execute();
    expect((await browser.get(document)).status).toBe(200);
  });

  test("is shown to a manager until the moment in which the person has another one", async () => {
    const [{ userId }, browser] = [world.employee, await browserOf(world.manager)];
    const { managerId } = await db
      .selectFrom("users")
      .select("managerId")
      .where("id", "=", userId)
      .executeTakeFirstOrThrow();
    expect((await browser.get(document)).status).toBe(200);
    await db.updateTable("users").set({ managerId: null }).where("id", "=", userId).execute();
    expect((await browser.get(document)).status).toBe(404);
    await db.updateTable("users").set({ managerId }).where("id", "=", userId).execute();
  });
});
