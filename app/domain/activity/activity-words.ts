import { achievementName, type Named } from "~/domain/achievements/achievement-words";
import type { Level } from "~/domain/catalog/course-facets";
import { m } from "~/messages/compiled/messages";
import type { EventType } from "~/platform/events.store.server";
import type { Locale } from "~/platform/preferences";

type Options = { locale: Locale };
type Words = (inputs: Record<string, never>, options: Options) => string;

/** What each type of activity is called, in the order of the filter. */
const labels: Record<EventType, Words> = {
  login: m.activity_login,
  login_failed: m.activity_login_failed,
  logout: m.activity_logout,
  session_theft: m.activity_session_theft,
  registration: m.activity_registration,
  user_created: m.activity_user_created,
  user_activated: m.activity_user_activated,
  user_deactivated: m.activity_user_deactivated,
  role_changed: m.activity_role_changed,
  password_reset_requested: m.activity_password_reset_requested,
  password_changed: m.activity_password_changed,
  email_change_requested: m.activity_email_change_requested,
  email_change_cancelled: m.activity_email_change_cancelled,
  email_changed: m.activity_email_changed,
  profile_updated: m.activity_profile_updated,
  enrolled: m.activity_enrolled,
  enrolment_status_changed: m.activity_enrolment_status_changed,
  enrolment_moved: m.activity_enrolment_moved,
  lesson_completed: m.activity_lesson_completed,
  course_completed: m.activity_course_completed,
  certificate_issued: m.activity_certificate_issued,
  skill_added: m.activity_skill_added,
  skill_updated: m.activity_skill_updated,
  skill_verified: m.activity_skill_verified,
  skill_removed: m.activity_skill_removed,
  achievement_earned: m.activity_achievement_earned,
  course_created: m.activity_course_created,
  course_updated: m.activity_course_updated,
  course_published: m.activity_course_published,
  course_archived: m.activity_course_archived,
  course_unpublished: m.activity_course_unpublished,
  course_deleted: m.activity_course_deleted,
  module_created: m.activity_module_created,
  module_updated: m.activity_module_updated,
  module_deleted: m.activity_module_deleted,
  lesson_created: m.activity_lesson_created,
  lesson_updated: m.activity_lesson_updated,
  lesson_deleted: m.activity_lesson_deleted,
  outline_reordered: m.activity_outline_reordered,
  question_created: m.activity_question_created,
  question_updated: m.activity_question_updated,
  questions_imported: m.activity_questions_imported,
  question_category_changed: m.activity_question_category_changed,
  attempt_started: m.activity_attempt_started,
  assessment_submitted: m.activity_assessment_submitted,
  assessment_graded: m.activity_assessment_graded,
  assessment_exception: m.activity_assessment_exception,
  file_added: m.activity_file_added,
  file_removed: m.activity_file_removed,
  export: m.activity_export,
};

/** The types that have words, for the filter. */
export const knownActivityTypes = Object.keys(labels);

/** What happened. A type that is not known here is said to be one. */
export function activityLabel(type: string, options: Options): string {
  const known = Object.hasOwn(labels, type) ? labels[type as EventType] : undefined;
  return known ? known({}, options) : m.activity_unknown({ type: type.replaceAll("_", " ") }, options);
}

const statusWords: Record<string, Words> = {
  pending: m.learning_status_pending,
  approved: m.learning_status_approved,
  declined: m.learning_status_declined,
  in_progress: m.learning_status_in_progress,
  completed: m.learning_status_completed,
  withdrawn: m.learning_status_withdrawn,
  failed: m.learning_status_failed,
};

const levelWords: Record<Level, Words> = {
  beginner: m.catalog_level_beginner,
  intermediate: m.catalog_level_intermediate,
  advanced: m.catalog_level_advanced,
  expert: m.catalog_level_expert,
};

const roleWords: Record<string, Words> = {
  employee: m.general_role_employee,
  trainer: m.general_role_trainer,
  manager: m.general_role_manager,
  admin: m.general_role_admin,
};

const exportWords: Record<string, Words> = {
  activity: m.activity_export_activity,
  personal_data: m.activity_export_personal_data,
  assessment_results: m.activity_export_assessment_results,
  gradebook: m.activity_export_gradebook,
  course_text: m.activity_export_course_text,
};

export interface ActivityFacts {
  type: string;
  detail: unknown;
  courseCode: string | null;
  courseTitle: string | null;
  lessonTitle: string | null;
  skillName: string | null;
  achievementKey: string | null;
  achievementName: string | null;
  /** Whom it was done to, where that is somebody else. */
  userName: string | null;
}

/** What it was about: course, lesson, skill, the new state; empty where there is nothing to say. */
export function activitySubject(facts: ActivityFacts, options: Options): string {
  const { courseCode, courseTitle, lessonTitle, skillName, userName } = facts;
  const course = courseTitle ? `${courseTitle} (${courseCode})` : null;
  return [lessonTitle, course, skillName, achievementOf(facts, options), stateOf(facts, options), userName]
    .filter(Boolean)
    .join(" · ");
}

function achievementOf(facts: ActivityFacts, options: Options): string | null {
  const named: Named = { key: facts.achievementKey, name: facts.achievementName };
  return named.key === null && named.name === null ? null : achievementName(named, options);
}

/** What the detail says beyond ids: the status, level or role that it came to. */
function stateOf({ type, detail }: ActivityFacts, options: Options): string | null {
  const facts: Record<string, unknown> = detail !== null && typeof detail === "object" ? { ...detail } : {};
  const word = (words: Record<string, Words>, value: unknown) =>
    typeof value === "string" && Object.hasOwn(words, value) ? (words[value]?.({}, options) ?? null) : null;
  if (type === "enrolment_status_changed") return word(statusWords, facts.to);
  if (type === "role_changed") return word(roleWords, facts.to);
  if (type === "export") return word(exportWords, facts.what);
  return word(levelWords, facts.level);
}

/** Who did it, to the person with that id: themselves, somebody by name, the system, or somebody who is gone. */
export function activityActor(
  { actorId, actorName }: { actorId: string | null; actorName: string | null },
  userId: string,
  options: Options,
): string {
  if (actorId === null) return m.activity_by_system({}, options);
  if (actorId === userId) return m.activity_by_you({}, options);
  return actorName ?? m.activity_by_gone({}, options);
}
