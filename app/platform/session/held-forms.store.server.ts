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

/** Whose forms, by the tokens that the browser has. */
interface HeldBy {
  tokens: readonly string[];
  userId: string;
}

/** The forms that were kept for this person under these tokens, newest first; somebody else's are not among them. */
export async function listHeldForms(
  db: ReadDb,
  { tokens, userId, now }: HeldBy & { now: Date },
): Promise<{ id: string; path: string; fields: HeldFields }[]> {
  if (tokens.length === 0) return [];
  const held = await db
    .selectFrom("heldForms")
    .select(["tokenHash", "path", "fields"])
    .where("tokenHash", "in", tokens.map(hashOf))
    .where("userId", "=", userId)
    .where("expiresAt", ">", now)
    .orderBy("expiresAt", "desc")
    .execute();
  return held.map(({ tokenHash, path, fields }) => ({
    id: tokenHash.toString("hex"),
    path,
    fields: fieldsSchema.parse(fields),
  }));
}

/** Forgets the one of these forms that has that id, if it was kept for this person. */
export async function dropHeldForm(db: Db, { id, tokens, userId }: HeldBy & { id: string }): Promise<void> {
  const hash = tokens.map(hashOf).find((each) => each.toString("hex") === id);
  if (!hash) return;
  await db.deleteFrom("heldForms").where("tokenHash", "=", hash).where("userId", "=", userId).execute();
}

/** Forgets the forms whose time is over. */
export async function sweepHeldForms(db: Db, now: Date): Promise<void> {
  await db.deleteFrom("heldForms").where("expiresAt", "<=", now).execute();
}
