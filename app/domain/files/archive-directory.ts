export type ArchiveProblem =
  | "no-archive"
  | "damaged"
  | "encrypted"
  | "too-many"
  | "too-large"
  | "bad-name"
  | "same-name"
  | "link";

export interface ArchiveEntry {
  name: string;
  /** 0: stored, 8: deflated. */
  method: number;
  checksum: number;
  packedSize: number;
  size: number;
  /** Where its own header begins. */
  offset: number;
}

type Refusal = { problem: ArchiveProblem; name: string };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const longestComment = 65_535;
const mostNameCharacters = 200;

/** What a ZIP archive says is in it; refused as a whole when one thing in it is not to be unpacked. */
export function readDirectory(archive: Buffer, mostEntries: number): { entries: ArchiveEntry[] } | Refusal {
  const end = endOf(archive);
  if (end === null) return { problem: "no-archive", name: "" };
  const count = archive.readUInt16LE(end + 10);
  if (count > mostEntries) return { problem: "too-many", name: "" };
  const entries: ArchiveEntry[] = [];
  const names = new Set<string>();
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || archive.readUInt32LE(at) !== entrySignature) return { problem: "damaged", name: "" };
    const { entry, next, problem } = entryAt(archive, at);
    const { name } = entry;
    const key = name.normalize("NFC").toLowerCase();
    if (problem) return { problem, name };
    if (names.has(key)) return { problem: "same-name", name };
    names.add(key);
    entries.push(entry);
    at = next;
  }
  return { entries };
}

function endOf(archive: Buffer): number | null {
  const earliest = Math.max(0, archive.length - endBytes - longestComment);
  for (let at = archive.length - endBytes; at >= earliest; at -= 1)
    if (archive.readUInt32LE(at) === endSignature) return at;
  return null;
}

function entryAt(archive: Buffer, at: number) {
  const nameBytes = archive.readUInt16LE(at + 28);
  const entry: ArchiveEntry = {
    name: archive.toString("utf8", at + 46, at + 46 + nameBytes),
    method: archive.readUInt16LE(at + 10),
    checksum: archive.readUInt32LE(at + 16),
    packedSize: archive.readUInt32LE(at + 20),
    size: archive.readUInt32LE(at + 24),
    offset: archive.readUInt32LE(at + 42),
  };
  const next = at + 46 + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  return { entry, next, problem: problemOf(archive, at, entry) };
}

function problemOf(archive: Buffer, at: number, { name, method }: ArchiveEntry): ArchiveProblem | null {
  if (archive.readUInt16LE(at + 8) & 1) return "encrypted";
  // The upper half of the attributes is the file's mode on Unix, whatever system is said to have written it.
  const kind = archive.readUInt16LE(at + 40) & 0o170000;
  if (kind !== 0 && kind !== 0o100000 && kind !== 0o040000) return "link";
  if (!isSafeName(name)) return "bad-name";
  return method === 0 || method === 8 ? null : "damaged";
}

/** Whether a name leads nowhere but below the place where the archive is unpacked, on every system. */
export function isSafeName(name: string): boolean {
  if (name === "" || name.length > mostNameCharacters || /[\\:\p{Cc}\p{Cf}\p{Cs}\ufffd]/u.test(name))
    return false;
  const parts = name.replace(/\/$/, "").split("/");
  return parts.every((part) => part !== "" && part !== "." && part !== ".." && !/[. ]$/.test(part));
}
