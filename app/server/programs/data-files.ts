import { copyFile, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { BackupError } from "@db/backup/backup-error";
import { type BackupFile, describeFile } from "@db/backup/manifest";

/** What of the data folder cannot be made again: uploads, and the secrets and the demo password made at first. */
const kept = ["files", "secrets.json", "demo-password"] as const;

/** Uploads that are not complete. */
const beingWritten = "files/incoming/";

const below = "data";

/** Copies what the data folder keeps beside the database to `<folder>/data`. What vanishes meanwhile is left out. */
export async function saveDataFiles(dataDir: string, folder: string): Promise<BackupFile[]> {
  const saved: BackupFile[] = [];
  for (const file of await listKept(dataDir)) {
    const name = `${below}/${file}`;
    if (await copyPrivately(path.join(dataDir, file), path.join(folder, name)))
      saved.push(await describeFile(folder, name));
  }
  return saved;
}

/**
 * Brings the files of a backup beside the data folder's own, on the same disk, so that nothing is missing when they
 * are wanted.
 *
 * @returns `install`, which puts them in their place at once, and `discard`, which takes them away
 * @throws BackupError when the data folder has uploads already
 */
export async function stageDataFiles(dataDir: string, folder: string, files: readonly BackupFile[]) {
  await mustHaveNoUploads(dataDir);
  const stage = path.join(dataDir, `restoring-${process.pid}`);
  await mkdir(stage, { recursive: true, mode: 0o700 });
  const discard = () => rm(stage, { recursive: true, force: true });
  try {
    for (const { path: name } of files)
      await copyPrivately(path.join(folder, name), path.join(stage, path.relative(below, name)));
  } catch (error) {
    await discard();
    throw error;
  }
  const install = async () => {
    await rm(path.join(dataDir, "files"), { recursive: true, force: true });
    for (const name of await readdir(stage)) await rename(path.join(stage, name), path.join(dataDir, name));
    await discard();
  };
  return { install, discard };
}

async function mustHaveNoUploads(dataDir: string): Promise<void> {
  const files = await listKept(dataDir);
  if (files.some((name) => name.startsWith("files/")))
    throw new BackupError(
      `There are files in ${path.join(dataDir, "files")}: choose an empty data folder by DATA_DIR.`,
    );
}

/** Files by their path from the data folder, with forward slashes, sorted. */
async function listKept(dataDir: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of kept) {
    const item = await stat(path.join(dataDir, name)).catch(() => null);
    if (item?.isFile()) found.push(name);
    if (item?.isDirectory()) found.push(...(await listFiles(dataDir, name)));
  }
  return found.sort();
}

async function listFiles(dataDir: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(dataDir, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dataDir, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .filter((name) => !name.startsWith(beingWritten));
}

/** @returns false when the source is not there any more */
async function copyPrivately(from: string, to: string): Promise<boolean> {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
