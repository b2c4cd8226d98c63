import type { JsonObject } from "@db/types.gen";
import type { Trx } from "./database.server";
import { requestContext } from "./request-context.server";

export interface NewMail {
  /** One mail for one happening: a second with the same key is not queued. */
  dedupeKey: string;
  userId: string;
  template: "certificate_issued";
  /** Ids and plain values for the template's words. */
  parameters: JsonObject;
}

/** Queues a mail to a person, in their language, in the transaction that gives the reason for it. */
export async function queueMail(trx: Trx, mail: NewMail): Promise<void> {
  await trx
    .insertInto("mailOutbox")
    .columns(["dedupeKey", "userId", "recipient", "template", "locale", "parameters"])
    .expression((eb) =>
      eb
        .selectFrom("users as u")
        .innerJoin("profiles as p", "p.userId", "u.id")
        .where("u.id", "=", mail.userId)
        .select(({ val, ref, fn }) => [
          val(mail.dedupeKey).as("dedupeKey"),
          ref("u.id").as("userId"),
          ref("u.email").as("recipient"),
          val(mail.template).as("template"),
          fn.coalesce("p.locale", val(requestContext().locale)).as("locale"),
          val(mail.parameters).as("parameters"),
        ]),
    )
    .onConflict((conflict) => conflict.column("dedupeKey").doNothing())
    .execute();
}
