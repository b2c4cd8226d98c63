import { describe, expect, test } from "vitest";
import { type Destination, dropPlace, idsAt, movedOutline, type OutlineRow, stepFrom } from "./outline-moves";

/** "A: a b | B: c" as an outline. */
function outline(text: string) {
  return text.split(" | ").map((module) => {
    const [moduleId = "", ids = ""] = module.split(":");
    return { moduleId, lessons: ids.split(" ").flatMap((lessonId) => (lessonId ? { lessonId } : [])) };
  });
}

function written(modules: ReturnType<typeof outline>): string {
  return modules
    .map(({ moduleId, lessons }) => [`${moduleId}:`, ...lessons.map(({ lessonId }) => lessonId)].join(" "))
    .join(" | ");
}

const three = outline("A: a b | B: | C: c");
const lesson = (id: string): OutlineRow => ({ kind: "lesson", id });
const module = (id: string): OutlineRow => ({ kind: "module", id });

describe("a step by the keyboard", () => {
  const steps: [OutlineRow, "up" | "down", string | null][] = [
    [lesson("a"), "down", "A: b a | B: | C: c"],
    [lesson("b"), "up", "A: b a | B: | C: c"],
    [lesson("b"), "down", "A: a | B: b | C: c"],
    [lesson("c"), "up", "A: a b | B: c | C:"],
    [lesson("a"), "up", null],
    [lesson("c"), "down", null],
    [lesson("gone"), "down", null],
    [module("A"), "down", "B: | A: a b | C: c"],
    [module("C"), "up", "A: a b | C: c | B:"],
    [module("A"), "up", null],
    [module("C"), "down", null],
  ];
  test.each(steps)("of %o goes %s to %s", (row, step, expected) => {
    const to = stepFrom(three, row, step);
    expect(to && written(movedOutline(three, row, to))).toBe(expected);
  });
});

describe("letting go", () => {
  const drops: [OutlineRow, OutlineRow, "before" | "after", string | null][] = [
    [lesson("a"), lesson("b"), "after", "A: b a | B: | C: c"],
    [lesson("b"), lesson("a"), "before", "A: b a | B: | C: c"],
    [lesson("a"), lesson("b"), "before", null],
    [lesson("a"), lesson("a"), "after", null],
    [lesson("a"), lesson("c"), "before", "A: b | B: | C: a c"],
    [lesson("a"), lesson("c"), "after", "A: b | B: | C: c a"],
    [lesson("a"), module("B"), "after", "A: b | B: a | C: c"],
    [lesson("c"), module("A"), "before", "A: c a b | B: | C:"],
    [lesson("c"), module("A"), "after", "A: a b c | B: | C:"],
    [lesson("a"), module("A"), "after", "A: b a | B: | C: c"],
    [lesson("b"), module("A"), "after", null],
    [lesson("a"), lesson("gone"), "after", null],
    [module("A"), module("C"), "after", "B: | C: c | A: a b"],
    [module("C"), lesson("a"), "before", "C: c | A: a b | B:"],
    [module("A"), module("B"), "before", null],
  ];
  test.each(drops)("%o on %o, %s it: %s", (row, over, edge, expected) => {
    const to = dropPlace(three, row, { ...over, edge });
    expect(to && written(movedOutline(three, row, to))).toBe(expected);
  });
});

test("what was seen is the list that a row goes to", () => {
  const to: Destination = { position: 1, moduleId: "A" };
  expect(idsAt(three, lesson("c"), to)).toEqual(["a", "b"]);
  expect(idsAt(three, module("C"), { position: 1 })).toEqual(["A", "B", "C"]);
  expect(idsAt(three, lesson("c"), { position: 1, moduleId: "gone" })).toEqual([]);
});
