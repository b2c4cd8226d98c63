import { sql } from "kysely";
import { attemptDelayMs, attemptsForgottenAfterMs } from "./attempt-delay";
import type { Db } from "./database.server";

export type Attempt = { outcome: "allowed" } | { outcome: "blocked"; until: Date };

/**
 * Counts an attempt as failed before it is made, and says whether it may be made: of many guesses at once,
 * in any number of processes, only the free ones get through. A success takes the count back (`clearAttempts`).
 */
export async function takeAttempt(db: Db, key: string, now: Date): Promise<Attempt> {
  const forgottenBefore = new Date(now.getTime() - attemptsForgottenAfterMs);
  const failures = sql<number>`case when attempt_limits.updated_at < ${forgottenBefore} then 1 else attempt_limits.failures + 1 end`;
  const taken = await db
    .insertInto("attemptLimits")
    .values({ key, failures: 1, blockedUntil: now, updatedAt: now })
    .onConflict((conflict) =>
      conflict
        .column("key")
        .doUpdateSet({
          failures,
          blockedUntil: sql`${now}::timestamptz + ${delaySql(failures)}`,
          updatedAt: now,
        })
        .where("attemptLimits.blockedUntil", "<=", now),
    )
    .returning("failures")
    .executeTakeFirst();
  return taken ? { outcome: "allowed" } : peekAttempt(db, key, now);
}

/** Forgets the failures under a key, after a success. */
export async function clearAttempts(db: Db, key: string): Promise<void> {
  await db.deleteFrom("attemptLimits").where("key", "=", key).execute();
}

/** Whether attempts under this key wait, without counting one. */
export async function peekAttempt(db: Db, key: string, now: Date): Promise<Attempt> {
  const row = await db
    .selectFrom("attemptLimits")
    .select("blockedUntil")
    .where("key", "=", key)
    .where("blockedUntil", ">", now)
    .executeTakeFirst();
  return row ? { outcome: "blocked", until: row.blockedUntil } : { outcome: "allowed" };
}

/** `attemptDelayMs`, as the database computes it. */
function delaySql(failures: ReturnType<typeof sql<number>>) {
  const { free, first, longest } = attemptDelayMs;
  return sql`case when ${failures} < ${free} then interval '0'
    else least(${longest}, ${first} * power(2, least(${failures} - ${free}, 30))) * interval '1 millisecond' end`;
}
