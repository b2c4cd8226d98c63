import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/** Where files are while they come, below the folder of files; what a form brings has a folder of its own in it. */
export function incomingFolder(folder: string): string {
  return path.join(folder, "incoming");
}

/** Removes files and folders that nothing has been written to since a moment: the process that took them has ended. */
export async function removeBrokenOff(incoming: string, moment: Date): Promise<void> {
  const names = await readdir(incoming).catch(() => []);
  for (const name of names) {
    const entry = path.join(incoming, name);
    if ((await lastWritten(entry)) < moment.getTime()) await rm(entry, { recursive: true, force: true });
  }
}

/** When something was last written to a file, or to anything in a folder, in milliseconds; never: it has gone by itself. */
async function lastWritten(entry: string): Promise<number> {
  const found = await stat(entry).catch(() => null);
  if (!found) return Number.POSITIVE_INFINITY;
  if (!found.isDirectory()) return found.mtimeMs;
  const within = (await readdir(entry).catch(() => [])).map((name) => lastWritten(path.join(entry, name)));
  return (await Promise.all(within)).filter(Number.isFinite).reduce((a, b) => Math.max(a, b), found.mtimeMs);
}
