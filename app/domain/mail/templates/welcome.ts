import { m } from "~/messages/compiled/messages";
import { z } from "~/platform/zod";
import { mailTemplate } from "../mail-template";

/** To who has just got an account that works. */
export const welcome = mailTemplate({
  parameters: z.object({}),
  words: (_, { locale }) => ({
    subject: m.mail_welcome_subject({}, { locale }),
    parts: [
      { paragraph: m.mail_welcome_text({}, { locale }) },
      { action: m.mail_welcome_action({}, { locale }), path: "/courses" },
      { paragraph: m.mail_welcome_profile({}, { locale }) },
    ],
  }),
});
