import { describe, expect, it } from "vitest";
import { type Claims, issueClaims, readableClaims } from "./claims";

const now = new Date("2026-11-23T09:00:00.400Z");
const subject = {
  sessionId: "0199f3a0-0000-7000-8000-000000000001",
  userId: "0199f3a0-0000-7000-8000-000000000002",
  name: "Ada Lindqvist",
  role: "employee",
  authEpoch: 3,
} as const;
const later = new Date("2026-11-24T09:00:00Z");
const issued = issueClaims(subject, { now, notAfter: later });
const at = (seconds: number) => new Date(issued.issuedAt * 1000 + seconds * 1000);

describe("issued claims", () => {
  it("say who, in which session, with which role, and hold for five minutes", () => {
    expect(issued).toEqual({
      version: 1,
      purpose: "claims",
      ...subject,
      issuedAt: Date.parse("2026-11-23T09:00:00Z") / 1000,
      expiresAt: Date.parse("2026-11-23T09:05:00Z") / 1000,
    });
    expect(readableClaims(issued, now)).toEqual(issued);
  });

  it("never outlive their session", () => {
    const notAfter = new Date(now.getTime() + 90_000);
    const { issuedAt, expiresAt } = issueClaims(subject, { now, notAfter });
    expect(expiresAt - issuedAt).toBe(90);
    expect(readableClaims({ ...issued, expiresAt }, notAfter)).toBeNull();
  });
});

describe("claims under a good signature", () => {
  it("are read until the second in which they expire, and not in it", () => {
    expect(readableClaims(issued, at(299.999))).toEqual(issued);
    expect(readableClaims(issued, at(300))).toBeNull();
    expect(readableClaims(issued, later)).toBeNull();
  });

  it.each<[string, Partial<Record<keyof Claims, unknown>>]>([
    ["another purpose", { purpose: "device" }],
    ["no purpose", { purpose: undefined }],
    ["an older version", { version: 0 }],
    ["a newer version", { version: 2 }],
    ["a longer life than ours", { expiresAt: issued.issuedAt + 301 }],
    ["an earlier beginning, so that the life is longer", { issuedAt: issued.issuedAt - 1 }],
    ["no end", { expiresAt: undefined }],
    ["an end that is no number", { expiresAt: "never" }],
    ["an infinite end", { expiresAt: Number.POSITIVE_INFINITY }],
    ["no beginning", { issuedAt: undefined }],
    ["a role that there is not", { role: "root" }],
    ["a session id that is none", { sessionId: "1" }],
    ["a user id that is none", { userId: "" }],
    ["no epoch", { authEpoch: undefined }],
  ])("are nothing with %s", (_, change) => {
    expect(readableClaims({ ...issued, ...change }, now)).toBeNull();
  });

  it("are nothing when they begin over a minute from now", () => {
    const ahead = (seconds: number) => ({
      ...issued,
      issuedAt: issued.issuedAt + seconds,
      expiresAt: issued.expiresAt + seconds,
    });
    expect(readableClaims(ahead(60), now)).not.toBeNull();
    expect(readableClaims(ahead(61), now)).toBeNull();
  });

  it.each([null, undefined, "", "claims", 1, [], {}, true])("are nothing when the value is %j", (value) => {
    expect(readableClaims(value, now)).toBeNull();
  });
});
