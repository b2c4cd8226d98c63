import type { Db } from "~/platform/database.server";
import type { FileStorage } from "~/platform/storage/storage-contract";

/** For so long nothing is swept away: a database that is restored may still know of it. */
const keptForDays = 7;
const keysAtOnce = 500;

/**
 * Removes from the storage what no row of the database speaks of: a process ended between the two.
 *
 * @returns how many files were removed
 */
export async function sweepFiles(
  db: Db,
  { storage, now }: { storage: FileStorage; now: Date },
): Promise<number> {
  const before = new Date(now.getTime() - keptForDays * 86_400_000);
  await storage.removeUnfinished(before);
  let removed = 0;
  let keys: string[] = [];
  for await (const key of storage.listBefore(before)) {
    keys.push(key);
    if (keys.length < keysAtOnce) continue;
    removed += await removeUnknown(db, storage, keys);
    keys = [];
  }
  return removed + (await removeUnknown(db, storage, keys));
}

async function removeUnknown(db: Db, storage: FileStorage, keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return 0;
  const rows = await db
    .selectFrom("files")
    .select("storageKey")
    .where("storageKey", "in", keys)
    .unionAll(db.selectFrom("uploadParts").select("storageKey").where("storageKey", "in", keys))
    .unionAll(db.selectFrom("textImports").select("storageKey").where("storageKey", "in", keys))
    .execute();
  const known = new Set(rows.map(({ storageKey }) => storageKey));
  const unknown = keys.filter((key) => !known.has(key));
  for (const key of unknown) await storage.remove(key);
  return unknown.length;
}
