import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import type { Writing } from "./storage-contract";

/** How a file that does not exist yet is opened for writing. */
export type OpenNew = (file: string) => Promise<FileHandle>;

export const openNew: OpenNew = (file) => open(file, "wx", 0o600);

/**
 * Writes a file and waits until it is on the disk. What was written of one that is too large, or broke off, the
 * caller removes.
 *
 * @throws the source's error, or the file system's; a full disk is an outcome
 */
export async function writeNewFile(
  handle: FileHandle,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Writing> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  try {
    for await (const chunk of source) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) return { outcome: "too-large" };
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } catch (error) {
    if (isFull(error)) return { outcome: "no-room" };
    throw error;
  } finally {
    await handle.close();
  }
  return { outcome: "written", sizeBytes, sha256: hash.digest() };
}

/** Reads a file that is on the disk already, as if it were being written. */
export async function measure(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Writing> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  for await (const chunk of source) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBytes) return { outcome: "too-large" };
    hash.update(chunk);
  }
  return { outcome: "written", sizeBytes, sha256: hash.digest() };
}

function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}
