import { constants } from "node:fs";
import { access, chmod, mkdir, mkdtemp, readFile, realpath, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { canReach, chooseServerUser, EmbeddedDatabaseError } from "./server-user";

/** Where things go that the server's user must reach when it cannot reach ours; only root needs it. */
export const sharedFolder = "/var/lib/kestrel-postgres";

/**
 * The folder that holds the cluster and its password (it may not exist yet): `<dataDir>/postgres`, unless we are
 * root and the server's user cannot get there, because a folder above is 0700; then one elsewhere, whose name
 * is kept in `<dataDir>/postgres-location`.
 *
 * @throws EmbeddedDatabaseError when the data folder cannot be written
 */
export async function chooseHome(dataDir: string, log: (line: string) => void): Promise<string> {
  await mustBeWritable(dataDir);
  const folder = await realpath(dataDir);
  const pointer = path.join(folder, "postgres-location");
  const known = await readFile(pointer, "utf8").catch(() => null);
  if (known && (await exists(known))) return path.join(known, "postgres");
  const home = path.join(folder, "postgres");
  const user = await chooseServerUser(path.join(home, "data"));
  if ((await exists(home)) || (await canReach(folder, user))) return home;
  const elsewhere = await reachableFolder();
  await writeFile(pointer, elsewhere, { mode: 0o600 });
  log(`The database is kept in ${elsewhere}: the user that it runs as cannot reach ${folder}.`);
  return path.join(elsewhere, "postgres");
}

/** Whether there is a file or folder of this name. */
export function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function mustBeWritable(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? ` (${error.code})` : "";
    throw new EmbeddedDatabaseError(
      `The data folder ${dataDir} cannot be written${why}: choose another by DATA_DIR.`,
    );
  }
}

/** A new folder that every user can pass through and only root can write to. */
async function reachableFolder(): Promise<string> {
  const parent = await mkdir(sharedFolder, { recursive: true, mode: 0o755 }).then(
    () => sharedFolder,
    () => tmpdir(),
  );
  const folder = await mkdtemp(path.join(parent, "kestrel-data-"));
  await chmod(folder, 0o755);
  return folder;
}
