import { describe, expect, it } from "vitest";
import { dayIn, isPlainDay, type Saying, sayInFull, sayMinutes, sayWhen } from "./dates";

const berlin: Saying = { timeZone: "Europe/Berlin", locale: "en", now: new Date("2026-11-23T08:00:00Z") };
const german: Saying = { ...berlin, locale: "de" };

describe("a moment", () => {
  it("is named by its day when it is yesterday, today or tomorrow", () => {
    expect(sayWhen("2026-11-22T13:00:00Z", berlin)).toBe("yesterday, 14:00");
    expect(sayWhen("2026-11-23T13:00:00Z", berlin)).toBe("today, 14:00");
    expect(sayWhen("2026-11-24T13:00:00Z", berlin)).toBe("tomorrow, 14:00");
    expect(sayWhen("2026-11-24T13:00:00Z", german)).toBe("morgen, 14:00");
  });

  it("is named by its weekday in the six days ahead, and not in those behind", () => {
    expect(sayWhen("2026-11-27T08:05:00Z", berlin)).toBe("Friday, 09:05");
    expect(sayWhen("2026-11-29T08:05:00Z", german)).toBe("Sonntag, 09:05");
    expect(sayWhen("2026-11-20T08:05:00Z", berlin)).toBe("20 November, 09:05");
  });

  it("is named by its date beyond, with the year when it is another one", () => {
    expect(sayWhen("2026-11-30T08:00:00Z", berlin, "day")).toBe("30 November");
    expect(sayWhen("2027-01-04T08:00:00Z", berlin, "day")).toBe("4 January 2027");
    expect(sayWhen("2027-01-04T08:00:00Z", german, "day")).toBe("4. Januar 2027");
  });

  it("falls on the day of the reader's zone", () => {
    const late = "2026-11-23T23:30:00Z";
    expect(sayWhen(late, berlin)).toBe("tomorrow, 00:30");
    expect(sayWhen(late, { ...berlin, timeZone: "America/New_York" })).toBe("today, 18:30");
    expect(sayWhen(late, { ...berlin, timeZone: "Pacific/Auckland" }, "day")).toBe("tomorrow");
  });

  it("keeps its day across the change of the clocks", () => {
    const beforeSpring = { ...berlin, now: new Date("2026-03-28T22:30:00Z") };
    expect(sayWhen("2026-03-29T21:30:00Z", beforeSpring)).toBe("tomorrow, 23:30");
    expect(sayWhen("2026-03-29T22:30:00Z", beforeSpring)).toBe("Monday, 00:30");
  });

  it("can be said as a date or a time alone", () => {
    expect(sayWhen(new Date("2026-11-24T13:00:00Z"), berlin, "date")).toBe("24 November 2026");
    expect(sayWhen("2026-11-24T13:00:00Z", german, "time")).toBe("14:00");
  });

  it("is said in full with weekday, year and zone", () => {
    const full = sayInFull("2026-11-24T13:00:00Z", berlin);
    for (const part of ["Tuesday", "24 November 2026", "14:00", "CET"]) expect(full).toContain(part);
    expect(sayInFull("2026-11-24T13:00:00Z", german)).toContain("Dienstag, 24. November 2026");
  });

  it("is refused when it is none", () => {
    expect(() => sayWhen("soon", berlin)).toThrow(RangeError);
    expect(() => sayWhen("2026-11-24T13:00:00Z", { ...berlin, timeZone: "Mars/Olympus" })).toThrow(
      RangeError,
    );
  });
});

describe("a plain day", () => {
  it("is the same day in every zone", () => {
    for (const timeZone of ["Pacific/Auckland", "America/Los_Angeles", "UTC"]) {
      expect(sayWhen("2026-12-04", { ...berlin, timeZone }, "date")).toBe("4 December 2026");
      expect(sayInFull("2026-12-04", { timeZone, locale: "en" })).toContain("4 December 2026");
    }
  });

  it("is counted from the reader's today and says no time", () => {
    expect(sayWhen("2026-11-24", berlin)).toBe("tomorrow");
    expect(sayWhen("2026-11-23", berlin, "time")).toBe("today");
    const auckland = { ...berlin, timeZone: "Pacific/Auckland", now: new Date("2026-11-23T12:00:00Z") };
    expect(sayWhen("2026-11-24", auckland)).toBe("today");
  });

  it("is told from an instant by its form", () => {
    expect(isPlainDay("2026-12-04")).toBe(true);
    expect(isPlainDay("2026-12-04T10:00:00Z")).toBe(false);
    expect(isPlainDay(new Date(0))).toBe(false);
  });
});

it("finds the calendar day of an instant in a zone", () => {
  const at = new Date("2026-12-31T23:30:00Z");
  expect(dayIn(at, "UTC")).toBe("2026-12-31");
  expect(dayIn(at, "Europe/Berlin")).toBe("2027-01-01");
});

it("says a length of time in hours and minutes", () => {
  expect(sayMinutes(0, "en")).toMatch(/^0\smins?$/);
  expect(sayMinutes(45, "en")).toMatch(/^45\smins$/);
  expect(sayMinutes(60, "de")).toMatch(/^1\sStd\.$/);
  expect(sayMinutes(90, "de")).toMatch(/^1\sStd\.\s30\sMin\.$/);
});
