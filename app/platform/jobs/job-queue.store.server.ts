import type { JsonObject } from "@db/types.gen";
import { sql } from "kysely";
import pg from "pg";
import type { Db, Trx } from "../database.server";

/** Who holds this advisory lock runs the background jobs, of all processes on all machines. */
const leadership = { namespace: 20_261, lock: 1 };

export interface NewJob {
  /** The task's name. */
  task: string;
  payload: JsonObject;
  /** A job that waits under the same key is replaced. */
  key: string;
  /** Pauses grow up to six hours. */
  mostAttempts: number;
}

/** Asks for background work, to be begun when the transaction commits. */
export async function addJob(trx: Trx, { task, payload, key, mostAttempts }: NewJob): Promise<void> {
  await sql`
    select graphile_worker.add_job(
      ${task}, payload => ${JSON.stringify(payload)}::json, job_key => ${key}, max_attempts => ${mostAttempts}::int)`.execute(
    trx,
  );
}

/** Whether some process runs the background jobs at this moment. */
export async function areJobsLed(db: Db): Promise<boolean> {
  const { rows } = await sql<{ led: boolean }>`
    select exists (
      select from pg_locks l join pg_database d on d.oid = l.database
      where l.locktype = 'advisory' and l.granted and d.datname = current_database()
        and l.classid::int = ${leadership.namespace} and l.objid::int = ${leadership.lock}) as led`.execute(
    db,
  );
  return rows[0]?.led ?? false;
}

export interface Leadership {
  /** Settled when the connection that holds it is gone, and another process may lead. */
  readonly lost: Promise<void>;
  resign(): Promise<void>;
}

/**
 * Tries to become the one process that runs the background jobs. It stays so for as long as this connection lives.
 *
 * @returns null when another one is
 * @throws when the primary does not answer within two seconds
 */
export async function takeLeadership(connectionString: string): Promise<Leadership | null> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 2_000,
    query_timeout: 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: "kestrel-jobs-leader",
  });
  const lost = new Promise<void>((resolve) => {
    client.on("error", () => resolve());
    client.on("end", () => resolve());
  });
  await client.connect();
  const { namespace, lock } = leadership;
  const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1, $2) as taken", [
    namespace,
    lock,
  ]);
  if (rows[0]?.taken) return { lost, resign: () => client.end() };
  await client.end();
  return null;
}

/**
 * Gives back the jobs that a killed process had begun: they would stay locked for four hours. Only for who has just
 * become the leader, since nobody else's jobs run then.
 */
export async function releaseAbandonedJobs(db: Db): Promise<void> {
  await sql`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker.jobs where locked_by is not null having count(*) > 0`.execute(db);
}
