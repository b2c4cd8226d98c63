import { m } from "~/messages/compiled/messages";
import { z } from "~/platform/zod";
import { notificationType } from "../notification-type";

/** To who asked for a place in a course and has got it. */
export const enrolmentApproved = notificationType({
  parameters: z.object({ enrolmentId: z.uuid(), courseCode: z.string(), courseTitle: z.string() }),
  line: ({ courseCode, courseTitle }, { locale }) => ({
    text: m.notifications_enrolment_approved({ course: courseTitle }, { locale }),
    to: `/courses/${courseCode}`,
  }),
  mail: ({ courseCode, courseTitle }, { locale }) => ({
    subject: m.mail_enrolment_approved_subject({ course: courseTitle }, { locale }),
    parts: [
      { paragraph: m.mail_enrolment_approved_text({ course: courseTitle }, { locale }) },
      { action: m.mail_go_to_course({}, { locale }), path: `/courses/${courseCode}` },
    ],
  }),
});
