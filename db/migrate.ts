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

const provider: MigrationProvider = { getMigrations: async () => migrations };

/**
 * Brings the database to the newest schema.
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
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  });
  try {
    const { error, results = [] } = await run(new Migrator({ db, provider }));
    if (error) throw error;
    return results.filter((result) => result.status === "Success").map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}
