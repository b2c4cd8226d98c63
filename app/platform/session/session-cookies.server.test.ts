import { createCookie } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { readEnv } from "../env.server";
import { newRenewalToken } from "./renewal-token.server";
import {
  clearedCookies,
  deviceCookie,
  grantCookies,
  readClaims,
  readKnownDevice,
  readRenewalToken,
  type SessionGrant,
  withSession,
} from "./session-cookies.server";

const now = new Date("2026-11-23T09:00:00Z");
const seconds = now.getTime() / 1000;
const userId = "0199f3a0-0000-7000-8000-000000000002";
const deviceId = "0199f3a0-0000-4000-8000-000000000003";
const grant: SessionGrant = {
  claims: {
    version: 1,
    purpose: "claims",
    sessionId: "0199f3a0-0000-7000-8000-000000000001",
    userId,
    name: "Łukasz “Ada” Żak; a=b",
    role: "employee",
    authEpoch: 1,
    issuedAt: seconds,
    expiresAt: seconds + 300,
  },
  renewalToken: newRenewalToken(),
  keptUntil: null,
};
const { secrets } = readEnv();

async function values() {
  const [claims = "", renewal = ""] = (await grantCookies(grant)).map((text) => text.split(";")[0] ?? "");
  const device = (await deviceCookie(deviceId, userId)).split(";")[0] ?? "";
  const textOf = (pair: string) => pair.slice(pair.indexOf("=") + 1);
  return { claims: textOf(claims), renewal: textOf(renewal), device: textOf(device) };
}

/** A cookie with our format, signed by somebody. */
async function forged(name: string, value: unknown, secret?: string) {
  const cookie = createCookie(name, secret === undefined ? {} : { secrets: [secret] });
  return (await cookie.serialize(value)).split(";")[0] ?? "";
}

