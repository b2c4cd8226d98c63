import { describe, expect, it } from "vitest";
import { ask, resourcePages, serve } from "../../tests/support/stub-site";
import type { AppOptions } from "./app";
import { createDrain } from "./drain";

describe("a database that is away", () => {
  const away = () => {
    throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  };

  it("makes 503 of a page, with a time to come again", async () => {
    const answer = await ask(await serve(away), "/courses", { headers: { Accept: "text/html" } });
    expect(answer.status).toBe(503);
    expect(answer.headers["retry-after"]).toBe("5");
    expect(answer.body).toContain("<h1>Kestrel is busy at the moment</h1>");
  });

  it("makes 503 of data and of what has no page, and of a session that cannot be renewed", async () => {
    const data = await ask(await serve(away), "/courses.data");
    expect([data.status, data.headers["retry-after"]]).toEqual([503, "5"]);
    const resource = await ask(await serve(away, { pages: resourcePages(away) }), "/file");
    expect([resource.status, resource.headers["retry-after"]]).toEqual([503, "5"]);
    const sessionMiddleware: AppOptions["sessionMiddleware"] = (_request, _response, next) => {
      try {
        away();
      } catch (error) {
        next(error);
      }
    };
    const session = await ask(await serve(() => "ok", { sessionMiddleware }), "/");
    expect([session.status, session.headers["retry-after"]]).toEqual([503, "5"]);
  });

  it("is told by /readyz and not by /healthz", async () => {
    const site = await serve(away, { readiness: async () => "database-down" });
    expect(await ask(site, "/healthz")).toMatchObject({ status: 200, body: "ok\n" });
    expect(await ask(site, "/readyz")).toMatchObject({ status: 503, body: "database-down\n" });
  });
});

describe("other failures", () => {
  it("are a page, and a line in the log with the request's id", async () => {
    const sessionMiddleware: AppOptions["sessionMiddleware"] = (_request, _response, next) =>
      next(new Error("a bug"));
    const site = await serve(() => "ok", { sessionMiddleware });
    const answer = await ask(site, "/", { headers: { Accept: "text/html" } });
    expect(answer.status).toBe(500);
    expect(answer.body).toContain(String(answer.headers["x-request-id"]));
    expect(answer.body).not.toContain("a bug");
    expect(site.lines[0]).toContain("a bug");
  });

  it("of an address that is none are the client's", async () => {
    const site = await serve(() => "ok");
    expect((await ask(site, "/", { headers: { Host: "a b:c" } })).status).toBe(400);
    expect((await ask(site, "/%E0%A4%A")).status).toBeLessThan(500);
  });
});

describe("draining", () => {
  it("fails /readyz, answers what has begun, takes nobody new, and lets kept connections go", async () => {
    const drain = createDrain();
    let begun = () => {};
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const slow = async () => {
      begun();
      await new Promise((resolve) => setTimeout(resolve, 600));
      return "slow";
    };
    const site = await serve(slow, { drain });
    const pending = ask(site, "/slow");
    await hasBegun;
    const drained = drain.drain(site.server, 100, 5000);
    expect(await ask(site, "/readyz")).toMatchObject({ status: 503, body: "draining\n" });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(ask(site, "/late")).rejects.toThrow("ECONNREFUSED");
    const answer = await pending;
    expect(JSON.parse(answer.body).page).toBe("slow");
    expect(answer.headers.connection).toBe("close");
    expect(await drained).toBe(true);
  });

  it("breaks off what takes too long", async () => {
    const drain = createDrain();
    const site = await serve(() => new Promise(() => {}), { drain });
    const pending = ask(site, "/for-ever");
    pending.catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await drain.drain(site.server, 0, 200)).toBe(false);
    await expect(pending).rejects.toThrow();
  });
});
