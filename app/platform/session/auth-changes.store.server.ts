import { sql } from "kysely";
import pg from "pg";
import { z } from "zod";
import type { Db, Trx } from "../database.server";

/** A fact that makes earlier claims worthless: a person's auth epoch was raised, or a session ended. */
export type AuthChange =
  | { kind: "epoch"; userId: string; authEpoch: number }
  | { kind: "session"; sessionId: string };

const changeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("epoch"), userId: z.uuid(), authEpoch: z.int() }),
  z.object({ kind: z.literal("session"), sessionId: z.uuid() }),
]);

/** The channel on which every process hears of auth changes as they commit. */
export const authChangeChannel = "auth_change";

/** Tells every process when this transaction commits. */
export async function announce(trx: Trx, change: AuthChange): Promise<void> {
  await sql`select pg_notify(${authChangeChannel}, ${JSON.stringify(change)})`.execute(trx);
}

/**
 * The changes that claims still alive may not know: those of the last six minutes (claims live five).
 * Read from the primary by its own clock.
 */
export async function listRecentAuthChanges(db: Db): Promise<AuthChange[]> {
  const { rows } = await sql<{ userId: string | null; authEpoch: number | null; sessionId: string | null }>`
    select id as user_id, auth_epoch, null::uuid as session_id from users
    where auth_epoch_raised_at > now() - interval '6 minutes'
    union all
    select null, null, id from sessions where ended_at > now() - interval '6 minutes'`.execute(db);
  return rows.flatMap(({ userId, authEpoch, sessionId }): AuthChange[] => {
    if (sessionId !== null) return [{ kind: "session", sessionId }];
    return userId !== null && authEpoch !== null ? [{ kind: "epoch", userId, authEpoch }] : [];
  });
}

export interface AuthChangeListener {
  /** False once its connection is gone: then it hears nothing any more. */
  isListening: () => boolean;
  end: () => Promise<void>;
}

/**
 * Hears of auth changes as they commit, by a connection of its own to the primary.
 *
 * @throws when the primary does not answer within two seconds
 */
export async function listenForAuthChanges(
  connectionString: string,
  hear: (change: AuthChange) => void,
): Promise<AuthChangeListener> {
  let listening = false;
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000, keepAlive: true });
  const lost = () => {
    listening = false;
  };
  client.on("error", lost);
  client.on("end", lost);
  client.on("notification", ({ payload }) => {
    const change = readChange(payload ?? "");
    if (change) hear(change);
  });
  await client.connect();
  await client.query(`listen ${authChangeChannel}`);
  listening = true;
  return { isListening: () => listening, end: () => client.end() };
}

function readChange(payload: string): AuthChange | null {
  try {
    return changeSchema.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}
