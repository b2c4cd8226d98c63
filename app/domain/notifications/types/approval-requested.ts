import { m } from "~/messages/compiled/messages";
import { z } from "~/platform/zod";
import { notificationType } from "../notification-type";

/** To an approver: somebody asks for a place in a course. */
export const approvalRequested = notificationType({
  parameters: z.object({ enrolmentId: z.uuid(), learnerName: z.string(), courseTitle: z.string() }),
  line: ({ learnerName, courseTitle }, { locale }) => ({
    text: m.notifications_approval_requested({ name: learnerName, course: courseTitle }, { locale }),
    to: "/team/approvals",
  }),
  mail: ({ learnerName, courseTitle }, { locale }) => ({
    subject: m.mail_approval_requested_subject({ name: learnerName, course: courseTitle }, { locale }),
    parts: [
      {
        paragraph: m.mail_approval_requested_text({ name: learnerName, course: courseTitle }, { locale }),
      },
      { action: m.mail_approval_requested_action({}, { locale }), path: "/team/approvals" },
    ],
  }),
});
