import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startS3Server } from "../../../tests/support/s3-server";
import { s3Storage } from "./s3-storage.server";
import type { FileStorage } from "./storage-contract";
import { newStorageKey } from "./storage-key";

let server: Awaited<ReturnType<typeof startS3Server>>;
let storage: FileStorage;

beforeAll(async () => {
  server = await startS3Server();
  storage = server.storage;
});

afterAll(() => server.stop());

beforeEach(async () => {
  for await (const key of storage.listBefore(new Date(Date.now() + 60_000))) await storage.remove(key);
});

const content = randomBytes(300_000);
const limits = { maxBytes: 100_000_000 };

async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.byteLength; at += 70_000) yield bytes.subarray(at, at + 70_000);
}

async function bytesOf(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of source) all.push(piece);
  return Buffer.concat(all);
}

async function keysBefore(moment: Date): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of storage.listBefore(moment)) keys.push(key);
  return keys;
}

describe("what is written", () => {
  it("is read again, in whole and in part, with its size and hash known", async () => {
    const key = newStorageKey();
    const sha256 = createHash("sha256").update(content).digest();
    const writing = await storage.write(key, inPieces(content), limits);
    expect(writing).toEqual({ outcome: "written", sizeBytes: content.length, sha256 });
    expect(await storage.sizeOf(key)).toBe(content.length);
    expect(await bytesOf(storage.read(key, { start: 0, end: content.length - 1 }))).toEqual(content);
    const part = await bytesOf(storage.read(key, { start: 131_070, end: 262_145 }));
    expect(part).toEqual(content.subarray(131_070, 262_146));
  });

  it("goes in parts when it is large", async () => {
    const large = randomBytes(20_000_000);
    const key = newStorageKey();
    expect(await storage.write(key, inPieces(large), limits)).toMatchObject({ sizeBytes: large.length });
    expect((await bytesOf(storage.read(key, { start: 0, end: large.length - 1 }))).equals(large)).toBe(true);
  });

  it("may be nothing at all", async () => {
    const key = newStorageKey();
    expect(await storage.write(key, inPieces(Buffer.alloc(0)), limits)).toMatchObject({ sizeBytes: 0 });
    expect(await storage.sizeOf(key)).toBe(0);
    expect(await bytesOf(storage.read(key, { start: 0, end: -1 }))).toHaveLength(0);
  });

  it("is forgotten when it is removed, also twice", async () => {
    const key = newStorageKey();
    await storage.write(key, inPieces(content), limits);
    await storage.remove(key);
    await storage.remove(key);
    expect(await storage.sizeOf(key)).toBeNull();
  });

  it("is listed by its age", async () => {
    const key = newStorageKey();
    await storage.write(key, inPieces(content), limits);
    expect(await keysBefore(new Date(Date.now() + 60_000))).toEqual([key]);
    expect(await keysBefore(new Date(Date.now() - 60_000))).toEqual([]);
  });

  it("can be left half read", async () => {
    const key = newStorageKey();
    await storage.write(key, inPieces(randomBytes(5_000_000)), limits);
    for await (const piece of storage.read(key, { start: 0, end: 4_999_999 })) {
      expect(piece.byteLength).toBeGreaterThan(0);
      break;
    }
  });
});

describe("nothing is left", () => {
  async function* endless() {
    for (;;) yield randomBytes(1_000_000);
  }

  it.each([
    ["one part", 1_000_000],
    ["many parts", 20_000_000],
  ])("of what is longer than its limit of %s", async (_, maxBytes) => {
    const writing = await storage.write(newStorageKey(), endless(), { maxBytes });
    expect(writing).toEqual({ outcome: "too-large" });
    expect(await server.filesOnDisk()).toEqual([]);
  });

  it.each([1, 20])("of what breaks off after %d MB", async (megabytes) => {
    async function* cut() {
      for (let sent = 0; sent < megabytes; sent++) yield randomBytes(1_000_000);
      throw new Error("The connection is gone.");
    }
    const writing = storage.write(newStorageKey(), cut(), limits);
    await expect(writing).rejects.toThrow("The connection is gone.");
    expect(await server.filesOnDisk()).toEqual([]);
  });
});

it("says that there is no room when the store says so", async () => {
  const full = createServer((request, response) => {
    request.resume().on("end", () => {
      response.writeHead(507, { "Content-Type": "application/xml" });
      response.end("<Error><Code>XMinioStorageFull</Code><Message>No space.</Message></Error>");
    });
  }).listen(0, "127.0.0.1");
  await once(full, "listening");
  const { port } = full.address() as AddressInfo;
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  const endpoint = `http://127.0.0.1:${port}`;
  const there = s3Storage({ bucket: "learning", region: "us-east-1", endpoint, credentials });
  expect(await there.write(newStorageKey(), inPieces(content), limits)).toEqual({ outcome: "no-room" });
  full.close();
});

it("forgets what a process left unfinished, by its age", async () => {
  let goOn = () => {};
  const paused = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  async function* slow() {
    for (let sent = 0; sent < 20; sent++) yield randomBytes(1_000_000);
    await paused;
  }
  const writing = storage.write(newStorageKey(), slow(), limits).catch((error: unknown) => error);
  await vi.waitFor(async () => expect(await server.filesOnDisk()).toContain("2.md5"), { timeout: 5_000 });
  await storage.removeUnfinished(new Date(Date.now() - 60_000));
  expect(await server.filesOnDisk()).toContain("2.md5");
  await storage.removeUnfinished(new Date(Date.now() + 60_000));
  expect(await server.filesOnDisk()).toEqual([]);
  goOn();
  expect(await writing).toBeInstanceOf(Error);
});

it.each(["../../etc/passwd", "other/key", ""])("%j is no key", async (key) => {
  await expect((async () => storage.write(key, inPieces(content), limits))()).rejects.toThrow("no key");
});
