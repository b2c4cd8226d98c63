import { expect, it } from "vitest";
import { askedPage, pageCount, pageOfSlot, slotsOfPage } from "./attempt-pages";

const paging = { questionCount: 7, questionsPerPage: 3 };

it("spreads the questions over pages, the last of which may be shorter", () => {
  expect(pageCount(paging)).toBe(3);
  expect([1, 2, 3].map((page) => slotsOfPage(paging, page))).toEqual([
    { from: 1, to: 3 },
    { from: 4, to: 6 },
    { from: 7, to: 7 },
  ]);
  expect([1, 3, 4, 7].map((slot) => pageOfSlot(paging, slot))).toEqual([1, 1, 2, 3]);
});

it.each([
  [null, 1],
  ["2", 2],
  ["4", 1],
  ["0", 1],
  ["1e1", 1],
  ["summary", "summary"],
] as const)("an address that asks for %s gets %s", (asked, page) => {
  expect(askedPage(paging, asked)).toBe(page);
});
