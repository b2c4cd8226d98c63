import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import { preparing } from "./prepared-statements";
import type { DB } from "./types.gen";

/** What a command writes through: the primary's handle, or a transaction on it. */
export type Db = Kysely<DB>;

/** A function that takes this needs a transaction: it locks, or writes what must stand or fall together. */
export type Trx = Transaction<DB>;

/** What a query reads through. It cannot insert, update or delete; a near replica may serve it. */
export type ReadDb = Pick<
  Kysely<DB>,
  "selectFrom" | "selectNoFrom" | "with" | "withRecursive" | "getExecutor" | "fn"
>;

export interface PoolOptions {
  connectionString: string;
  /** Connections at most. */
  max: number;
  /** Connections that are not closed when they have been idle; none unless told otherwise. */
  min?: number;
  /** `true` for loaders: each statement runs in a read-only transaction. */
  readOnly?: boolean;
  statementTimeoutMs: number;
  /** How long a caller waits for a free connection; 800 unless told otherwise. */
  waitMs?: number;
  applicationName: string;
}

// `date` stays text (pg would make a local-time Date of it); our numerics are hours and grades, exact as doubles.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/**
 * A connection pool that never waits for ever: a caller that gets no connection within 800 ms is told
 * (so that a page can answer 503 within a second), and statements, locks and idle transactions are limited.
 */
export function createPool(options: PoolOptions): pg.Pool {
  const settings = [
    `-c statement_timeout=${options.statementTimeoutMs}`,
    "-c lock_timeout=5000",
    "-c idle_in_transaction_session_timeout=10000",
    ...(options.readOnly ? ["-c default_transaction_read_only=on"] : []),
  ];
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    max: options.max,
    min: options.min ?? 0,
    connectionTimeoutMillis: options.waitMs ?? 800,
    idleTimeoutMillis: 60_000,
    application_name: options.applicationName,
    options: settings.join(" "),
    keepAlive: true,
    // Firewalls forget connections on which nothing has been said for minutes.
    keepAliveInitialDelayMillis: 10_000,
  });
  // Without listeners, a connection that dies while idle would end the process, and so would one that dies between two
  // statements of a transaction. Whoever uses it next is told.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** A Kysely handle over a pool, speaking camelCase; keys inside jsonb stay as they are. */
export function createDb(pool: pg.Pool): Db {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: preparing(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
