import { crc32, inflateRawSync } from "node:zlib";
import { type ArchiveEntry, type ArchiveProblem, readDirectory } from "./archive-directory";

export interface ArchiveLimits {
  /** The most files that it may have. */
  entries: number;
  /** The most bytes that one file may have, unpacked. */
  entryBytes: number;
  /** The most bytes that all may have together, unpacked. */
  totalBytes: number;
  /** How many times as large as it is packed a file may become; what is below 64 KB may always. */
  ratio: number;
}

export type ReadArchive =
  | { outcome: "read"; files: Map<string, Buffer> }
  | { outcome: "refused"; problem: ArchiveProblem; name: string };

/** A file that is small anyway may pack well. */
const alwaysBearableBytes = 65_536;

/**
 * The files of a ZIP archive, by their names. All of its directory is judged before a byte is unpacked, and unpacking
 * ends where a file becomes larger than the directory says.
 */
export function readArchive(archive: Buffer, limits: ArchiveLimits): ReadArchive {
  const directory = readDirectory(archive, limits.entries);
  if ("problem" in directory) return { outcome: "refused", ...directory };
  const tooMuch = excess(directory.entries, limits);
  if (tooMuch) return { outcome: "refused", ...tooMuch };
  const files = new Map<string, Buffer>();
  for (const entry of directory.entries) {
    if (entry.name.endsWith("/")) continue;
    const content = unpacked(archive, entry);
    if (!content) return { outcome: "refused", problem: "damaged", name: entry.name };
    files.set(entry.name, content);
  }
  return { outcome: "read", files };
}

function excess(entries: readonly ArchiveEntry[], limits: ArchiveLimits) {
  let total = 0;
  for (const { name, size, packedSize } of entries) {
    total += size;
    const isDense = size > alwaysBearableBytes && size > packedSize * limits.ratio;
    if (size > limits.entryBytes || total > limits.totalBytes || isDense)
      return { problem: "too-large" as const, name };
  }
  return null;
}

/** Null: it is not what the directory says. */
function unpacked(archive: Buffer, entry: ArchiveEntry): Buffer | null {
  const { offset, packedSize, size, method, checksum } = entry;
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== 0x04034b50) return null;
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  if (start + packedSize > archive.length) return null;
  const packed = archive.subarray(start, start + packedSize);
  try {
    // At least a byte: zlib takes none for no limit.
    const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
    return content.length === size && crc32(content) === checksum ? content : null;
  } catch {
    return null;
  }
}
