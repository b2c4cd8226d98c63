import { sql } from "kysely";
import type { ReadDb, Trx } from "../database.server";
import type { Role } from "../permissions";

/**
 * The role that a person has at this moment, if their account and this session of theirs live; else null.
 * From here on they are the actor of the row history that the transaction writes, and the session that of its events.
 */
export async function findRoleOfActor(
  trx: Trx,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<Role | null> {
  const current = await trx
    .selectFrom("users as u")
    .innerJoin("sessions as s", "s.userId", "u.id")
    .select([
      "u.role",
      sql`set_config('app.actor_id', u.id::text, true)`.as("actor"),
      sql`set_config('app.session_id', s.id::text, true)`.as("session"),
    ])
    .where("u.id", "=", userId)
    .where("u.isActive", "=", true)
    .where("s.id", "=", sessionId)
    .where("s.endedAt", "is", null)
    .executeTakeFirst();
  return current?.role ?? null;
}

/** The role that a person has at this moment, if their account and this session of theirs live; else null. */
export async function findRoleNow(
  db: ReadDb,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<Role | null> {
  const current = await db
    .selectFrom("users as u")
    .innerJoin("sessions as s", "s.userId", "u.id")
    .select("u.role")
    .where("u.id", "=", userId)
    .where("u.isActive", "=", true)
    .where("s.id", "=", sessionId)
    .where("s.endedAt", "is", null)
    .executeTakeFirst();
  return current?.role ?? null;
}

/**
 * Makes a person the actor of the row history that the transaction writes, where something else than a session has
 * proven that it is them: a link from their mailbox.
 */
export async function nameActor(trx: Trx, userId: string): Promise<void> {
  await sql`select set_config('app.actor_id', ${userId}, true)`.execute(trx);
}
