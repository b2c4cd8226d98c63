import { expect, it } from "vitest";
import { fileHref, safeFileName } from "./file-name";

it.each([
  ["Morning.vtt", "vtt", "Morning.vtt"],
  ["Fire safety, part 2.mp4", "mp4", "Fire safety, part 2.mp4"],
  ["Übung für Anfänger.pdf", "pdf", "Übung für Anfänger.pdf"],
  ["../../etc/passwd", "pdf", "passwd.pdf"],
  ["C:\\fakepath\\photo.JPEG", "jpg", "photo.jpg"],
  ["invoice.pdf.exe", "pdf", "invoice.pdf.pdf"],
  ["a\0b\r\nSet-Cookie: x.png", "png", "abSet-Cookie_ x.png"],
  ["photo\u202egpj.exe", "jpg", "photogpj.jpg"],
  ['say "hello" <b>.png', "png", "say _hello_ _b_.png"],
  ["....", "png", "file.png"],
  [".htaccess", "pdf", "file.pdf"],
  ["", "webp", "file.webp"],
  ["a/", "webp", "file.webp"],
  ["50% #1?.pdf", "pdf", "50_ _1_.pdf"],
])("%j becomes, being a %s, %j", (given, extension, expected) => {
  expect(safeFileName(given, extension)).toBe(expected);
});

it("is cut at a length that every system can bear, between whole characters", () => {
  const name = safeFileName(`${"😀".repeat(5000)}.png`, "png");
  expect([...name]).toHaveLength(104);
  expect(name.endsWith("😀.png")).toBe(true);
});

it("is one segment of an address, whatever is in it", () => {
  expect(fileHref({ id: "1", name: "a b/ü?.pdf" })).toBe("/files/1/a%20b%2F%C3%BC%3F.pdf");
});
