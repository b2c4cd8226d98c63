import type { Migration } from "kysely";
import * as people from "./0001_people";
import * as record from "./0002_record";
import * as sessions from "./0003_sessions";
import * as catalog from "./0004_catalog";
import * as learning from "./0005_learning";
import * as spelling from "./0006_spelling";
import * as mailAndNotifications from "./0007_mail_and_notifications";
import * as files from "./0008_files";
import * as skills from "./0009_skills";
import * as study from "./0010_study";
import * as accounts from "./0011_accounts";
import * as achievements from "./0012_achievements";
import * as enrolmentDecisions from "./0013_enrolment_decisions";
import * as profiles from "./0014_profiles";
import * as trainingPreferences from "./0015_training_preferences";
import * as authoring from "./0016_authoring";
import * as questions from "./0017_questions";
import * as attempts from "./0018_attempts";
import * as sharedCourseFiles from "./0019_shared_course_files";
import * as keptDrafts from "./0020_kept_drafts";
import * as fileFacts from "./0021_file_facts";
import * as uploads from "./0022_uploads";
import * as courseCovers from "./0023_course_covers";
import * as textImports from "./0024_text_imports";

/** Every migration, oldest first. A name that has been released never changes. */
export const migrations: Record<string, Migration> = {
  "0001_people": people,
  "0002_record": record,
  "0003_sessions": sessions,
  "0004_catalog": catalog,
  "0005_learning": learning,
  "0006_spelling": spelling,
  "0007_mail_and_notifications": mailAndNotifications,
  "0008_files": files,
  "0009_skills": skills,
  "0010_study": study,
  "0011_accounts": accounts,
  "0012_achievements": achievements,
  "0013_enrolment_decisions": enrolmentDecisions,
  "0014_profiles": profiles,
  "0015_training_preferences": trainingPreferences,
  "0016_authoring": authoring,
  "0017_questions": questions,
  "0018_attempts": attempts,
  "0019_shared_course_files": sharedCourseFiles,
  "0020_kept_drafts": keptDrafts,
  "0021_file_facts": fileFacts,
  "0022_uploads": uploads,
  "0023_course_covers": courseCovers,
  "0024_text_imports": textImports,
};
