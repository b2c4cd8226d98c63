import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { newReceipt } from "./attempt-receipt";

it("is three groups of four that can be read aloud", () => {
  expect(newReceipt(new Uint8Array([0, 1, 2, 3, 31, 32, 33, 34, 255, 18, 19, 20]))).toBe("0123-Z012-ZJKM");
  for (let n = 0; n < 100; n++) expect(newReceipt(randomBytes(12))).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-?){3}$/);
});

it("wants twelve bytes", () => {
  expect(() => newReceipt(randomBytes(11))).toThrow(RangeError);
});
