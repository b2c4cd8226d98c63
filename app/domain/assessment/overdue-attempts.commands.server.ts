import { sql } from "kysely";
import { type Db, inTransaction } from "~/platform/database.server";
import { lockAttempt } from "./attempt-lock.commands.server";
import { isAnswerInTime } from "./attempt-start";
import { endAttempt } from "./end-attempt.commands.server";

const mostAtOnce = 500;

/**
 * Ends the attempts whose time, grace period included, is up: what was saved counts. Each in a transaction of its own,
 * so that what is ended stays ended whatever comes after, and one that cannot be ended keeps no other back.
 *
 * @returns how many were ended
 * @throws an AggregateError of those that could not be ended, after all others
 */
export async function endOverdueAttempts(db: Db, now: Date): Promise<number> {
  const overdue = await db
    .selectFrom("attempts")
    .select("id")
    .where("status", "=", "in_progress")
    // By the index, which knows nothing of the grace period.
    .where("deadline", "<", now)
    .where(sql<boolean>`deadline + make_interval(secs => grace_seconds) < ${now}`)
    .orderBy("deadline")
    .limit(mostAtOnce)
    .execute();
  let ended = 0;
  const errors: unknown[] = [];
  for (const { id } of overdue) {
    try {
      if (await endOne(db, id, now)) ended += 1;
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} attempts could not be ended.`);
  return ended;
}

async function endOne(db: Db, attemptId: string, now: Date): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const held = await lockAttempt(trx, attemptId);
    if (held?.attempt.status !== "in_progress") return false;
    // More time may have been granted since it was listed.
    const { deadline, graceSeconds } = held.attempt;
    if (isAnswerInTime(deadline, graceSeconds, now)) return false;
    await endAttempt(trx, { ...held, endedBy: "time", actorId: null, now });
    return true;
  });
}
