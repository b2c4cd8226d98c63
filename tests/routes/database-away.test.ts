import { describe, expect, test } from "vitest";
import { authStandings } from "~/platform/session/auth-watch.server";
import { issueClaims } from "~/platform/session/claims";
import { newRenewalToken } from "~/platform/session/renewal-token.server";
import { cookieOf } from "../support/sessions";
import { serveSite } from "./served-site";

// Read at the first use of the settings; nobody listens there.
process.env.DATABASE_URL = "postgres://kestrel:none@127.0.0.1:4599/gone";

const site = await serveSite({ watching: false });
const now = new Date();
const id = "0199f3a0-0000-7000-8000-000000000001";
const subject = { sessionId: id, userId: id, name: "Alma Admin", role: "admin", authEpoch: 1 } as const;
const claims = issueClaims(subject, { now, notAfter: new Date(now.getTime() + 3_600_000) });
const cookie = await cookieOf({ claims, renewalToken: newRenewalToken(), keptUntil: null });
const [claimsOnly = "", renewalOnly = ""] = cookie.split("; ");

describe("with the database away", () => {
  test.for([cookie, claimsOnly, renewalOnly])(
    "nobody is let in on cookies that nothing proves (%#)",
    async (sent) => {
      const browser = site.browser(sent);
      for (const path of ["/dashboard", "/styleguide", "/dashboard.data", "/"]) {
        const answer = await browser.get(path);
        expect(answer.status, path).toBe(503);
        expect(answer.headers["retry-after"]).toBe("5");
        expect(answer.headers["cache-control"]).toBe("no-store");
        expect(answer.body).not.toContain("Alma");
      }
      expect((await browser.post("/logout", {})).status).toBe(503);
      // Nobody is logged out by a failure: when the database is back, the session goes on.
      expect(browser.cookieHeader).toBe(sent);
    },
  );

  test("who comes without a session is shown what needs no database", async () => {
    const browser = site.browser();
    expect((await browser.get("/")).status).toBe(200);
    expect((await browser.get("/login")).status).toBe(200);
    expect((await browser.get("/dashboard")).location).toBe("/login");
    expect((await browser.post("/login", { email: "a@example.com", password: "b" })).status).toBe(503);
  });

  test("claims are enough for as long as the last good poll proves them, where nothing is asked", async () => {
    authStandings().learn([], Date.now());
    expect((await site.browser(cookie).get("/")).location).toBe("/dashboard");
    expect((await site.browser(cookie).get("/dashboard")).status).toBe(503);
    authStandings().note({ kind: "session", sessionId: id });
    expect((await site.browser(cookie).get("/")).status).toBe(503);
  });
});
