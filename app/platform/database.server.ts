import { createDb, createPool, type Db, type ReadDb, type Trx } from "@db/client";
import { sql } from "kysely";
import { readEnv } from "./env.server";
import { processSingleton } from "./process-singleton";

export type { Db, ReadDb, Trx };

/** What a server lets us have at the least (PostgreSQL's own default is 100), less a few for others, for probes and for background jobs. */
const connectionBudget = 70;
/** An idle connection costs the server 1.5 MB; waiting for one, in a burst, costs pages. */
const mostPerPool = 12;
const leastPerPool = 2;

/** The handle of actions: the primary, where commands write. */
export function writeDb(): Db {
  return handles().write;
}

/** The handle of loaders: read-only, at most 3 s a statement. */
export function readDb(): ReadDb {
  return handles().read;
}

/** Ends all connections; for an orderly shutdown. */
export async function closeDatabase(): Promise<void> {
  const { write, read } = handles();
  await Promise.all([write.destroy(), read.destroy()]);
}

/** The primary's address, for what needs a connection of its own (LISTEN). */
export function primaryUrl(): string {
  const { databaseUrl } = readEnv();
  if (databaseUrl === null) throw new Error("The database has not been started.");
  return databaseUrl;
}

/**
 * Opens all connections there may be, which are kept from then on: in a burst, a process that is busy with pages takes
 * longer to open one than a page may wait. While the database is away it opens none; they are opened when needed.
 */
export async function openConnections(): Promise<void> {
  const { pools } = handles();
  const attempts = pools.flatMap((pool) => Array.from({ length: pool.options.max }, () => pool.connect()));
  for (const attempt of await Promise.allSettled(attempts)) {
    if (attempt.status === "fulfilled") attempt.value.release();
  }
}

function handles() {
  return processSingleton("database", () => {
    const size = connectionsPerPool(readEnv().webConcurrency);
    const shared = { connectionString: primaryUrl(), max: size, min: size, statementTimeoutMs: 3_000 };
    const write = createPool({ ...shared, applicationName: "kestrel-write" });
    const read = createPool({ ...shared, applicationName: "kestrel-read", readOnly: true });
    return { write: createDb(write), read: createDb(read), pools: [write, read] };
  });
}

/** With many processes fewer each: a full pool lets a page wait, a full server refuses it. */
function connectionsPerPool(processes: number): number {
  const share = Math.floor(connectionBudget / (2 * processes));
  return Math.min(mostPerPool, Math.max(leastPerPool, share));
}

/**
 * Runs a command's work in a transaction: a new one, or, when `db` already is one, a savepoint of it,
 * so that commands compose and a refusal inside does not end the outer transaction.
 */
export async function inTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  if (!isTransaction(db)) return db.transaction().execute(work);
  await sql`savepoint command`.execute(db);
  try {
    const result = await work(db);
    await sql`release savepoint command`.execute(db);
    return result;
  } catch (error) {
    await sql`rollback to savepoint command`.execute(db);
    throw error;
  }
}

function isTransaction(db: Db): db is Trx {
  return db.isTransaction;
}
