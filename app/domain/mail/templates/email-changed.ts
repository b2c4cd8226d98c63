import { m } from "~/messages/compiled/messages";
import { sayInFull } from "~/platform/dates";
import { z } from "~/platform/zod";
import { mailTemplate } from "../mail-template";

/** To the address that an account had until now, in case the change was not its owner's. */
export const emailChanged = mailTemplate({
  /** The address that it has now; when it was changed, as ISO text. */
  parameters: z.object({ newEmail: z.string(), changedAt: z.iso.datetime() }),
  words: ({ newEmail, changedAt }, reader) => {
    const { locale } = reader;
    const when = sayInFull(changedAt, reader);
    return {
      subject: m.mail_email_changed_subject({}, { locale }),
      parts: [
        { paragraph: m.mail_email_changed_text({ newEmail, when }, { locale }) },
        { paragraph: m.mail_email_changed_warning({}, { locale }) },
      ],
    };
  },
});
