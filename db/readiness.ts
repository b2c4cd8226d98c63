import pg from "pg";
import { migrations } from "./migrations/index";

export type Readiness = "ready" | "database-down" | "migrations-pending";

export type ReadinessCheck = {
  /** Answers within a second or so. */
  check(): Promise<Readiness>;
  end(): Promise<void>;
};

/**
 * Asks the database whether it answers and has every migration of this build. It has one connection of its own,
 * so that it does not queue behind pages.
 */
export function createReadinessCheck(connectionString: string): ReadinessCheck {
  const pool = new pg.Pool({
    connectionString,
    max: 1,
    connectionTimeoutMillis: 800,
    query_timeout: 800,
    application_name: "kestrel-readiness",
    allowExitOnIdle: true,
  });
  pool.on("error", () => {});
  return {
    async check() {
      try {
        const { rows } = await pool.query<{ name: string }>("select name from kysely_migration");
        const applied = new Set(rows.map((row) => row.name));
        return Object.keys(migrations).every((name) => applied.has(name)) ? "ready" : "migrations-pending";
      } catch (error) {
        const tableIsMissing = error instanceof pg.DatabaseError && error.code === "42P01";
        return tableIsMissing ? "migrations-pending" : "database-down";
      }
    },
    end: () => pool.end(),
  };
}

/**
 * Waits until the database takes a connection, for at most `patienceMs`: a container may start beside it.
 *
 * @returns its major version
 * @throws the last error of the driver
 */
export async function waitForDatabase(connectionString: string, patienceMs: number): Promise<number> {
  for (const until = Date.now() + patienceMs; ; ) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3000 });
    client.on("error", () => {});
    try {
      await client.connect();
      const { rows } = await client.query<{ version: string }>(
        "select current_setting('server_version_num') as version",
      );
      return Math.floor(Number(rows[0]?.version) / 10_000);
    } catch (error) {
      if (Date.now() > until || !mayComeUp(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Not a wrong password or name: those do not get better by waiting. */
function mayComeUp(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code === "ECONNREFUSED" || code === "57P03";
}
