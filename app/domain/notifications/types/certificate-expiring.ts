import { m } from "~/messages/compiled/messages";
import { sayWhen } from "~/platform/dates";
import { z } from "~/platform/zod";
import { notificationType } from "../notification-type";

/** To who holds a certificate that expires within weeks. */
export const certificateExpiring = notificationType({
  /** `expiresAt` as ISO text. */
  parameters: z.object({
    certificateId: z.uuid(),
    courseCode: z.string(),
    courseTitle: z.string(),
    expiresAt: z.iso.datetime(),
  }),
  line: ({ courseCode, courseTitle, expiresAt }, reader) => ({
    text: m.notifications_certificate_expiring(
      { course: courseTitle, date: sayWhen(expiresAt, reader, "date") },
      { locale: reader.locale },
    ),
    to: `/courses/${courseCode}`,
  }),
  mail: ({ courseCode, courseTitle, expiresAt }, reader) => {
    const { locale } = reader;
    const words = { course: courseTitle, date: sayWhen(expiresAt, reader, "date") };
    return {
      subject: m.mail_certificate_expiring_subject(words, { locale }),
      parts: [
        { paragraph: m.mail_certificate_expiring_text(words, { locale }) },
        { action: m.mail_go_to_course({}, { locale }), path: `/courses/${courseCode}` },
      ],
    };
  },
});
