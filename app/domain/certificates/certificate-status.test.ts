import { afterEach, describe, expect, it, vi } from "vitest";
import { certificateExpiry, certificateStatus } from "./certificate-status";

const now = new Date("2026-03-10T12:00:00Z");
const before = new Date("2026-03-10T11:59:59.999Z");
const after = new Date("2026-03-10T12:00:00.001Z");

describe("certificateStatus", () => {
  it("is valid without an end and before it", () => {
    expect(certificateStatus({ expiresAt: null, revokedAt: null }, now)).toBe("valid");
    expect(certificateStatus({ expiresAt: after, revokedAt: null }, now)).toBe("valid");
  });

  it("expires at the instant itself", () => {
    expect(certificateStatus({ expiresAt: now, revokedAt: null }, now)).toBe("expired");
    expect(certificateStatus({ expiresAt: before, revokedAt: null }, now)).toBe("expired");
  });

  it("is revoked, expired or not", () => {
    expect(certificateStatus({ expiresAt: null, revokedAt: now }, now)).toBe("revoked");
    expect(certificateStatus({ expiresAt: after, revokedAt: before }, now)).toBe("revoked");
    expect(certificateStatus({ expiresAt: before, revokedAt: before }, now)).toBe("revoked");
  });

  it("was still valid before it was revoked", () => {
    expect(certificateStatus({ expiresAt: null, revokedAt: after }, now)).toBe("valid");
  });
});

describe("certificateExpiry", () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ["2026-01-15T09:30:00.000Z", 12, "2027-01-15T09:30:00.000Z"],
    ["2026-01-31T09:30:00.000Z", 1, "2026-02-28T09:30:00.000Z"],
    ["2028-01-31T09:30:00.000Z", 1, "2028-02-29T09:30:00.000Z"],
    ["2028-02-29T00:00:00.000Z", 12, "2029-02-28T00:00:00.000Z"],
    ["2028-02-29T00:00:00.000Z", 48, "2032-02-29T00:00:00.000Z"],
    ["2026-10-31T23:59:59.999Z", 1, "2026-11-30T23:59:59.999Z"],
    ["2026-11-30T10:00:00.000Z", 3, "2027-02-28T10:00:00.000Z"],
    ["2026-12-31T23:30:00.000Z", 14, "2028-02-29T23:30:00.000Z"],
  ])("%s plus %i months is %s", (issuedAt, months, expected) => {
    expect(certificateExpiry(new Date(issuedAt), months)?.toISOString()).toBe(expected);
  });

  it("counts in UTC, whatever zone the process runs in", () => {
    vi.stubEnv("TZ", "Pacific/Auckland");
    expect(certificateExpiry(new Date("2026-01-31T12:00:00Z"), 1)?.toISOString()).toBe(
      "2026-02-28T12:00:00.000Z",
    );
  });

  it("leaves the date that it was given alone", () => {
    const issuedAt = new Date("2026-01-31T12:00:00Z");
    certificateExpiry(issuedAt, 6);
    expect(issuedAt.toISOString()).toBe("2026-01-31T12:00:00.000Z");
  });

  it("knows certificates that never expire", () => {
    expect(certificateExpiry(now, null)).toBeNull();
  });

  it.each([0, -1, 1.5, Number.NaN])("refuses a validity of %s months", (months) => {
    expect(() => certificateExpiry(now, months)).toThrow(RangeError);
  });
});
