import { expect, it } from "vitest";
import { dueState } from "./due";

const now = new Date("2026-11-23T09:00:00Z");

it.each([
  ["2026-11-23T09:00:00Z", "overdue"],
  ["2026-11-20T09:00:00Z", "overdue"],
  ["2026-11-23T09:00:01Z", "soon"],
  ["2026-11-30T09:00:00Z", "soon"],
  ["2026-11-30T09:00:01Z", "later"],
] as const)("what is due at %s is %s", (at, state) => {
  expect(dueState(new Date(at), now)).toBe(state);
});

it("what has no due date has no state", () => {
  expect(dueState(null, now)).toBeNull();
});
