import { m } from "~/messages/compiled/messages";
import { z } from "~/platform/zod";
import { mailTemplate } from "../mail-template";

/** Asks at one of the two addresses whether the account may move from the old to the new one; each has its own token. */
export const emailChange = mailTemplate({
  /** At which address this mail asks; the new address; the token as it is in the link; how many hours it works. */
  parameters: z.object({
    side: z.enum(["old", "new"]),
    newEmail: z.string(),
    token: z.string(),
    validHours: z.number(),
  }),
  greets: false,
  words: ({ side, newEmail, token, validHours }, { locale }) => ({
    subject: m.mail_email_change_subject({}, { locale }),
    parts: [
      {
        paragraph:
          side === "old"
            ? m.mail_email_change_text_old({ newEmail }, { locale })
            : m.mail_email_change_text_new({ newEmail }, { locale }),
      },
      { action: m.mail_email_change_action({}, { locale }), path: `/verify-email/${token}` },
      { paragraph: m.mail_link_valid_hours({ hours: validHours }, { locale }) },
      {
        paragraph:
          side === "old"
            ? m.mail_email_change_ignore_old({}, { locale })
            : m.mail_email_change_ignore_new({}, { locale }),
      },
    ],
  }),
});
