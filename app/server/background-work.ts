import { deliverMail } from "~/domain/mail/deliver-mail.server";
import { remindPeople } from "~/domain/notifications/reminders.commands.server";
import { primaryUrl, writeDb } from "~/platform/database.server";
import type { Env } from "~/platform/env.server";
import { takePartInJobs } from "~/platform/jobs/jobs.server";
import { askForForgottenMails, sendMailTask } from "~/platform/mail-outbox.store.server";
import { folderTransport, mailFolder, smtpTransport } from "~/platform/mail-transport.server";
import { z } from "~/platform/zod";

const mailJob = z.object({ mailId: z.uuid() });
const reminderHour = 5;

/**
 * Lets this process take part in what is done in the background: mails and reminders.
 *
 * @returns a function that ends it, after what it has begun
 */
export function takePartInBackgroundWork(settings: Env): () => Promise<void> {
  const { smtpUrl, dataDir } = settings;
  const transport = smtpUrl ? smtpTransport(smtpUrl) : folderTransport(mailFolder(dataDir));
  return takePartInJobs({
    connectionString: primaryUrl(),
    db: writeDb(),
    tasks: {
      async [sendMailTask](payload) {
        const { mailId } = mailJob.parse(payload);
        await deliverMail(writeDb(), { mailId, transport, settings, now: new Date() });
      },
      async remind_people() {
        await remindPeople(writeDb(), new Date());
      },
    },
    onLead: () => askForForgottenMails(writeDb()),
    daily: { remind_people: reminderHour },
  });
}
