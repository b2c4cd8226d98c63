import type { JsonObject } from "@db/types.gen";
import { sql } from "kysely";
import type { Db, Trx } from "./database.server";
import { readEnv } from "./env.server";
import { addJob } from "./jobs/job-queue.store.server";
import type { Locale } from "./preferences";
import { requestContext } from "./request-context.server";

/** Who acts in this transaction, as far as is known (`assertStillMay`). */
const actorId = sql`nullif(current_setting('app.actor_id', true), '')`;

export interface NewMail {
  /** One mail for one happening: a second with the same key is not queued. */
  dedupeKey: string;
  userId: string;
  /** Another address than the account's. */
  to?: string;
  /** The template's name. */
  template: string;
  /** Ids and plain values for the template's words; what is called `token` is forgotten when the mail has been sent. */
  parameters: JsonObject;
}

/** A mail to who is no person of ours: it has no name. */
export type MailToAddress = Pick<NewMail, "dedupeKey" | "template" | "parameters"> & { to: string };

/** The job that sends one mail of the outbox; its payload is `{ mailId }`. */
export const sendMailTask = "send_mail";

/** About four days. */
const mostAttempts = 25;

/**
 * Puts a mail to a person into the outbox, in their language, in the transaction that gives the reason for it. Who has
 * not chosen one reads what they have caused themselves in the language of the request at hand, and what somebody
 * else has caused in the site's. Commands call `queueMail` or `notify`, which know the templates.
 */
export async function putInOutbox(trx: Trx, mail: NewMail): Promise<void> {
  const { locale, origin } = requestContext();
  const queued = await trx
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
          fn
            .coalesce(
              "p.locale",
              sql<Locale>`case when coalesce(${actorId}, u.id::text) = u.id::text then ${locale} else ${readEnv().defaultLocale} end`,
            )
            .as("locale"),
          val(origin || null).as("origin"),
          val(mail.parameters).as("parameters"),
        ]),
    )
    .onConflict((conflict) => conflict.column("dedupeKey").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (queued) await askToSend(trx, queued.id);
}

/**
 * Puts a mail to an address that nobody has yet into the outbox, in the language of the request at hand. Commands call
 * `queueMailToAddress`.
 */
export async function putInOutboxForAddress(trx: Trx, mail: MailToAddress): Promise<void> {
  const { locale, origin } = requestContext();
  const { to: recipient, ...rest } = mail;
  const queued = await trx
    .insertInto("mailOutbox")
    .values({ ...rest, recipient, userId: null, locale, origin: origin || null })
    .onConflict((conflict) => conflict.column("dedupeKey").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (queued) await askToSend(trx, queued.id);
}

async function askToSend(trx: Trx, mailId: string): Promise<void> {
  await addJob(trx, { task: sendMailTask, payload: { mailId }, key: `mail:${mailId}`, mostAttempts });
}

/** Asks once more for mails that wait without a job: those of a database that was restored, say. */
export async function askForForgottenMails(db: Db): Promise<void> {
  await sql`
    select graphile_worker.add_job(
      ${sendMailTask}, payload => json_build_object('mailId', o.id), job_key => 'mail:' || o.id,
      max_attempts => ${mostAttempts}::int)
    from mail_outbox o
    where o.sent_at is null and not exists (select from graphile_worker.jobs j where j.key = 'mail:' || o.id)`.execute(
    db,
  );
}

/**
 * A mail that has not been sent, with its reader (no names for an address that nobody has yet); null when it has been
 * sent, or is not there.
 */
export async function findUnsentMail(db: Db, mailId: string) {
  const mail = await db
    .selectFrom("mailOutbox as o")
    .leftJoin("users as u", "u.id", "o.userId")
    .leftJoin("profiles as p", "p.userId", "o.userId")
    .select(["o.id", "o.recipient", "o.template", "o.locale", "o.origin", "o.parameters", "o.createdAt"])
    .select(["u.firstName", "u.lastName", "p.timeZone"])
    .where("o.id", "=", mailId)
    .where("o.sentAt", "is", null)
    .executeTakeFirst();
  return mail ?? null;
}

/** Counts a try to send, before it is made. */
export async function countAttempt(db: Db, mailId: string): Promise<void> {
  await db
    .updateTable("mailOutbox")
    .set(({ eb }) => ({ attempts: eb("attempts", "+", 1) }))
    .where("id", "=", mailId)
    .execute();
}

/** Notes that a mail has been taken by the mail server. Its link's token is then in the recipient's box only. */
export async function markSent(db: Db, mailId: string, sentAt: Date): Promise<void> {
  await db
    .updateTable("mailOutbox")
    .set({ sentAt, parameters: sql`parameters - 'token'` })
    .where("id", "=", mailId)
    .execute();
}

/** Notes all that is in the outbox as sent, without sending it: for data that tells of the past. */
export async function settleOutbox(trx: Trx): Promise<void> {
  await trx.updateTable("mailOutbox").set({ sentAt: new Date() }).where("sentAt", "is", null).execute();
}
