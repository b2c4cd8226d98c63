import type { AccountMailParameters } from "~/domain/mail/mail-templates";
import type { NotificationParameters } from "~/domain/notifications/notification-types";

/** What somebody may type as a name, a title or a reason to get into headers, markup or links. */
export const hostile =
  'Eve\r\nBcc: all@example.com\r\n\r\n<script>alert(1)</script><img src=x onerror=alert(1)>" href="https://evil.example';

const id = "0199aaaa-0000-7000-8000-000000000001";
const course = { courseCode: "SEC-101", courseTitle: `Security ${hostile}` };

/** Parameters of every kind of mail, as hostile as people can make them. */
export const sampleParameters: AccountMailParameters & NotificationParameters = {
  welcome: {},
  email_verification: { token: "t0ken-of-verification", validHours: 24 },
  already_registered: {},
  password_reset: { token: "t0ken-of-reset", validMinutes: 30 },
  password_changed: { changedAt: "2026-11-24T08:30:00.000Z" },
  email_change: {
    side: "old",
    newEmail: `${hostile}@example.com`,
    token: "t0ken-of-change",
    validHours: 24,
  },
  email_changed: { newEmail: `${hostile}@example.com`, changedAt: "2026-11-24T08:30:00.000Z" },
  enrolment_approved: { enrolmentId: id, ...course },
  enrolment_declined: { enrolmentId: id, ...course, reason: `Not now.\nPerhaps in spring. ${hostile}` },
  course_due: { enrolmentId: id, ...course, dueAt: "2026-12-01T12:00:00.000Z" },
  assessment_graded: { attemptId: id, lessonId: id, courseCode: course.courseCode, title: hostile },
  certificate_issued: { certificateId: id, courseTitle: course.courseTitle },
  certificate_expiring: { certificateId: id, ...course, expiresAt: "2027-01-20T12:00:00.000Z" },
  achievement_earned: { achievementId: id, name: hostile, points: 50 },
  approval_requested: { enrolmentId: id, learnerName: hostile, courseTitle: course.courseTitle },
};
