import { describe, expect, it } from "vitest";
import { activityCursorSchema, activityFilterSchema, cursorText } from "./activity-filter";

describe("the filter of activities", () => {
  it("takes a type and days", () => {
    const filter = { type: "login", from: "2026-11-01", to: "2026-11-30" };
    expect(activityFilterSchema.parse(filter)).toEqual(filter);
  });

  it.each([
    { type: "Login; drop table" },
    { from: "2026-02-30" },
    { to: "yesterday" },
    { from: "0000-01-01" },
    { to: "9999-01-01" },
    { from: "" },
  ])("is none where it makes no sense: %o", (filter) => {
    const parsed = activityFilterSchema.parse(filter);
    expect(Object.values(parsed).every((value) => value === undefined)).toBe(true);
  });
});

describe("a place in the list", () => {
  it("is the same after a way through an address", () => {
    const cursor = { occurredAt: "2026-11-24T10:00:00.123456Z", id: "42" };
    expect(activityCursorSchema.parse(cursorText(cursor))).toEqual(cursor);
  });

  it.each(["", "42", "2026-11-24T10:00:00.123Z_42", "2026-13-24T10:00:00.123456Z_42", "x_y", "a_b_c"])(
    "is not %s",
    (text) => {
      expect(activityCursorSchema.safeParse(text).success).toBe(false);
    },
  );
});
