import { expect, test } from "vitest";
import { fileSize } from "./file-size";

test.each([
  [0, "0 byte"],
  [1023, "1,023 byte"],
  [1536, "1.5 kB"],
  [20 * 1024 * 1024, "20 MB"],
  [2 * 1024 ** 3 - 1, "2 GB"],
  [1024 ** 4, "1,024 GB"],
])("%d bytes are %s", (bytes, words) => {
  expect(fileSize(bytes, "en")).toBe(words);
});

test("in German with a comma", () => {
  expect(fileSize(1536, "de")).toBe("1,5 kB");
});
