import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { PageStream } from "./page-stream";

function received(stream: PageStream): string[] {
  const pieces: string[] = [];
  stream.on("data", (piece) => pieces.push(String(piece)));
  return pieces;
}

it("passes a page on whole", async () => {
  const stream = new PageStream();
  const pieces = received(stream);
  for (const piece of ["<html>", "<body>", "ä"]) stream.write(piece);
  stream.end("</body>");
  await new Promise((resolve) => stream.once("end", resolve));
  expect(pieces).toEqual(["<html><body>ä</body>"]);
});

it("does not hold back what is there while the rest takes its time", async () => {
  const stream = new PageStream();
  const pieces = received(stream);
  stream.write("<html>");
  stream.write("<body>");
  await sleep(50);
  expect(pieces).toEqual(["<html><body>"]);
  stream.end("</body>");
  await new Promise((resolve) => stream.once("end", resolve));
  expect(pieces).toEqual(["<html><body>", "</body>"]);
});

it("ends with nothing when there was nothing", async () => {
  const stream = new PageStream();
  const pieces = received(stream);
  stream.end();
  await new Promise((resolve) => stream.once("end", resolve));
  expect(pieces).toEqual([]);
});

it("says nothing more once the reader is gone", async () => {
  const stream = new PageStream();
  const pieces = received(stream);
  stream.write("<html>");
  stream.destroy();
  await sleep(30);
  expect(pieces).toEqual([]);
});
