import type { Db } from "~/platform/database.server";
import type { Env } from "~/platform/env.server";
import { countAttempt, findUnsentMail, markSent } from "~/platform/mail-outbox.store.server";
import type { MailTransport } from "~/platform/mail-transport.server";
import { locales } from "~/platform/preferences";
import { isNotificationName } from "../notifications/notification-types";
import { isMailTemplate, mailTemplates } from "./mail-templates";
import { renderMail } from "./render-mail";

export interface Delivery {
  mailId: string;
  transport: MailTransport;
  settings: Pick<Env, "publicUrl" | "port" | "mailFrom" | "defaultLocale" | "defaultTimeZone">;
  now: Date;
}

/**
 * Sends one mail of the outbox, in the language and zone of who gets it. It is sent at least once: who dies between the
 * sending and the note of it leaves a mail that is sent again, under the same Message-ID.
 *
 * @throws when the template is unknown, its parameters are not its own, or the mail server does not take it: the job is
 *   then repeated later
 */
export async function deliverMail(
  db: Db,
  { mailId, transport, settings, now }: Delivery,
): Promise<"sent" | "nothing-to-send"> {
  const mail = await findUnsentMail(db, mailId);
  if (!mail) return "nothing-to-send";
  await countAttempt(db, mailId);
  const { template } = mail;
  if (!isMailTemplate(template)) throw new Error(`There is no mail template ${template}.`);
  const origin = settings.publicUrl ?? mail.origin ?? `http://localhost:${settings.port}`;
  const locale = locales.find((each) => each === mail.locale) ?? settings.defaultLocale;
  const rendered = renderMail({
    template: mailTemplates[template],
    parameters: mail.parameters,
    reader: { locale, timeZone: mail.timeZone ?? settings.defaultTimeZone, now },
    name: [mail.firstName, mail.lastName].filter(Boolean).join(" "),
    origin,
    isOptional: isNotificationName(template),
  });
  const address = settings.mailFrom ?? `no-reply@${new URL(origin).hostname}`;
  await transport.send({
    id: mail.id,
    from: { name: "Kestrel", address },
    to: mail.recipient,
    date: new Date(mail.createdAt),
    ...rendered,
  });
  await markSent(db, mailId, now);
  return "sent";
}
