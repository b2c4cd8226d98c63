import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { FileStorage } from "./storage-contract";

/** All bytes that are kept under a key; for what is small enough to be in memory as a whole. */
export async function storedBytes(
  storage: FileStorage,
  { storageKey, sizeBytes }: { storageKey: string; sizeBytes: number },
): Promise<Buffer> {
  return buffer(Readable.from(storage.read(storageKey, { start: 0, end: sizeBytes - 1 })));
}
