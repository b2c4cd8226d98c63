import { describe, expect, it } from "vitest";
import { changedItems, itemKeys } from "./assessment-items";
import type { AssessmentItem } from "./assessment-settings";

const fixed = (questionId: string): AssessmentItem => ({ kind: "fixed", questionId, points: null });
const draw: AssessmentItem = { kind: "draw", categoryId: null, tag: "safety", count: 3, points: null };
const [a, b] = [fixed("a"), fixed("b")];

describe("the list of what an assessment asks", () => {
  it("takes a question once, and any number of draws", () => {
    expect(changedItems([a, draw], { kind: "add", items: [a, b, draw] })).toEqual([a, draw, b, draw]);
  });

  it("is put in order", () => {
    expect(changedItems([a, b, draw], { kind: "move", key: key(draw), by: -2 })).toEqual([draw, a, b]);
    expect(changedItems([a, b], { kind: "move", key: "a", by: -1 })).toEqual([a, b]);
    expect(changedItems([a, b], { kind: "move", key: "a", by: 9 })).toEqual([b, a]);
    expect(changedItems([a, b], { kind: "remove", key: "a" })).toEqual([b]);
  });

  it("says what each is worth; how many there are, a draw alone", () => {
    const change = { kind: "worth", points: 2, count: 5 } as const;
    expect(changedItems([a, draw], { ...change, key: "a" })).toEqual([{ ...a, points: 2 }, draw]);
    expect(changedItems([draw], { ...change, key: key(draw) })).toEqual([{ ...draw, points: 2, count: 5 }]);
  });

  it("knows no item that it has not", () => {
    expect(changedItems([a], { kind: "remove", key: "b" })).toBeNull();
    expect(changedItems([a], { kind: "move", key: "", by: 1 })).toBeNull();
  });

  it("tells draws from the same apart", () => {
    expect(new Set(itemKeys([draw, a, draw, { ...draw, tag: "fire" }])).size).toBe(4);
  });
});

function key(item: AssessmentItem): string {
  return itemKeys([item])[0] ?? "";
}
