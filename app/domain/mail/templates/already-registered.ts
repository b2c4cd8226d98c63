import { m } from "~/messages/compiled/messages";
import { z } from "~/platform/zod";
import { mailTemplate } from "../mail-template";

/** To the owner of an address that somebody has tried to register once more: the page itself must not tell. */
export const alreadyRegistered = mailTemplate({
  parameters: z.object({}),
  words: (_, { locale }) => ({
    subject: m.mail_already_registered_subject({}, { locale }),
    parts: [
      { paragraph: m.mail_already_registered_text({}, { locale }) },
      { action: m.mail_already_registered_action({}, { locale }), path: "/forgot-password" },
      { paragraph: m.mail_already_registered_ignore({}, { locale }) },
    ],
  }),
});
