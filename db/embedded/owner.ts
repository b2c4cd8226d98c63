import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { roleName } from "./create-cluster";

/** A connection held for as long as we run: its advisory lock says that this data folder is taken. */
export type Owner = { readonly client: pg.Client };

const lock = 0x6b657374;
const maintenanceDatabase = "postgres";

/** The address of a database on the embedded server. */
export function addressOf(port: number, password: string, database: string = roleName): string {
  return `postgres://${roleName}:${password}@127.0.0.1:${port}/${database}`;
}

/** A connection to the server, or null when it does not take one. Its later errors are for `end` to tell. */
export async function connectOwner(port: number, password: string): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: addressOf(port, password, maintenanceDatabase),
    connectionTimeoutMillis: 2000,
    application_name: `kestrel-owner-${process.pid}`,
    keepAlive: true,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
}

/**
 * Takes the lock that only one program can hold. It is tried for `patienceMs`, since the connection of one that
 * was killed may linger.
 *
 * @returns `taken`, or the process number of the program that holds it (null when that cannot be told)
 */
export async function takeOwnership(
  client: pg.Client,
  patienceMs: number,
): Promise<"taken" | { heldBy: number | null }> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [
      lock,
    ]);
    if (rows[0]?.taken) return "taken";
    if (Date.now() > until) return { heldBy: await holder(client) };
    await sleep(100);
  }
}

/** Makes the program's database, unless it is there. */
export async function createDatabaseOnce(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = $1", [roleName]);
  if (rowCount === 0) await client.query(`create database ${roleName}`);
}

async function holder(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.classid = 0 and l.objid = $1 and l.granted`,
    [lock],
  );
  const pid = Number(rows[0]?.name.split("-").at(-1));
  return Number.isInteger(pid) ? pid : null;
}
