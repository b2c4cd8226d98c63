import { describe, expect, it } from "vitest";
import { requestContext } from "~/platform/request-context.server";
import { ask, resourcePages, serve } from "../../tests/support/stub-site";
import type { AppOptions } from "./app";

const form = { "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html" };

describe("headers", () => {
  it("give every answer its own nonce, which the page gets too", async () => {
    const site = await serve(() => "ok");
    const [first, second] = [await ask(site, "/"), await ask(site, "/")];
    const nonce = JSON.parse(first.body).cspNonce;
    expect(nonce).toMatch(/^[\w+/]{22}==$/);
    expect(second.body).not.toContain(nonce);
    const policy = String(first.headers["content-security-policy"]).split(";");
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`);
    expect(policy).toContain(`style-src-elem 'self' 'nonce-${nonce}'`);
    expect(policy).toContain("style-src-attr 'unsafe-inline'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-src 'self'");
    expect(policy).toContain("media-src 'self' https:");
    expect(policy.join(";")).not.toContain("upgrade-insecure-requests");
    expect(first.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
      "cache-control": "private, no-store",
    });
    expect(first.headers).not.toHaveProperty("strict-transport-security");
    expect(first.headers).not.toHaveProperty("x-powered-by");
  });

  it("insist on https in production only", async () => {
    const settings = {
      appMode: "production",
      publicUrl: "https://learn.example.com",
      trustProxy: { kind: "none" },
      defaultLocale: "en",
      defaultTimeZone: "UTC",
    } as const;
    const { headers } = await ask(await serve(() => "ok", { settings }), "/");
    expect(headers["strict-transport-security"]).toBe("max-age=31536000");
    expect(headers["content-security-policy"]).toContain("upgrade-insecure-requests");
  });

  it("leave caching to a page that says something, but never with a cookie for one person", async () => {
    const publicPage = () => new Response("shared", { headers: { "Cache-Control": "public, max-age=60" } });
    const renewing: AppOptions["sessionMiddleware"] = (request, response, next) => {
      if (request.path === "/renewed") response.append("Set-Cookie", "claims=x");
      next();
    };
    const site = await serve(publicPage, { pages: resourcePages(publicPage), sessionMiddleware: renewing });
    expect((await ask(site, "/same")).headers["cache-control"]).toBe("public, max-age=60");
    expect((await ask(site, "/renewed")).headers["cache-control"]).toBe("private, no-store");
  });
});

describe("requests", () => {
  it("have an id in the answer, in the log and in the context", async () => {
    const site = await serve(() => requestContext().requestId);
    const { headers, body } = await ask(site, "/courses?q=secret", {
      headers: { "X-Request-Id": "forged-by-client" },
    });
    const id = String(headers["x-request-id"]);
    expect(id).not.toBe("forged-by-client");
    expect(JSON.parse(body).page).toBe(id);
    expect(site.lines.map((line) => JSON.parse(line))).toMatchObject([
      { requestId: id, method: "GET", path: "/courses?q", status: 200 },
    ]);
  });

  it("are answered in the language asked for", async () => {
    const site = await serve(() => requestContext().locale);
    const locale = async (language: string) =>
      JSON.parse((await ask(site, "/", { headers: { "Accept-Language": language } })).body).page;
    expect(await locale("de-AT,de;q=0.9,en;q=0.5")).toBe("de");
    expect(await locale("fr")).toBe("en");
  });

  it("state their address only through a trusted proxy", async () => {
    const ipOf = async (
      trustProxy: AppOptions["settings"]["trustProxy"],
      headers: Record<string, string>,
    ) => {
      const settings = {
        appMode: "demo",
        publicUrl: null,
        trustProxy,
        defaultLocale: "en",
        defaultTimeZone: "UTC",
      } as const;
      const site = await serve(() => requestContext().ip, { settings });
      return JSON.parse((await ask(site, "/", { headers })).body).page;
    };
    const forwarded = { "X-Forwarded-For": "198.51.100.9, 203.0.113.7", "Fly-Client-IP": "192.0.2.44" };
    expect(await ipOf({ kind: "none" }, forwarded)).toBe("127.0.0.1");
    expect(await ipOf({ kind: "hops", hops: 1 }, forwarded)).toBe("203.0.113.7");
    expect(await ipOf({ kind: "addresses", addresses: ["10.0.0.0/8"] }, forwarded)).toBe("127.0.0.1");
    expect(await ipOf({ kind: "header", header: "fly-client-ip" }, forwarded)).toBe("192.0.2.44");
  });

  it("cannot make the site believe that it has another name", async () => {
    const seen = async (publicUrl: string | null) => {
      const settings = {
        appMode: "demo",
        publicUrl,
        trustProxy: { kind: "none" },
        defaultLocale: "en",
        defaultTimeZone: "UTC",
      } as const;
      const site = await serve((request) => new URL(request.url).host, { settings });
      const headers = { Host: "evil.example", "X-Forwarded-Host": "worse.example" };
      return JSON.parse((await ask(site, "/", { headers })).body).page;
    };
    expect(await seen("https://learn.example.com")).toBe("learn.example.com");
    expect(await seen(null)).toBe("evil.example");
  });
});

describe("what may change something", () => {
  it("must come from this site, and is told so in a page", async () => {
    const site = await serve(() => "changed");
    const refused = await ask(site, "/x", {
      method: "POST",
      body: "a=1",
      headers: { ...form, "Accept-Language": "de", Origin: "https://evil.example" },
    });
    expect(refused.status).toBe(403);
    expect(refused.body).toContain('<html lang="de">');
    expect(refused.body).toContain("<h1>Dieses Formular kommt nicht von dieser Website</h1>");
    const fromHere = { Origin: `http://127.0.0.1:${site.port}` };
    const taken = await ask(site, "/x", { method: "POST", body: "a=1", headers: { ...form, ...fromHere } });
    expect(taken.status).toBe(200);
    expect(JSON.parse(taken.body).page).toBe("changed");
  });

  it("is taken by Remix too when the site has a second name", async () => {
    const site = await serve(() => "changed");
    const headers = { ...form, "Sec-Fetch-Site": "same-origin", Origin: "http://localhost" };
    expect((await ask(site, "/x", { method: "POST", body: "a=1", headers })).status).toBe(200);
  });

  it("may be a megabyte long, and no longer", async () => {
    const site = await serve(async (request) => (await request.text()).length);
    const send = (length: number) =>
      ask(site, "/x", {
        method: "POST",
        body: "a".repeat(length),
        headers: { ...form, "Sec-Fetch-Site": "same-origin" },
      });
    expect(JSON.parse((await send(1024 * 1024)).body).page).toBe(1024 * 1024);
    const refused = await send(1024 * 1024 + 1).catch(() => null);
    expect(refused?.status ?? 413).toBe(413);
  });

  it("may be longer where files are taken, if it carries files", async () => {
    const site = await serve(() => "changed");
    const send = (type: string) =>
      ask(site, "/teach/courses/X-1/files", {
        method: "POST",
        body: "a".repeat(1024 * 1024 + 1),
        headers: { "Content-Type": type, "Sec-Fetch-Site": "same-origin" },
      }).catch(() => null);
    expect((await send("application/x-www-form-urlencoded"))?.status ?? 413).toBe(413);
    expect((await send("multipart/form-data; boundary=x"))?.status).toBe(200);
  });

  it("must say its length", async () => {
    const site = await serve(() => "changed");
    const headers = { ...form, "Sec-Fetch-Site": "same-origin", "Transfer-Encoding": "chunked" };
    expect((await ask(site, "/x", { method: "POST", body: "a=1", headers })).status).toBe(411);
  });

  it("comes by a method that pages have", async () => {
    const site = await serve(() => "changed");
    expect((await ask(site, "/x", { method: "TRACE" })).status).toBe(405);
  });
});
