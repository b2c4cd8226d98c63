import { m } from "~/messages/compiled/messages";
import { sayWhen } from "~/platform/dates";
import { z } from "~/platform/zod";
import { notificationType } from "../notification-type";

/** To a learner whose course is due within as many days as they chose to be reminded before. */
export const courseDue = notificationType({
  /** `dueAt` as ISO text. */
  parameters: z.object({
    enrolmentId: z.uuid(),
    courseCode: z.string(),
    courseTitle: z.string(),
    dueAt: z.iso.datetime(),
  }),
  line: ({ courseCode, courseTitle, dueAt }, reader) => ({
    text: m.notifications_course_due(
      { course: courseTitle, date: sayWhen(dueAt, reader, "date") },
      { locale: reader.locale },
    ),
    to: `/learn/${courseCode}`,
  }),
  mail: ({ courseCode, courseTitle, dueAt }, reader) => {
    const { locale } = reader;
    const words = { course: courseTitle, date: sayWhen(dueAt, reader, "date") };
    return {
      subject: m.mail_course_due_subject(words, { locale }),
      parts: [
        { paragraph: m.mail_course_due_text(words, { locale }) },
        { action: m.mail_course_due_action({}, { locale }), path: `/learn/${courseCode}` },
      ],
    };
  },
});
