import { expect, it } from "vitest";
import { readItemChange } from "./item-form";

const id = "0190d7c8-0000-7000-8000-000000000001";
const form = (fields: Record<string, string>) => {
  const filled = new FormData();
  for (const [name, value] of Object.entries(fields)) filled.append(name, value);
  return filled;
};

it("reads the buttons of a row", () => {
  expect(readItemChange(form({ intent: "up", key: "a" }))).toEqual({
    change: { kind: "move", key: "a", by: -1 },
  });
  expect(readItemChange(form({ intent: "worth", key: "a", points: "1,5", count: "3" }))).toEqual({
    change: { kind: "worth", key: "a", points: 1.5, count: 3 },
  });
  expect(readItemChange(form({ intent: "worth", key: "a", points: "" }))).toEqual({
    change: { kind: "worth", key: "a", points: null, count: null },
  });
});

it("adds the questions that are ticked, or so many drawn", () => {
  expect(readItemChange(form({ intent: "add", question: id }))).toEqual({
    change: { kind: "add", items: [{ kind: "fixed", questionId: id, points: null }] },
  });
  expect(
    readItemChange(form({ intent: "draw", category: "", tag: "safety", count: "4", points: "" })),
  ).toEqual({
    change: {
      kind: "add",
      items: [{ kind: "draw", categoryId: null, tag: "safety", count: 4, points: null }],
    },
  });
});

it.each([
  [{ intent: "add" }, { question: "none-chosen" }],
  [{ intent: "worth", key: "a", points: "a lot" }, { points: "points-wrong" }],
  [{ intent: "worth", key: "a", points: "-1" }, { points: "points-wrong" }],
  [{ intent: "draw", category: id, count: "0", points: "" }, { count: "count-wrong" }],
  [{ intent: "draw", category: "", tag: " ", count: "1", points: "" }, { category: "draw-of-what" }],
])("says what is wrong with %j", (fields, problems) => {
  expect(readItemChange(form(fields))).toEqual({ problems });
});

it.each<Record<string, string>>([{}, { intent: "sell" }, { intent: "up" }, { intent: "up", key: "" }])(
  "is no button: %j",
  (fields) => {
    expect(readItemChange(form(fields))).toBeNull();
  },
);
