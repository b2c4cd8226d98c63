import { m } from "~/messages/compiled/messages";
import { sayInFull } from "~/platform/dates";
import { z } from "~/platform/zod";
import { mailTemplate } from "../mail-template";

/** Tells the owner of an account that its password is another one now, in case it was not them. */
export const passwordChanged = mailTemplate({
  /** When, as ISO text. */
  parameters: z.object({ changedAt: z.iso.datetime() }),
  words: ({ changedAt }, reader) => {
    const { locale } = reader;
    return {
      subject: m.mail_password_changed_subject({}, { locale }),
      parts: [
        { paragraph: m.mail_password_changed_text({ when: sayInFull(changedAt, reader) }, { locale }) },
        { paragraph: m.mail_password_changed_warning({}, { locale }) },
        { action: m.mail_password_changed_action({}, { locale }), path: "/forgot-password" },
      ],
    };
  },
});
