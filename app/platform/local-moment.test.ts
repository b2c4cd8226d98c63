import { expect, it } from "vitest";
import { localMoment, momentOfLocal } from "./local-moment";

it("is shown by the clocks of a zone and read back", () => {
  const at = new Date("2026-12-04T13:05:00Z");
  expect(localMoment(at, "Europe/Berlin")).toBe("2026-12-04T14:05");
  expect(localMoment(at, "Pacific/Auckland")).toBe("2026-12-05T02:05");
  expect(momentOfLocal("2026-12-04T14:05", "Europe/Berlin")).toEqual(at);
  expect(momentOfLocal(" 2026-12-05T02:05:00 ", "Pacific/Auckland")).toEqual(at);
});

it("moves an hour that the clocks leave out, and takes the second of two", () => {
  expect(momentOfLocal("2026-03-29T02:30", "Europe/Berlin")).toEqual(new Date("2026-03-29T01:30:00Z"));
  expect(momentOfLocal("2026-10-25T02:30", "Europe/Berlin")).toEqual(new Date("2026-10-25T01:30:00Z"));
});

it.each(["", "tomorrow", "2026-12-04", "2026-02-30T10:00", "2026-12-04T25:00", "2026-12-04T10:61"])(
  "is none: %j",
  (text) => {
    expect(momentOfLocal(text, "Europe/Berlin")).toBeNull();
  },
);
