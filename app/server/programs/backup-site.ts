import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { BackupError } from "@db/backup/backup-error";
import { dumpDatabase } from "@db/backup/dump";
import { loadDatabase, mustBeEmpty } from "@db/backup/load";
import { type Manifest, openBackup, writeManifest } from "@db/backup/manifest";
import { saveDataFiles, stageDataFiles } from "./data-files";

/** Where the site's data is. */
type Site = { readonly databaseUrl: string; readonly dataDir: string };

/**
 * Makes a backup in a new folder, which appears when it is whole. The rows come first: a file is written before the
 * row that names it is committed, so each file that a row of the backup names is there when files are copied.
 *
 * @throws BackupError when the folder exists or there is nothing to back up; errors of the driver and the file system
 */
export async function backupSite({ databaseUrl, dataDir }: Site, folder: string): Promise<Manifest> {
  if (existsSync(folder)) throw new BackupError(`${folder} exists: choose another name.`);
  const draft = `${folder}.partial-${process.pid}`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    const madeAt = new Date().toISOString();
    const database = await dumpDatabase(databaseUrl, draft);
    await writeManifest(draft, { madeAt, database, files: await saveDataFiles(dataDir, draft) });
    const manifest = await openBackup(draft);
    await rename(draft, folder);
    return manifest;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Restores a backup into an empty database and a data folder without uploads. Everything is read and found whole
 * before anything is changed.
 *
 * @param site where to; its database is not in use by a site
 * @throws BackupError when the backup is damaged or the site is not empty; errors of the driver and the file system
 */
export async function restoreSite({ databaseUrl, dataDir }: Site, folder: string): Promise<Manifest> {
  const manifest = await openBackup(path.resolve(folder));
  await mustBeEmpty(databaseUrl);
  const staged = await stageDataFiles(dataDir, folder, manifest.files);
  try {
    await loadDatabase(databaseUrl, folder, manifest.database);
  } catch (error) {
    await staged.discard();
    throw error;
  }
  await staged.install();
  return manifest;
}
