import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diskStorage } from "~/platform/storage/disk-storage.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import { newStorageKey } from "~/platform/storage/storage-key";
import { captions, pieces } from "../../../tests/support/file-factories";
import { checkPicture } from "./check-picture.server";
import { sniffMediaType } from "./sniff-media-type.server";
import { videoDuration } from "./video-duration.server";

let folder = "";
let storage: FileStorage;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kestrel-checked-"));
  storage = diskStorage(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const limit = 20 * 1024 * 1024;

function painted(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: "navy" } });
}

async function checked(bytes: Uint8Array) {
  const looked = await checkPicture(pieces(bytes), limit);
  if ("outcome" in looked) return looked.outcome;
  const all: Uint8Array[] = [];
  for await (const piece of looked.source) all.push(piece);
  return Buffer.concat(all).equals(bytes) ? "the same" : "another";
}

test("whole pictures, and what is none, come out as they went in", async () => {
  expect(await checked(await painted(300, 200).png().toBuffer())).toBe("the same");
  expect(await checked(await painted(300, 200).jpeg().toBuffer())).toBe("the same");
  expect(await checked(await painted(300, 200).webp().toBuffer())).toBe("the same");
  expect(await checked(captions)).toBe("the same");
});

test("a picture that no browser can bear is refused, and so is half a one", async () => {
  const bomb = await painted(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer();
  expect(bomb.length).toBeLessThan(limit);
  expect(await checked(bomb)).toBe("too-many-pixels");
  const noise = Buffer.from(Array.from({ length: 300 * 200 * 3 }, (_, at) => (at * 7919) % 251));
  const raw = { width: 300, height: 200, channels: 3 } as const;
  for (const whole of [
    await sharp(noise, { raw }).png().toBuffer(),
    await sharp(noise, { raw }).jpeg().toBuffer(),
  ])
    expect(await checked(whole.subarray(0, whole.length / 2))).toBe("unreadable");
  expect(await checked((await painted(9, 9).png().toBuffer()).subarray(0, 40))).toBe("unreadable");
});

test("captions in UTF-16 are captions, in the wrong encoding", async () => {
  const little = Buffer.from("\ufeffWEBVTT\n\n", "utf16le");
  expect(await sniffMediaType(little)).toBe("text/vtt");
  expect(await sniffMediaType(Buffer.from(little).swap16())).toBe("text/vtt");
});

/** One box of an MP4. */
function box(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
}

/** A movie header: thousandths of a second. */
function movieHeader(thousandths: number): Buffer {
  const fields = Buffer.alloc(100);
  fields.writeUInt32BE(1000, 12);
  fields.writeUInt32BE(thousandths, 16);
  return box("mvhd", fields);
}

async function durationOf(film: Buffer) {
  const storageKey = newStorageKey();
  await storage.write(storageKey, pieces(film), { maxBytes: limit });
  return videoDuration(storage, { storageKey, sizeBytes: film.length, mediaType: "video/mp4" });
}

test("a film without sound says how long it is, wherever its header stands and also in fragments", async () => {
  const type = box("ftyp", Buffer.from("isom\0\0\0\0isom"));
  const frames = box("mdat", Buffer.alloc(300_000));
  expect(await durationOf(Buffer.concat([type, box("moov", movieHeader(125_000)), frames]))).toBe(125);
  expect(await durationOf(Buffer.concat([type, frames, box("moov", movieHeader(125_000))]))).toBe(125);
  const inFragments = Buffer.alloc(8);
  inFragments.writeUInt32BE(61_000, 4);
  const fragmented = box("moov", movieHeader(0), box("mvex", box("mehd", inFragments)));
  expect(await durationOf(Buffer.concat([type, fragmented, frames]))).toBe(61);
  expect(await durationOf(Buffer.concat([type, box("moov", movieHeader(0)), frames]))).toBeNull();
});
