import { m } from "~/messages/compiled/messages";
import { z } from "~/platform/zod";
import { notificationType } from "../notification-type";

/** To who has completed a course that gives a certificate. */
export const certificateIssued = notificationType({
  parameters: z.object({ certificateId: z.uuid(), courseTitle: z.string() }),
  line: ({ courseTitle }, { locale }) => ({
    text: m.notifications_certificate_issued({ course: courseTitle }, { locale }),
    to: "/my/certificates",
  }),
  mail: ({ certificateId, courseTitle }, { locale }) => ({
    subject: m.mail_certificate_issued_subject({ course: courseTitle }, { locale }),
    parts: [
      { paragraph: m.mail_certificate_issued_text({ course: courseTitle }, { locale }) },
      {
        action: m.mail_certificate_issued_action({}, { locale }),
        path: `/certificates/${certificateId}.pdf`,
      },
      { paragraph: m.mail_certificate_issued_share({}, { locale }) },
    ],
  }),
});
