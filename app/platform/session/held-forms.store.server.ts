import { sql } from "kysely";
import type { Db, ReadDb } from "../database.server";
import { z } from "../zod";
import type { HeldFields } from "./held-form";
import { hashOf, newRenewalToken } from "./renewal-token.server";

const keptForMinutes = 60;

const fieldsSchema = z.array(z.tuple([z.string(), z.string()]));

/**
 * Keeps a form for whom a session belonged to that has ended, under a new token.
 *
 * @param sent with the renewal token of that session
 * @returns the token, for the browser alone; null: nobody is known by that renewal token
 */
export async function holdForm(
  db: Db,
  sent: { renewalToken: string; path: string; fields: HeldFields; now: Date },
): Promise<string | null> {
  const { renewalToken, path, fields, now } = sent;
  const owner = await db
    .selectFrom("sessionTokens as t")
    .innerJoin("sessions as s", "s.id", "t.sessionId")
    .innerJoin("users as u", "u.id", "s.userId")
    .select("s.userId")
    .where("t.hash", "=", hashOf(renewalToken))
    .where("u.isActive", "=", true)
    .executeTakeFirst();
  if (!owner) return null;
  const token = newRenewalToken();
  const expiresAt = new Date(now.getTime() + keptForMinutes * 60_000);
  const kept = sql<never>`${JSON.stringify(fields)}::jsonb`;
  await db
    .insertInto("heldForms")
    .values({ tokenHash: hashOf(token), userId: owner.userId, path, fields: kept, expiresAt })
    .execute();
  return token;
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
