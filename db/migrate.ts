import { Logger, runMigrations } from "graphile-worker";
import {
  CamelCasePlugin,
  Kysely,
  type MigrationProvider,
  type MigrationResultSet,
  Migrator,
  PostgresDialect,
} from "kysely";
import pg from "pg";
import { migrations } from "./migrations/index";

/** It tells of every statement otherwise. */
const quiet = new Logger(() => () => {});

const provider: MigrationProvider = { getMigrations: async () => migrations };

/** The background jobs' own tables, kept apart by the library that owns them. */
export const jobsSchema = "graphile_worker";

/**
 * Brings the database to the newest schema, and that of background jobs.
 * @returns the names of the migrations that were applied, in order; none when it was current.
 * @throws when a migration fails; all pending ones are then rolled back.
 */
export async function migrateToLatest(connectionString: string): Promise<string[]> {
  return migrate(connectionString, (migrator) => migrator.migrateToLatest());
}

/**
 * Brings a database to the schema that it has after this migration, one that lies before newer ones; a database that
 * is there or further stays as it is.
 * @returns the names of the migrations that were applied, in order.
 * @throws when a migration fails; all pending ones are then rolled back.
 */
export async function migrateToVersion(connectionString: string, name: string): Promise<string[]> {
  return migrate(connectionString, async (migrator) => {
    const known = await migrator.getMigrations();
    const isThere = known.some((each) => each.name === name && each.executedAt !== undefined);
    return isThere ? {} : migrator.migrateTo(name);
  });
}

async function migrate(
  connectionString: string,
  run: (migrator: Migrator) => Promise<MigrationResultSet>,
): Promise<string[]> {
  const pool = new pg.Pool({ connectionString, max: 2, connectionTimeoutMillis: 5_000 });
  // A connection that dies while idle is replaced when it is needed.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  });
  try {
    const { error, results = [] } = await run(new Migrator({ db, provider }));
    if (error) throw error;
    await runMigrations({ pgPool: pool, schema: jobsSchema, logger: quiet });
    return results.filter((result) => result.status === "Success").map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}
