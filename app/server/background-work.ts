import { endOverdueAttempts } from "~/domain/assessment/overdue-attempts.commands.server";
import { sweepTextImports } from "~/domain/authoring/course-text/check-course-text.commands.server";
import { sweepDeletedItems } from "~/domain/authoring/deleted-items.commands.server";
import { sweepUploads } from "~/domain/authoring/uploads.commands.server";
import { sweepFiles } from "~/domain/files/file-sweep.commands.server";
import { deliverMail } from "~/domain/mail/deliver-mail.server";
import { remindPeople } from "~/domain/notifications/reminders.commands.server";
import { primaryUrl, writeDb } from "~/platform/database.server";
import type { Env } from "~/platform/env.server";
import { takePartInJobs } from "~/platform/jobs/jobs.server";
import { log } from "~/platform/log.server";
import { askForForgottenMails, sendMailTask } from "~/platform/mail-outbox.store.server";
import { folderTransport, mailFolder, smtpTransport } from "~/platform/mail-transport.server";
import { sweepHeldForms } from "~/platform/session/held-forms.store.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import { removeBrokenOffForms } from "~/platform/storage/uploads.server";
import { z } from "~/platform/zod";

const mailJob = z.object({ mailId: z.uuid() });
const reminderHour = 5;
const sweepHour = 3;

/**
 * Lets this process take part in what is done in the background: mails, reminders and
 * clearing up.
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
      async sweep_files() {
        const asked = { storage: fileStorage(), now: new Date() };
        await sweepUploads(writeDb(), asked);
        await sweepTextImports(writeDb(), asked.storage, asked.now);
        await removeBrokenOffForms(new Date(asked.now.getTime() - 86_400_000));
        const removed = await sweepFiles(writeDb(), asked);
        if (removed > 0) log().warn({ removed }, "stored files that nothing spoke of were removed");
      },
      async sweep_deleted_items() {
        await sweepDeletedItems(writeDb(), new Date());
        await sweepHeldForms(writeDb(), new Date());
      },
      async end_overdue_attempts() {
        await endOverdueAttempts(writeDb(), new Date());
      },
    },
    everyMinute: ["end_overdue_attempts"],
    onLead: () => askForForgottenMails(writeDb()),
    daily: { remind_people: reminderHour, sweep_files: sweepHour, sweep_deleted_items: sweepHour },
  });
}