describe("the cookies of a session", () => {
  it("give back what was granted", async () => {
    const cookies = (await grantCookies(grant)).map((text) => text.split(";")[0]).join("; ");
    expect(await readClaims(cookies, now)).toEqual(grant.claims);
    expect(await readRenewalToken(cookies)).toBe(grant.renewalToken);
  });

  it("are out of reach of scripts and other sites; the claims go after five minutes, the renewal with the browser", async () => {
    const [claims = "", renewal = ""] = await grantCookies(grant);
    expect(claims).toMatch(/^claims=[^;]+; Max-Age=300; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(renewal).toMatch(/^renewal=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it("of a remembered session are kept until its whole life ends", async () => {
    const [, renewal = ""] = await grantCookies({ ...grant, keptUntil: new Date("2026-12-23T09:00:00Z") });
    expect(renewal).toContain("; Expires=Wed, 23 Dec 2026 09:00:00 GMT; HttpOnly; SameSite=Lax");
  });

  it("are taken away under the same names and path, at once", async () => {
    const cleared = await clearedCookies();
    expect(cleared.map((text) => text.split("=")[0])).toEqual(["claims", "renewal"]);
    for (const text of cleared)
      expect(text).toContain("; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT;");
    const back = cleared.map((text) => text.split(";")[0]).join("; ");
    expect(await readClaims(back, now)).toBeNull();
    expect(await readRenewalToken(back)).toBeNull();
  });
});

describe("claims", () => {
  it("under our signature are worthless once they have expired", async () => {
    const { claims } = await values();
    expect(await readClaims(`claims=${claims}`, new Date(now.getTime() + 299_999))).not.toBeNull();
    expect(await readClaims(`claims=${claims}`, new Date(now.getTime() + 300_000))).toBeNull();
  });

  it("are not read from the other cookies' values", async () => {
    const { renewal, device } = await values();
    for (const value of [renewal, device]) expect(await readClaims(`claims=${value}`, now)).toBeNull();
  });

  it("are not read from another name", async () => {
    const { claims } = await values();
    for (const name of ["Claims", "__Host-claims", "renewal", "device", "claims2"])
      expect(await readClaims(`${name}=${claims}`, now)).toBeNull();
  });

  it("signed for another purpose by the same secret are none", async () => {
    const otherwise = await forged("claims", { ...grant.claims, purpose: "device" }, secrets.claims);
    expect(await readClaims(otherwise, now)).toBeNull();
    expect(await readClaims(await forged("claims", grant.claims, secrets.claims), now)).toEqual(grant.claims);
  });

  it.each([
    ["the device's secret", secrets.device],
    ["the renewal's secret", secrets.renewal],
    ["an empty secret", ""],
    ["another secret", "another secret, of at least thirty-two bytes"],
    ["no secret", undefined],
  ])("signed with %s are none", async (_, secret) => {
    expect(await readClaims(await forged("claims", grant.claims, secret), now)).toBeNull();
  });

  it("are none when a single character of value or signature is another", async () => {
    const { claims } = await values();
    const decoded = decodeURIComponent(claims);
    for (let index = 0; index < decoded.length; index++) {
      const other = decoded[index] === "A" ? "B" : "A";
      const tampered = decoded.slice(0, index) + other + decoded.slice(index + 1);
      const read = await readClaims(`claims=${encodeURIComponent(tampered)}`, now);
      // The last character of a signature holds two bits of nothing.
      if (read !== null) expect(read).toEqual(grant.claims);
      if (read !== null) expect(index).toBe(decoded.length - 1);
    }
  });

  it.each(["", "claims", "claims=", "claims=.", "claims=%", "claims=%00.%00", "; ;=", "claims=e30%3D.x"])(
    "are not in %j",
    async (header) => {
      expect(await readClaims(header, now)).toBeNull();
    },
  );
});

describe("the renewal token", () => {
  it("is not read from the other cookies' values", async () => {
    const { claims, device } = await values();
    for (const value of [claims, device]) expect(await readRenewalToken(`renewal=${value}`)).toBeNull();
  });

  it.each([{ token: "x" }, ["x"], 1, null, "", "x".repeat(42), "x".repeat(10_000)])(
    "is not %j",
    async (value) => {
      expect(await readRenewalToken(await forged("renewal", value))).toBeNull();
    },
  );
});

describe("a known device", () => {
  it("is known for the person who logged in there, and nobody else", async () => {
    const { device } = await values();
    expect(await readKnownDevice(`device=${device}`, userId)).toBe(deviceId);
    expect(await readKnownDevice(`device=${device}`, grant.claims.sessionId)).toBeNull();
  });

  it("is not proven by claims, by another purpose or by another's signature", async () => {
    const { claims } = await values();
    const value = { purpose: "device", deviceId, userId };
    const cookies = [
      `device=${claims}`,
      await forged("device", { ...value, purpose: "claims" }, secrets.device),
      await forged("device", value, secrets.claims),
      await forged("device", value, ""),
      await forged("device", value),
    ];
    for (const cookie of cookies) expect(await readKnownDevice(cookie, userId)).toBeNull();
    expect(await readKnownDevice(await forged("device", value, secrets.device), userId)).toBe(deviceId);
  });

  it("is remembered for a year, out of reach of scripts", async () => {
    expect(await deviceCookie(deviceId, userId)).toMatch(
      /^device=[^;]+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });
});

describe("the header that goes on to the pages", () => {
  it("has the granted session in place of any that came, and all other cookies", async () => {
    const header = await withSession("a=1; claims=x; renewal=y; claims=z;  b=2=3;", grant);
    expect(header).toMatch(/^a=1; b=2=3; claims=[^;]+; renewal=[^;]+$/);
    expect(await readClaims(header, now)).toEqual(grant.claims);
  });

  it.each([
    "claims=VALUE",
    "a=1;claims=VALUE",
    "claims =VALUE",
    " claims\t=VALUE",
    "a; claims=VALUE",
    "claims=x; claims=VALUE",
    "claims;claims = VALUE ;",
    'claims="VALUE"',
  ])("has not the session that came as %j", async (shape) => {
    const { claims } = await values();
    const header = await withSession(shape.replace("VALUE", claims), null);
    expect(await readClaims(header, now)).toBeNull();
  });

  it("has no session at all when there is none", async () => {
    expect(await withSession("claims=x;renewal=y; claims = w;device=z", null)).toBe("device=z");
    expect(await withSession(null, null)).toBe("");
  });
});
