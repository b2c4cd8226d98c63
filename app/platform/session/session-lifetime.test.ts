import { describe, expect, it } from "vitest";
import { type Role, roles } from "../permissions";
import { claimsLifetimeSeconds, sessionAbsoluteExpiry, sessionExpiry } from "./session-lifetime";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const createdAt = new Date("2026-03-28T09:00:00Z");

const lifetimes: [Role, boolean, { idle: number; absolute: number }][] = [
  ["employee", false, { idle: 60 * minute, absolute: 24 * hour }],
  ["trainer", false, { idle: 60 * minute, absolute: 24 * hour }],
  ["manager", false, { idle: 60 * minute, absolute: 24 * hour }],
  ["admin", false, { idle: 30 * minute, absolute: 12 * hour }],
  ["employee", true, { idle: 7 * day, absolute: 30 * day }],
  ["trainer", true, { idle: 7 * day, absolute: 30 * day }],
  ["manager", true, { idle: 7 * day, absolute: 30 * day }],
  ["admin", true, { idle: 30 * minute, absolute: 12 * hour }],
];

it("claims live five minutes", () => {
  expect(claimsLifetimeSeconds).toBe(300);
});

describe.each(lifetimes)("the session of the role %s (remembered: %s)", (role, remembered, limits) => {
  const at = (ms: number) => new Date(createdAt.getTime() + ms);

  it("ends when it has lain idle", () => {
    const lastRenewedAt = at(minute);
    const expiry = sessionExpiry({ role, remembered, createdAt, lastRenewedAt });
    expect(expiry).toEqual(at(minute + limits.idle));
  });

  it("ends at the end of its whole life, however busy it is", () => {
    const lastRenewedAt = at(limits.absolute - minute);
    const expiry = sessionExpiry({ role, remembered, createdAt, lastRenewedAt });
    expect(expiry).toEqual(at(limits.absolute));
    expect(sessionAbsoluteExpiry({ role, remembered, createdAt })).toEqual(at(limits.absolute));
  });
});

it("knows every role", () => {
  expect(new Set(lifetimes.map(([role]) => role))).toEqual(new Set(roles));
});
