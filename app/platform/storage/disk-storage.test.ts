import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, open, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diskStorage } from "./disk-storage.server";
import { isStorageKey, newStorageKey } from "./storage-key";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kestrel-storage-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const content = randomBytes(300_000);
const limits = { maxBytes: 1_000_000 };

async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.byteLength; at += 70_000) yield bytes.subarray(at, at + 70_000);
}

async function bytesOf(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of source) all.push(piece);
  return Buffer.concat(all);
}

/** Everything that is a file below the folder. */
async function leftBehind(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe("what is written", () => {
  it("is read again, in whole and in part, with its size and hash known", async () => {
    const storage = diskStorage(folder);
    const key = newStorageKey();
    const sha256 = createHash("sha256").update(content).digest();
    expect(await storage.write(key, inPieces(content), limits)).toEqual({
      outcome: "written",
      sizeBytes: content.length,
      sha256,
    });
    expect(await storage.sizeOf(key)).toBe(content.length);
    expect(await bytesOf(storage.read(key, { start: 0, end: content.length - 1 }))).toEqual(content);
    expect(await bytesOf(storage.read(key, { start: 131_070, end: 262_145 }))).toEqual(
      content.subarray(131_070, 262_146),
    );
  });

  it("is moved where it may be, and takes no second room", async () => {
    const storage = diskStorage(folder, () => {
      throw new Error("Nothing is to be written.");
    });
    const [key, sent] = [newStorageKey(), path.join(folder, "sent")];
    await writeFile(sent, content);
    const moving = { ...limits, movable: sent };
    expect(await storage.write(key, inPieces(content), { ...moving, maxBytes: 9 })).toEqual({
      outcome: "too-large",
    });
    expect(await storage.write(key, inPieces(content), moving)).toMatchObject({ sizeBytes: content.length });
    expect(await leftBehind()).toHaveLength(1);
    expect(await bytesOf(storage.read(key, { start: 0, end: content.length - 1 }))).toEqual(content);
  });

  it("may be nothing at all", async () => {
    const storage = diskStorage(folder);
    const key = newStorageKey();
    expect(await storage.write(key, inPieces(Buffer.alloc(0)), limits)).toMatchObject({ sizeBytes: 0 });
    expect(await storage.sizeOf(key)).toBe(0);
  });

  it("is forgotten when it is removed, also twice", async () => {
    const storage = diskStorage(folder);
    const key = newStorageKey();
    await storage.write(key, inPieces(content), limits);
    await storage.remove(key);
    await storage.remove(key);
    expect(await storage.sizeOf(key)).toBeNull();
  });

  it("is listed by its age", async () => {
    const storage = diskStorage(folder);
    const [old, young] = [newStorageKey(), newStorageKey()];
    for (const key of [old, young]) await storage.write(key, inPieces(content), limits);
    await utimes(path.join(folder, old), 0, new Date("2026-01-01"));
    const keys: string[] = [];
    for await (const key of storage.listBefore(new Date("2026-01-02"))) keys.push(key);
    expect(keys).toEqual([old]);
  });
});

describe("nothing is left", () => {
  it("of what is longer than its limit, and the source is ended", async () => {
    let ended = false;
    async function* endless() {
      try {
        for (;;) yield content;
      } finally {
        ended = true;
      }
    }
    const writing = await diskStorage(folder).write(newStorageKey(), endless(), limits);
    expect(writing).toEqual({ outcome: "too-large" });
    expect(ended).toBe(true);
    expect(await leftBehind()).toEqual([]);
  });

  it("of what breaks off", async () => {
    async function* cut() {
      yield content;
      throw new Error("The connection is gone.");
    }
    const writing = diskStorage(folder).write(newStorageKey(), cut(), limits);
    await expect(writing).rejects.toThrow("The connection is gone.");
    expect(await leftBehind()).toEqual([]);
  });

  it("when the disk is full", async () => {
    // The kernel's own full disk.
    const storage = diskStorage(folder, () => open("/dev/full", "w"));
    expect(await storage.write(newStorageKey(), inPieces(content), limits)).toEqual({ outcome: "no-room" });
    expect(await leftBehind()).toEqual([]);
  });
});

it.each(["../../etc/passwd", "aa/../../x", "incoming/x", "", "/etc/passwd", "aa/b\0c"])(
  "%j is no way out of the folder",
  async (key) => {
    expect(isStorageKey(key)).toBe(false);
    const storage = diskStorage(folder);
    await expect(storage.write(key, inPieces(content), limits)).rejects.toThrow("no key");
    await expect((async () => storage.sizeOf(key))()).rejects.toThrow("no key");
    expect(await leftBehind()).toEqual([]);
  },
);
