import { expect, it } from "vitest";
import { sameItems } from "./same-items";

const known = [
  { id: "1", title: "Start", path: "001-a/001-start.md" },
  { id: "2", title: "Summary", path: "001-a/002-summary.md" },
  { id: "3", title: "Summary", path: "002-b/001-summary.md" },
];

it("takes the same title in the same file before the same title elsewhere", () => {
  const written = [
    { title: "Summary", path: "002-b/001-summary.md" },
    { title: "Summary", path: "001-a/002-summary.md" },
    { title: "Start", path: "002-b/009-start.md" },
  ];
  expect(sameItems(written, known)).toEqual(["3", "2", "1"]);
});

it("takes the same file where the title was changed, and nothing twice", () => {
  const written = [
    { title: "Begin", path: "001-a/001-start.md" },
    { title: "Summary", path: "001-a/001-start.md" },
    { title: "Other", path: "001-a/001-start.md" },
  ];
  expect(sameItems(written, known)).toEqual(["1", "2", null]);
});
