import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { BackupError } from "./backup-error";
import { connect, identifiers, listMigrations, listSequences, listTables, type Table } from "./catalogue";
import { type DatabaseBackup, describeFile, type TableBackup } from "./manifest";

/**
 * Writes every row of the database to files below `<folder>/tables`, as they stand at one moment: all tables are read
 * in one snapshot, so what others commit meanwhile is in it whole or not at all. Nobody has to wait for it, except
 * migrations.
 *
 * @throws BackupError when there is nothing to back up or a migration came between; the driver's errors
 */
export async function dumpDatabase(connectionString: string, folder: string): Promise<DatabaseBackup> {
  await mkdir(path.join(folder, "tables"), { recursive: true, mode: 0o700 });
  const client = await connect(connectionString, "kestrel-backup");
  try {
    const seen = await listTables(client);
    await client.query("begin isolation level repeatable read, read only");
    // Locked before the snapshot is taken, by the next statement: no migration can change a table between the two.
    if (seen.length > 0)
      await client.query(`lock table ${identifiers(seen.map(({ name }) => name))} in access share mode`);
    const migrations = await listMigrations(client);
    const tables = await listTables(client);
    if (JSON.stringify(tables) !== JSON.stringify(seen))
      throw new BackupError("A migration has changed the tables meanwhile: try again.");
    const backups: TableBackup[] = [];
    for (const table of tables) backups.push(await dumpTable(client, folder, table));
    // After the rows: sequences know no snapshot, and may be ahead of them but not behind.
    const sequences = await listSequences(client);
    await client.query("commit");
    const [first, ...others] = migrations;
    if (!first) throw new BackupError("There is nothing in the database yet.");
    return { migrations: [first, ...others], tables: backups, sequences };
  } finally {
    await client.end();
  }
}

async function dumpTable(client: pg.Client, folder: string, table: Table): Promise<TableBackup> {
  const file = `tables/${table.name}.copy.gz`;
  const rows = client.query(
    copyTo(`copy ${identifiers([table.name])} (${identifiers(table.columns)}) to stdout`),
  );
  const target = createWriteStream(path.join(folder, file), { flags: "wx", mode: 0o600, flush: true });
  await pipeline(rows, createGzip({ level: 6 }), target);
  const described = await describeFile(folder, file);
  return { ...described, name: table.name, columns: [...table.columns], rows: rows.rowCount };
}
