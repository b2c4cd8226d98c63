import { randomBytes } from "node:crypto";
import { createDb, createPool, type Db, type Trx } from "@db/client";
import { afterAll, test as base, inject } from "vitest";
import { closeDatabase } from "~/platform/database.server";
import { useDatabase } from "~/platform/env.server";
import { createDatabase, dropDatabases, hasDatabase, urlOfDatabase } from "./server-databases";

/** A migrated, empty database of one's own. */
export type TestDatabase = { connectionString: string; db: Db; drop: () => Promise<void> };

/**
 * Vitest's `test` with a database, made when a test asks for it:
 * - `db`: a transaction that is always rolled back. `now()` stands still in it, NOTIFY stays silent and no other
 *   connection sees its rows;
 * - `ownDatabase`: a database of the test's own, for what commits, races or listens.
 */
export const test = base
  .extend("workerDatabase", { scope: "file" }, async ({}, { onCleanup }) => {
    const db = connect(await workerDatabaseUrl());
    onCleanup(() => db.destroy());
    return db;
  })
  .extend("db", async ({ workerDatabase }, { onCleanup }): Promise<Trx> => {
    const trx = await workerDatabase.startTransaction().execute();
    onCleanup(async () => {
      await trx.rollback().execute();
    });
    return trx;
  })
  .extend("ownDatabase", async ({}, { onCleanup }) => {
    const database = await createTestDatabase();
    onCleanup(database.drop);
    return database;
  });

/** Copies the migrated template; the caller drops it (what is left over goes at the end of the run). */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, prefix } = inject("databaseServer");
  const name = `${prefix}_${randomBytes(6).toString("hex")}`;
  const connectionString = await createDatabase(url, name, `${prefix}_template`);
  const db = connect(connectionString);
  return {
    connectionString,
    db,
    drop: async () => {
      await db.destroy();
      await dropDatabases(url, name);
    },
  };
}

/**
 * Gives the loaders and actions of this test file a database of its own: `readDb()` and `writeDb()` lead to it.
 * Called once, at the top of the file; the database goes after its last test.
 */
export async function serveTestDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  useDatabase(database.connectionString);
  afterAll(async () => {
    await closeDatabase();
    await database.drop();
  });
  return database;
}

function connect(connectionString: string): Db {
  return createDb(
    createPool({
      connectionString,
      max: 10,
      statementTimeoutMs: 10_000,
      waitMs: 10_000,
      applicationName: "kestrel-tests",
    }),
  );
}

/** One database for each of Vitest's workers: two files never run in one worker at the same time. */
async function workerDatabaseUrl(): Promise<string> {
  const { url, prefix } = inject("databaseServer");
  const name = `${prefix}_worker_${process.env.VITEST_POOL_ID ?? "1"}`;
  if (await hasDatabase(url, name)) return urlOfDatabase(url, name);
  return createDatabase(url, name, `${prefix}_template`);
}
