import { m } from "~/messages/compiled/messages";
import { z } from "~/platform/zod";
import { notificationType } from "../notification-type";

/** To a learner: somebody has marked what they handed in. What it was worth the page says, as far as it may be seen. */
export const assessmentGraded = notificationType({
  parameters: z.object({
    attemptId: z.uuid(),
    lessonId: z.uuid(),
    courseCode: z.string(),
    title: z.string(),
  }),
  line: (about, { locale }) => ({
    text: m.notifications_assessment_graded({ title: about.title }, { locale }),
    to: pathOf(about),
  }),
  mail: (about, { locale }) => ({
    subject: m.mail_assessment_graded_subject({ title: about.title }, { locale }),
    parts: [
      { paragraph: m.mail_assessment_graded_text({ title: about.title }, { locale }) },
      { action: m.mail_assessment_graded_action({}, { locale }), path: pathOf(about) },
    ],
  }),
});

function pathOf({
  courseCode,
  lessonId,
  attemptId,
}: Record<"courseCode" | "lessonId" | "attemptId", string>) {
  return `/learn/${courseCode}/assessments/${lessonId}/attempts/${attemptId}`;
}
