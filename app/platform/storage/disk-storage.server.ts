import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { incomingFolder, removeBrokenOff } from "./incoming-folder.server";
import { measure, type OpenNew, openNew, writeNewFile } from "./new-file.server";
import type { FileStorage } from "./storage-contract";
import { isStorageKey } from "./storage-key";

const readBytes = 128 * 1024;

/**
 * Files in a folder of this machine's disk. What is being written is in `incoming/` and gets its name when it is
 * complete and on the disk.
 *
 * @param create opens a new file for writing
 */
export function diskStorage(folder: string, create: OpenNew = openNew): FileStorage {
  const place = (key: string) => {
    if (!isStorageKey(key)) throw new Error("This is no key of the file storage.");
    return path.join(folder, key);
  };
  return {
    async write(key, source, { maxBytes, movable }) {
      const target = place(key);
      if (movable !== undefined) {
        const measuring = await measure(source, maxBytes);
        if (measuring.outcome !== "written" || (await isMoved(movable, target))) return measuring;
        return this.write(key, createReadStream(movable), { maxBytes });
      }
      const draft = path.join(incomingFolder(folder), randomUUID());
      try {
        await mkdir(path.dirname(draft), { recursive: true });
        const writing = await writeNewFile(await create(draft), source, maxBytes);
        if (writing.outcome === "written") await putInPlace(draft, target);
        return writing;
      } finally {
        await rm(draft, { force: true });
      }
    },
    sizeOf: (key) => sizeOf(place(key)),
    read: (key, range) => readRange(place(key), range),
    remove: (key) => rm(place(key), { force: true }),
    listBefore: (moment) => listBefore(folder, moment),
    removeUnfinished: (moment) => removeBrokenOff(incomingFolder(folder), moment),
  };
}

/** @returns false: it lies on another disk, and has to be copied */
async function isMoved(file: string, target: string): Promise<boolean> {
  try {
    await putInPlace(file, target);
    return true;
  } catch (error) {
    if (codeOf(error) === "EXDEV") return false;
    throw error;
  }
}

/** A name survives a power cut when its folder is on the disk too. */
async function putInPlace(draft: string, target: string): Promise<void> {
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  await rename(draft, target);
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

async function* readRange(file: string, { start, end }: { start: number; end: number }) {
  const handle = await open(file, "r");
  try {
    for (let at = start; at <= end; ) {
      const length = Math.min(readBytes, end + 1 - at);
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(length), 0, length, at);
      if (bytesRead === 0) throw new Error("A stored file is shorter than it was.");
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function* listBefore(folder: string, moment: Date): AsyncIterable<string> {
  for (const below of await namesIn(folder)) {
    for (const file of await filesBefore(path.join(folder, below), moment)) {
      const key = `${below}/${path.basename(file)}`;
      if (isStorageKey(key)) yield key;
    }
  }
}

async function filesBefore(folder: string, moment: Date): Promise<string[]> {
  const files: string[] = [];
  for (const name of await namesIn(folder)) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found?.isFile() && found.mtime < moment) files.push(file);
  }
  return files;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return [];
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
