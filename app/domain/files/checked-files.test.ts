import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diskStorage } from "~/platform/storage/disk-storage.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import { newStorageKey } from "~/platform/storage/storage-key";
import { captions, emptyPdf, pieces } from "../../../tests/support/file-factories";
import { checkedContent, keptBytes, NoEnd } from "./checked-content.server";
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

async function kept(bytes: Uint8Array) {
  const mediaType = await sniffMediaType(bytes.subarray(0, 16_384));
  if (!mediaType) throw new Error("The file is of no type.");
  const checked = await checkedContent(pieces(bytes), { mediaType, maxBytes: limit });
  if ("outcome" in checked) return checked.outcome;
  const all: Uint8Array[] = [];
  for await (const piece of checked.source) all.push(piece);
  return Buffer.concat(all);
}

const secret = "GPS-CANARY";

test.for(["jpeg", "png", "webp"] as const)(
  "a %s is written anew: upright, and without the rest",
  async (format) => {
    const exif = { IFD0: { Copyright: secret }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } };
    const sideways = painted(300, 200).withExif(exif).withMetadata({ orientation: 6 }).withExifMerge(exif);
    const given = Buffer.concat([
      await sideways.toFormat(format).toBuffer(),
      Buffer.from(`<script>${secret}`),
    ]);
    expect(given.includes(secret)).toBe(true);
    const anew = await kept(given);
    if (typeof anew === "string") throw new Error(anew);
    expect(anew.includes(secret)).toBe(false);
    const { width, height, exif: left, orientation, format: type } = await sharp(anew).metadata();
    expect({ width, height, left, orientation, type }).toEqual({ width: 200, height: 300, type: format });
    expect(await kept(given)).toEqual(anew);
    expect(await keptBytes(given)).toEqual(anew);
  },
);

test("a picture that moves keeps its frames, and one without loss loses nothing", async () => {
  const frames = await Promise.all(["red", "green", "blue"].map((color) => colored(color)));
  const moving = await sharp(frames, { join: { animated: true } })
    .webp({ loop: 2, delay: [90, 90, 90] })
    .toBuffer();
  const anew = await kept(moving);
  expect(await sharp(anew as Buffer, { animated: true }).metadata()).toMatchObject({
    pages: 3,
    pageHeight: 20,
    loop: 2,
    delay: [90, 90, 90],
  });
  const raw = { width: 30, height: 20, channels: 3 } as const;
  const noise = Buffer.from(Array.from({ length: 30 * 20 * 3 }, (_, at) => (at * 7919) % 251));
  const exact = await kept(await sharp(noise, { raw }).webp({ lossless: true }).toBuffer());
  expect(
    (
      await sharp(exact as Buffer)
        .raw()
        .toBuffer()
    ).equals(noise),
  ).toBe(true);
});

function colored(background: string) {
  return sharp({ create: { width: 30, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
}

test("a PDF is whole, or not taken", async () => {
  expect(await kept(emptyPdf)).toEqual(emptyPdf);
  const padded = Buffer.concat([emptyPdf, Buffer.alloc(900)]);
  expect(await kept(padded)).toEqual(padded);
  for (const broken of ["%PDF-1.7\n", emptyPdf.subarray(0, -12), "%PDF-1.7\nstartxref\n900\n%%EOF"])
    await expect(kept(Buffer.from(broken))).rejects.toBeInstanceOf(NoEnd);
});

test("captions come out as they went in", async () => {
  expect(await kept(captions)).toEqual(captions);
});

test("a picture that no browser can bear is refused, and so is half a one", async () => {
  const bomb = await painted(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer();
  expect(bomb.length).toBeLessThan(limit);
  expect(await kept(bomb)).toBe("too-many-pixels");
  const noise = Buffer.from(Array.from({ length: 300 * 200 * 3 }, (_, at) => (at * 7919) % 251));
  const raw = { width: 300, height: 200, channels: 3 } as const;
  for (const whole of [
    await sharp(noise, { raw }).png().toBuffer(),
    await sharp(noise, { raw }).jpeg().toBuffer(),
  ])
    expect(await kept(whole.subarray(0, whole.length / 2))).toBe("unreadable");
  expect(await kept((await painted(9, 9).png().toBuffer()).subarray(0, 40))).toBe("unreadable");
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
