import type { z } from "zod";
import { achievementEarned } from "./types/achievement-earned";
import { approvalRequested } from "./types/approval-requested";
import { assessmentGraded } from "./types/assessment-graded";
import { certificateExpiring } from "./types/certificate-expiring";
import { certificateIssued } from "./types/certificate-issued";
import { courseDue } from "./types/course-due";
import { enrolmentApproved } from "./types/enrolment-approved";
import { enrolmentDeclined } from "./types/enrolment-declined";

/** Everything that people are told, in the order of the settings. A name that has been released never changes. */
export const notificationTypes = {
  enrolment_approved: enrolmentApproved,
  enrolment_declined: enrolmentDeclined,
  course_due: courseDue,
  assessment_graded: assessmentGraded,
  certificate_issued: certificateIssued,
  certificate_expiring: certificateExpiring,
  achievement_earned: achievementEarned,
  approval_requested: approvalRequested,
};

export type NotificationName = keyof typeof notificationTypes;

/** What each of them needs to be told. */
export type NotificationParameters = {
  [Name in NotificationName]: z.input<(typeof notificationTypes)[Name]["parameters"]>;
};

/** Whether a name in the database is one of today's. */
export function isNotificationName(name: string): name is NotificationName {
  return Object.hasOwn(notificationTypes, name);
}
