import type { JsonObject } from "@db/types.gen";
import type { Trx } from "./database.server";
import { requestContext } from "./request-context.server";

export interface NewMail {
  /** One mail for one happening: a second with the same key is not queued. */
  dedupeKey: string;
  userId: string;
  /** Another address than the account's. */
  to?: string;
  /** The template's name. */
  template: string;
  /** Ids and plain values for the template's words. */
  parameters: JsonObject;
}

/**
 * Puts a mail to a person into the outbox, in their language, in the transaction that gives the reason for it. Commands
 * call `queueMail` or `notify`, which know the templates.
 */
export async function putInOutbox(trx: Trx, mail: NewMail): Promise<void> {
  const { locale, origin } = requestContext();
  await trx
    .insertInto("mailOutbox")
    .columns(["dedupeKey", "userId", "recipient", "template", "locale", "origin", "parameters"])
    .expression((eb) =>
      eb
        .selectFrom("users as u")
        .innerJoin("profiles as p", "p.userId", "u.id")
        .where("u.id", "=", mail.userId)
        .select(({ val, ref, fn }) => [
          val(mail.dedupeKey).as("dedupeKey"),
          ref("u.id").as("userId"),
          fn.coalesce(val(mail.to ?? null), "u.email").as("recipient"),
          val(mail.template).as("template"),
          fn.coalesce("p.locale", val(locale)).as("locale"),
          val(origin || null).as("origin"),
          val(mail.parameters).as("parameters"),
        ]),
    )
    .onConflict((conflict) => conflict.column("dedupeKey").doNothing())
    .execute();
}
