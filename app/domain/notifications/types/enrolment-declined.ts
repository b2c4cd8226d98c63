import { m } from "~/messages/compiled/messages";
import { z } from "~/platform/zod";
import { notificationType } from "../notification-type";

/** To who asked for a place in a course and has not got it. */
export const enrolmentDeclined = notificationType({
  /** `reason` as the approver wrote it. */
  parameters: z.object({
    enrolmentId: z.uuid(),
    courseCode: z.string(),
    courseTitle: z.string(),
    reason: z.string(),
  }),
  line: ({ courseCode, courseTitle, reason }, { locale }) => ({
    text: m.notifications_enrolment_declined({ course: courseTitle, reason }, { locale }),
    to: `/courses/${courseCode}`,
  }),
  mail: ({ courseCode, courseTitle, reason }, { locale }) => ({
    subject: m.mail_enrolment_declined_subject({ course: courseTitle }, { locale }),
    parts: [
      { paragraph: m.mail_enrolment_declined_text({ course: courseTitle }, { locale }) },
      { quote: reason },
      { paragraph: m.mail_enrolment_declined_next({}, { locale }) },
      { action: m.mail_go_to_course({}, { locale }), path: `/courses/${courseCode}` },
    ],
  }),
});
