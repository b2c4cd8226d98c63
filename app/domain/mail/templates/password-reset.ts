import { m } from "~/messages/compiled/messages";
import { z } from "~/platform/zod";
import { mailTemplate } from "../mail-template";

/** To who has forgotten the password, or says so. */
export const passwordReset = mailTemplate({
  /** The token as it is in the link; how many minutes it works. */
  parameters: z.object({ token: z.string(), validMinutes: z.number() }),
  words: ({ token, validMinutes }, { locale }) => ({
    subject: m.mail_password_reset_subject({}, { locale }),
    parts: [
      { paragraph: m.mail_password_reset_text({}, { locale }) },
      { action: m.mail_password_reset_action({}, { locale }), path: `/reset-password?token=${token}` },
      { paragraph: m.mail_link_valid_minutes({ minutes: validMinutes }, { locale }) },
      { paragraph: m.mail_password_reset_ignore({}, { locale }) },
    ],
  }),
});
