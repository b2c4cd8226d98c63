import { expect, test } from "vitest";
import { initials } from "./avatar";

test.each([
  ["Ana María Ruiz", "AR"],
  ["łukasz Żak", "ŁŻ"],
  ["Björn", "B"],
  ["  Ana   Ruiz ", "AR"],
  ["𝒜da Lovelace", "𝒜L"],
  ["", ""],
])("the initials of “%s” are %s", (name, letters) => {
  expect(initials(name)).toBe(letters);
});
