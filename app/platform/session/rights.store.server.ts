import { sql } from "kysely";
import type { ReadDb, Trx } from "../database.server";
import type { Role } from "../permissions";

/** Who acts: a person, in one of their sessions. */
interface Actor {
  userId: string;
  sessionId: string;
}

/**
 * The role that a person has at this moment, if their account and this session of theirs live; else null.
 * From here on they are the actor of the row history that the transaction writes, and the session that of its events.
 */
export async function findRoleOfActor(trx: Trx, actor: Actor): Promise<Role | null> {
  const current = await roleNow(trx, actor)
    .select([
      sql`set_config('app.actor_id', u.id::text, true)`.as("actor"),
      sql`set_config('app.session_id', s.id::text, true)`.as("session"),
    ])
    .executeTakeFirst();
  return current?.role ?? null;
}

/** The role that a person has at this moment, if their account and this session of theirs live; else null. */
export async function findRoleNow(db: ReadDb, actor: Actor): Promise<Role | null> {
  const current = await roleNow(db, actor).executeTakeFirst();
  return current?.role ?? null;
}

function roleNow(db: ReadDb, { userId, sessionId }: Actor) {
  return db
    .selectFrom("users as u")
    .innerJoin("sessions as s", "s.userId", "u.id")
    .select("u.role")
    .where("u.id", "=", userId)
    .where("u.isActive", "=", true)
    .where("s.id", "=", sessionId)
    .where("s.endedAt", "is", null);
}

/**
 * Makes a person the actor of the row history that the transaction writes, where something else than a session has
 * proven that it is them: a link from their mailbox.
 */
export async function nameActor(trx: Trx, userId: string): Promise<void> {
  await sql`select set_config('app.actor_id', ${userId}, true)`.execute(trx);
}
