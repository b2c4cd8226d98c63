import { expect, test } from "vitest";
import { categoriesWithin, categoryLabel, categoryTree } from "./category-tree";

function category(id: string, parentId: string | null = null, courseCode: string | null = null) {
  return { id, name: id.toUpperCase(), parentId, courseId: courseCode, courseCode };
}

const categories = [
  category("a"),
  category("b"),
  category("a1", "a"),
  category("a11", "a1"),
  category("k", null, "SEC-101"),
];

test("each category stands behind the one that it is in, with its whole path", () => {
  expect(categoryTree(categories).map((each) => categoryLabel(each))).toEqual([
    "A",
    "A / A1",
    "A / A1 / A11",
    "B",
    "SEC-101: K",
  ]);
});

test("one whose parent is not shown is outermost", () => {
  expect(categoryTree([category("a1", "a")]).map(({ path }) => path)).toEqual([["A1"]]);
});

test("what is in a category is in those around it", () => {
  expect(categoriesWithin(categories, "a")).toEqual(["a", "a1", "a11"]);
  expect(categoriesWithin(categories, "b")).toEqual(["b"]);
});
