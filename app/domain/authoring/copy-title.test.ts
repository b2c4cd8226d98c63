import { expect, test } from "vitest";
import { titleOfCopy } from "./copy-title";

test("a copy is called so in the language of its course, and never too long", () => {
  expect(titleOfCopy("Goggles", "en")).toBe("Goggles (copy)");
  expect(titleOfCopy("Brillen", "de")).toBe("Brillen (Kopie)");
  expect([...titleOfCopy("😀".repeat(200), "en")]).toHaveLength(200);
});
