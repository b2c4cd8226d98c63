import type { NotificationName } from "~/domain/notifications/notification-types";
import { m } from "~/messages/compiled/messages";

/** What the settings call each kind of notification. */
export const notificationWords: Record<NotificationName, () => string> = {
  enrolment_approved: m.notifications_kind_enrolment_approved,
  enrolment_declined: m.notifications_kind_enrolment_declined,
  course_due: m.notifications_kind_course_due,
  assessment_graded: m.notifications_kind_assessment_graded,
  certificate_issued: m.notifications_kind_certificate_issued,
  certificate_expiring: m.notifications_kind_certificate_expiring,
  achievement_earned: m.notifications_kind_achievement_earned,
  approval_requested: m.notifications_kind_approval_requested,
};
