import { describe, expect, test } from "vitest";
import { type Move, movedInList } from "./outline-order";

describe("moving in a list", () => {
  const moves: [string, Move, string][] = [
    ["b", "up", "bacd"],
    ["b", "down", "acbd"],
    ["a", "up", "abcd"],
    ["d", "down", "abcd"],
    ["a", 3, "bcad"],
    ["d", 1, "dabc"],
    ["a", 99, "bcda"],
    ["d", -5, "dabc"],
    ["x", 2, "axbcd"],
    ["x", 99, "abcdx"],
  ];
  test.each(moves)("%s to %s gives %s", (id, move, expected) => {
    expect(movedInList([..."abcd"], id, move).join("")).toBe(expected);
  });
});
