import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { putInOutbox } from "~/platform/mail-outbox.store.server";
import { requestContext } from "~/platform/request-context.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { type Channel, mutesOf, type NotificationSettings } from "./notification-settings";
import type { NotificationName, NotificationParameters } from "./notification-types";

export interface NewNotification<Name extends NotificationName> {
  type: Name;
  /** Who is told. */
  userId: string;
  /** One notification of one happening for each person: a second with the same key is none. */
  dedupeKey: string;
  parameters: NotificationParameters[Name];
}

/**
 * Tells a person something, in the transaction that makes it so: a row in their list and a mail, unless they have
 * switched off the one or the other for things of this type. Nobody is told whose account is closed.
 */
export async function notify<Name extends NotificationName>(
  trx: Trx,
  { type, userId, dedupeKey, parameters }: NewNotification<Name>,
): Promise<void> {
  const wishes = await findWishes(trx, { userId, type });
  if (!wishes) return;
  if (wishes.inApp) {
    const { occurredAt } = requestContext();
    await trx
      .insertInto("notifications")
      .values({ userId, type, dedupeKey, parameters, ...(occurredAt ? { createdAt: occurredAt } : {}) })
      .onConflict((conflict) => conflict.columns(["userId", "dedupeKey"]).doNothing())
      .execute();
  }
  if (wishes.mail) {
    await putInOutbox(trx, { dedupeKey: `${dedupeKey}:${userId}`, userId, template: type, parameters });
  }
}

export type Reading = { outcome: "read" } | { outcome: "not-found" };

/** Notes that a person has read one of their notifications; once more changes nothing. */
export async function markNotificationRead(
  db: Db,
  { viewer, notificationId, now }: { viewer: Viewer; notificationId: string; now: Date },
): Promise<Reading> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "notification:manage-own");
    const row = await trx
      .updateTable("notifications")
      .set(({ fn, val }) => ({ readAt: fn.coalesce("readAt", val(now)) }))
      .where("id", "=", notificationId)
      .where("userId", "=", viewer.userId)
      .returning("id")
      .executeTakeFirst();
    return { outcome: row ? "read" : "not-found" };
  });
}

/** Notes that a person has read all that they had been told by now. */
export async function markAllNotificationsRead(
  db: Db,
  { viewer, now }: { viewer: Viewer; now: Date },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "notification:manage-own");
    await trx
      .updateTable("notifications")
      .set({ readAt: now })
      .where("userId", "=", viewer.userId)
      .where("readAt", "is", null)
      .where("createdAt", "<=", now)
      .execute();
  });
}

/**
 * Keeps what a person wants to be told and how.
 *
 * @param asked the types that the form asked about; what was said of others stays
 */
export async function saveNotificationSettings(
  db: Db,
  {
    viewer,
    settings,
    asked,
  }: { viewer: Viewer; settings: NotificationSettings; asked: readonly NotificationName[] },
): Promise<void> {
  const { userId } = viewer;
  await inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "notification:manage-own");
    const { reminderDays } = settings;
    // First, so that of two forms that are sent at once the later one counts whole.
    await trx.updateTable("profiles").set({ reminderDays }).where("userId", "=", userId).execute();
    await trx
      .deleteFrom("notificationMutes")
      .where("userId", "=", userId)
      .where("type", "in", asked)
      .execute();
    const mutes = mutesOf(settings, asked).map((mute) => ({ userId, ...mute }));
    if (mutes.length > 0) await trx.insertInto("notificationMutes").values(mutes).execute();
  });
}

/** On which ways an active person wants to be told things of this type. */
async function findWishes(trx: Trx, { userId, type }: { userId: string; type: NotificationName }) {
  return trx
    .selectFrom("users as u")
    .select((eb) => {
      const isMuted = (channel: Channel) =>
        eb.exists(
          eb
            .selectFrom("notificationMutes as m")
            .select("m.userId")
            .whereRef("m.userId", "=", "u.id")
            .where("m.type", "=", type)
            .where("m.channel", "=", channel),
        );
      return [eb.not(isMuted("in_app")).as("inApp"), eb.not(isMuted("mail")).as("mail")];
    })
    .where("u.id", "=", userId)
    .where("u.isActive", "=", true)
    .executeTakeFirst();
}
