import { sql } from "kysely";
import type { Db, ReadDb } from "../database.server";
import { z } from "../zod";
import type { HeldFields } from "./held-form";
import { hashOf, newRenewalToken } from "./renewal-token.server";

const keptForMinutes = 60;

const fieldsSchema = z.array(z.tuple([z.string(), z.string()]));

/** Whose session this renewal token belongs to or belonged to; null: nobody's. */
export async function findPersonOfSession(db: ReadDb, renewalToken: string): Promise<string | null> {
  const session = await db
    .selectFrom("sessionTokens as t")
    .innerJoin("sessions as s", "s.id", "t.sessionId")
    .select("s.userId")
    .where("t.hash", "=", hashOf(renewalToken))
    .executeTakeFirst();
  return session?.userId ?? null;
}

/**
 * Keeps a form for a person, under a new token.
 *
 * @returns the token, for the browser alone; null: they have no account that they may use
 */
export async function holdForm(
  db: Db,
  sent: { userId: string; path: string; fields: HeldFields; now: Date },
): Promise<string | null> {
  const { userId, path, fields, now } = sent;
  const token = newRenewalToken();
  const expiresAt = new Date(now.getTime() + keptForMinutes * 60_000);
  const kept = sql<never>`${JSON.stringify(fields)}::jsonb`;
  const { numInsertedOrUpdatedRows: count } = await db
    .insertInto("heldForms")
    .columns(["tokenHash", "userId", "path", "fields", "expiresAt"])
    .expression((eb) =>
      eb
        .selectFrom("users")
        .select((e) => [
          e.val(hashOf(token)).as("tokenHash"),
          "id",
          e.val(path).as("path"),
          kept.as("fields"),
          e.val(expiresAt).as("expiresAt"),
        ])
        .where("id", "=", userId)
        .where("isActive", "=", true),
    )
    .executeTakeFirstOrThrow();
  return count === 1n ? token : null;
}

/** A form that was kept for this person, by its token; null: there is none, or it is somebody else's. */
export async function findHeldForm(
  db: ReadDb,
  { token, userId, now }: { token: string; userId: string; now: Date },
): Promise<{ path: string; fields: HeldFields } | null> {
  const held = await db
    .selectFrom("heldForms")
    .select(["path", "fields"])
    .where("tokenHash", "=", hashOf(token))
    .where("userId", "=", userId)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
  return held ? { path: held.path, fields: fieldsSchema.parse(held.fields) } : null;
}

/** Forgets a form that was kept for this person. */
export async function dropHeldForm(
  db: Db,
  { token, userId }: { token: string; userId: string },
): Promise<void> {
  await db
    .deleteFrom("heldForms")
    .where("tokenHash", "=", hashOf(token))
    .where("userId", "=", userId)
    .execute();
}

/** Forgets the forms whose time is over. */
export async function sweepHeldForms(db: Db, now: Date): Promise<void> {
  await db.deleteFrom("heldForms").where("expiresAt", "<=", now).execute();
}
