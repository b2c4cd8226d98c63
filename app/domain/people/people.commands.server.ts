import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { hashPassword } from "~/platform/passwords.server";
import type { Role } from "~/platform/permissions";
import type { Locale } from "~/platform/preferences";
import { mergePreferences, type Preferences } from "~/platform/preferences.server";
import { endSessionsOf, raiseAuthEpoch } from "~/platform/session/sessions.store.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { findPreferences } from "./preferences.queries.server";

export interface NewUser {
  /** Trimmed and lower-cased. */
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  password: string;
  managerId: string | null;
  department: string | null;
  position: string | null;
  /** Null: not chosen; the browser's language counts. */
  locale: Locale | null;
  timeZone: string | null;
  /** Null: the system itself. */
  createdBy: string | null;
}

export type CreatedUser = { outcome: "created"; userId: string } | { outcome: "email-taken" };

/** Adds a person with an account that works at once. */
export async function createUser(db: Db, user: NewUser): Promise<CreatedUser> {
  const passwordHash = await hashPassword(user.password);
  return inTransaction(db, async (trx) => {
    const { email, firstName, lastName, role, managerId } = user;
    const created = await trx
      .insertInto("users")
      .values({ email, firstName, lastName, role, managerId, emailVerifiedAt: new Date() })
      .onConflict((conflict) => conflict.column("email").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!created) return { outcome: "email-taken" };
    const userId = created.id;
    const { department, position, locale, timeZone } = user;
    await trx.insertInto("userCredentials").values({ userId, passwordHash }).execute();
    await trx.insertInto("profiles").values({ userId, department, position, locale, timeZone }).execute();
    await recordEvent(trx, { type: "user_created", actorId: user.createdBy, userId, detail: { role } });
    return { outcome: "created", userId };
  });
}

export type AccountChange = { outcome: "changed" } | { outcome: "not-found" } | { outcome: "last-admin" };

/**
 * Gives a person another role. Claims that carry the old one are worthless at once; the sessions go on and renew them.
 * The last active admin keeps the role (`last-admin`).
 */
export async function changeRole(
  db: Db,
  { viewer, userId, role, reason }: { viewer: Viewer; userId: string; role: Role; reason: string },
): Promise<AccountChange> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "user:manage");
    const admins = await lockActiveAdmins(trx);
    const user = await lockUser(trx, userId);
    if (!user) return { outcome: "not-found" };
    if (role !== "admin" && isLast(admins, userId)) return { outcome: "last-admin" };
    await trx.updateTable("users").set({ role }).where("id", "=", userId).execute();
    await raiseAuthEpoch(trx, userId);
    const detail = { from: user.role, to: role, reason };
    await recordEvent(trx, { type: "role_changed", actorId: viewer.userId, userId, detail });
    return { outcome: "changed" };
  });
}

/** Closes a person's account and ends their sessions. The last active admin stays (`last-admin`). */
export async function deactivateUser(
  db: Db,
  { viewer, userId, reason, now }: { viewer: Viewer; userId: string; reason: string; now: Date },
): Promise<AccountChange> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "user:manage");
    const admins = await lockActiveAdmins(trx);
    const user = await lockUser(trx, userId);
    if (!user) return { outcome: "not-found" };
    if (isLast(admins, userId)) return { outcome: "last-admin" };
    await trx
      .updateTable("users")
      .set({ isActive: false, deactivatedAt: now, deactivationReason: reason })
      .where("id", "=", userId)
      .execute();
    await endSessionsOf(trx, { userId, reason: "status" });
    await recordEvent(trx, { type: "user_deactivated", actorId: viewer.userId, userId, detail: { reason } });
    return { outcome: "changed" };
  });
}

/**
 * Keeps how a person wants pages to look and read, for their other devices too. What is missing stays.
 *
 * @returns all that they have chosen so far: the account's word goes before that of a device
 */
export async function savePreferences(
  db: Db,
  { viewer, preferences }: { viewer: Viewer; preferences: Preferences },
): Promise<Preferences> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "account:manage-own");
    const { userId } = viewer;
    const before = await findPreferences(trx, userId);
    const after = mergePreferences(before, preferences);
    const isChange = (["locale", "theme", "timeZone"] as const).some((key) => before[key] !== after[key]);
    if (isChange) {
      await trx.updateTable("profiles").set(preferences).where("userId", "=", userId).execute();
      const detail = { part: "interface" };
      await recordEvent(trx, { type: "profile_updated", actorId: userId, userId, detail });
    }
    return after;
  });
}

async function lockUser(trx: Trx, userId: string) {
  return trx
    .selectFrom("users")
    .select(["id", "role", "isActive"])
    .where("id", "=", userId)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Held in one order, before anything else, so that of two admins who demote each other at once one is refused. */
async function lockActiveAdmins(trx: Trx) {
  return trx
    .selectFrom("users")
    .select("id")
    .where("role", "=", "admin")
    .where("isActive", "=", true)
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
}

function isLast(admins: readonly { id: string }[], userId: string): boolean {
  return admins.length === 1 && admins[0]?.id === userId;
}
