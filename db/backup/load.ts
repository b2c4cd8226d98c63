import { createReadStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { migrateToLatest, migrateToVersion } from "../migrate";
import { migrations } from "../migrations/index";
import { BackupError } from "./backup-error";
import { connect, identifiers, isMigrated, listForeignKeys, listMigrations, listTables } from "./catalogue";
import type { DatabaseBackup, TableBackup } from "./manifest";

/**
 * Fills an empty database from a backup, in one transaction: it is there whole or not at all. The schema is made by
 * the migrations that the backup names, then the rows are copied in with triggers off and foreign keys away, then the
 * foreign keys are made again, which checks every one of them; then come the migrations that are newer.
 *
 * Sessions are ended: one that was closed after the backup must not come to life again.
 *
 * @throws BackupError when the database has people in it, or the backup is not of this program; the driver's errors
 */
export async function loadDatabase(
  connectionString: string,
  folder: string,
  backup: DatabaseBackup,
): Promise<void> {
  mustBeKnown(backup);
  await mustBeEmpty(connectionString);
  const last = backup.migrations.at(-1) ?? "";
  await migrateToVersion(connectionString, last);
  const client = await connect(connectionString, "kestrel-restore");
  try {
    await mustBeOfVersion(client, backup);
    await client.query("begin");
    await fill(client, folder, backup);
    await client.query("commit");
  } finally {
    await client.end();
  }
  await migrateToLatest(connectionString);
}

/**
 * @throws BackupError when somebody has an account in the database, or its tables are another program's; the
 *   driver's errors
 */
export async function mustBeEmpty(connectionString: string): Promise<void> {
  const client = await connect(connectionString, "kestrel-restore");
  try {
    const tables = await listTables(client);
    if (tables.length === 0) return;
    if (!(await isMigrated(client)))
      throw new BackupError("The database has tables of another program: give one of its own to this.");
    if (tables.some(({ name }) => name === "users")) await mustHaveNoUsers(client);
  } finally {
    await client.end();
  }
}

async function mustHaveNoUsers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ count: number }>("select count(*)::int as count from users");
  const count = rows[0]?.count ?? 0;
  if (count === 0) return;
  throw new BackupError(
    `There are accounts in the database (${count}): a backup is only restored into an empty one.`,
  );
}

function mustBeKnown(backup: DatabaseBackup): void {
  const known = Object.keys(migrations);
  if (backup.migrations.every((name, index) => known[index] === name)) return;
  throw new BackupError("The backup was made by a later version of this program: restore it with that one.");
}

/** Nothing is emptied or filled that the backup does not know. */
async function mustBeOfVersion(client: pg.Client, backup: DatabaseBackup): Promise<void> {
  const applied = await listMigrations(client);
  if (applied.length !== backup.migrations.length)
    throw new BackupError(
      "The database's tables are newer than the backup: restore it into a database without tables.",
    );
  const kept = backup.tables.map(({ name, columns }) => ({ name, columns }));
  if (JSON.stringify(await listTables(client)) !== JSON.stringify(kept))
    throw new BackupError("The database has other tables than the backup: restore it into an empty one.");
}

async function fill(client: pg.Client, folder: string, backup: DatabaseBackup): Promise<void> {
  const names = (await listTables(client)).map(({ name }) => name);
  await client.query(`lock table ${identifiers(names)} in access exclusive mode`);
  // Somebody may have registered since it was looked at.
  await mustHaveNoUsers(client);
  const foreignKeys = await listForeignKeys(client);
  for (const { table, name } of foreignKeys)
    await client.query(`alter table ${identifiers([table])} drop constraint ${identifiers([name])}`);
  for (const name of names) await client.query(`alter table ${identifiers([name])} disable trigger user`);
  await client.query(`truncate ${identifiers(names)}`);
  for (const table of backup.tables) await loadTable(client, folder, table);
  for (const [name, next] of Object.entries(backup.sequences))
    await client.query("select setval($1::regclass, $2::bigint, false)", [identifiers([name]), next]);
  await client.query(
    "update sessions set ended_at = now(), end_reason = 'logout_everywhere' where ended_at is null",
  );
  for (const name of names) await client.query(`alter table ${identifiers([name])} enable trigger user`);
  for (const { table, name, definition } of foreignKeys)
    await client.query(
      `alter table ${identifiers([table])} add constraint ${identifiers([name])} ${definition}`,
    );
}

async function loadTable(client: pg.Client, folder: string, table: TableBackup): Promise<void> {
  const target = client.query(
    copyFrom(`copy ${identifiers([table.name])} (${identifiers(table.columns)}) from stdin`),
  );
  await pipeline(createReadStream(path.join(folder, table.path)), createGunzip(), target);
  if (target.rowCount !== table.rows)
    throw new BackupError(`Of ${table.name} ${target.rowCount} rows came back, not ${table.rows}.`);
}
