import { expect, it } from "vitest";
import { issueClaims } from "./claims";
import { newRenewalToken } from "./renewal-token.server";
import { clearedCookies, deviceCookie, grantCookies, readClaims } from "./session-cookies.server";

// Read at the first use of the settings.
process.env.PUBLIC_URL = "https://learn.example.com";

const now = new Date("2026-11-23T09:00:00Z");
const id = "0199f3a0-0000-7000-8000-000000000001";
const subject = { sessionId: id, userId: id, name: "Ada", role: "admin", authEpoch: 1 } as const;
const claims = issueClaims(subject, { now, notAfter: new Date("2026-11-24T09:00:00Z") });

it("on an https site every cookie is Secure and bound to this host and path", async () => {
  const granted = await grantCookies({ claims, renewalToken: newRenewalToken(), keptUntil: now });
  const cookies = [...granted, ...(await clearedCookies()), await deviceCookie(id, id)];
  expect(cookies.map((text) => text.split("=")[0])).toEqual([
    "__Host-claims",
    "__Host-renewal",
    "__Host-claims",
    "__Host-renewal",
    "__Host-device",
  ]);
  for (const text of cookies) {
    const attributes = text.split("; ").slice(1);
    expect(attributes).toEqual(expect.arrayContaining(["Secure", "HttpOnly", "SameSite=Lax", "Path=/"]));
    expect(text).not.toContain("Domain");
  }
});

it("there the plain name is nothing: any subdomain could have set it", async () => {
  const [cookie = ""] = await grantCookies({ claims, renewalToken: newRenewalToken(), keptUntil: null });
  const pair = cookie.split(";")[0] ?? "";
  expect(await readClaims(pair, now)).toEqual(claims);
  expect(await readClaims(pair.replace("__Host-", ""), now)).toBeNull();
});
