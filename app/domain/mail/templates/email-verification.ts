import { m } from "~/messages/compiled/messages";
import { z } from "~/platform/zod";
import { mailTemplate } from "../mail-template";

/** To the address of a registration, which works once the link has been opened. */
export const emailVerification = mailTemplate({
  /** The token as it is in the link; how many hours it works. */
  parameters: z.object({ token: z.string(), validHours: z.number() }),
  greets: false,
  words: ({ token, validHours }, { locale }) => ({
    subject: m.mail_verification_subject({}, { locale }),
    parts: [
      { paragraph: m.mail_verification_text({}, { locale }) },
      { action: m.mail_verification_action({}, { locale }), path: `/verify-email/${token}` },
      { paragraph: m.mail_link_valid_hours({ hours: validHours }, { locale }) },
      { paragraph: m.mail_verification_ignore({}, { locale }) },
    ],
  }),
});
