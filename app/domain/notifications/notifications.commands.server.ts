import type { Trx } from "~/platform/database.server";
import { putInOutbox } from "~/platform/mail-outbox.store.server";
import type { Channel, NotificationName, NotificationParameters } from "./notification-types";

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
    await trx
      .insertInto("notifications")
      .values({ userId, type, dedupeKey, parameters })
      .onConflict((conflict) => conflict.columns(["userId", "dedupeKey"]).doNothing())
      .execute();
  }
  if (wishes.mail) {
    await putInOutbox(trx, { dedupeKey: `${dedupeKey}:${userId}`, userId, template: type, parameters });
  }
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
