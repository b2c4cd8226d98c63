import { expect, test } from "vitest";
import { captionsProblem } from "./web-vtt";

const problemOf = (text: string) => captionsProblem(Buffer.from(text));

test.each([
  "WEBVTT\n\n00:00.000 --> 00:02.000\nGood morning.\n",
  "\ufeffWEBVTT - Fire safety\r\n\r\nNOTE who speaks\r\nis Anna\r\n\r\n1\r\n00:00:01.000 --> 01:00:02.500 align:start\r\nHello\r\nthere\r\n",
  "WEBVTT\nKind: captions\nLanguage: en\n\n00:00.000 --> 00:02.000\nGood morning.\n",
  "WEBVTT\n\nSTYLE\n::cue { color: red }\n\n00:00.000 --> 00:00.001\nx",
  "WEBVTT\n\n\n\n100:00:00.000\t-->\t100:00:01.000\nlate\n\n\n",
])("what browsers understand is taken: %j", (text) => {
  expect(problemOf(text)).toBeNull();
});

test.each([
  ["1\n00:00:01,000 --> 00:00:02,000\nSubRip", "no-header", 1],
  ["WEBVTTX\n\n00:00.000 --> 00:02.000\nx", "no-header", 1],
  ["WEBVTT\n00:00.000 --> 00:02.000\nx", "no-header", 2],
  ["WEBVTT\n\n00:00,000 --> 00:02,000\nx", "bad-timing", 3],
  ["WEBVTT\n\n00:61.000 --> 01:02.000\nx", "bad-timing", 3],
  ["WEBVTT\n\n00:00.000 --> 00:02.000\nx\n\nname\nno times here", "bad-timing", 7],
  ["WEBVTT\n\n00:00.000 --> 00:02.000\nx\n\nalone", "bad-timing", 6],
  ["WEBVTT\n\n00:03.000 --> 00:02.000\nx", "ends-before-start", 3],
  ["WEBVTT\n\nNOTE nothing\n", "no-cues", 1],
  ["WEBVTT", "no-cues", 1],
])("%j is refused: %s in line %d", (text, problem, line) => {
  expect(problemOf(text)).toEqual({ problem, line });
});

test("what is no UTF-8 is refused", () => {
  const latin = Buffer.from("WEBVTT\n\n00:00.000 --> 00:02.000\nÜbung\n", "latin1");
  expect(captionsProblem(latin)).toMatchObject({ problem: "not-text" });
  const wide = Buffer.from("\ufeffWEBVTT\n\n00:00.000 --> 00:02.000\nx\n", "utf16le");
  expect(captionsProblem(wide)).toMatchObject({ problem: "not-text" });
});
