import type { Migration } from "kysely";
import * as people from "./0001_people";
import * as record from "./0002_record";
import * as sessions from "./0003_sessions";
import * as catalog from "./0004_catalog";
import * as learning from "./0005_learning";
import * as mailAndNotifications from "./0006_mail_and_notifications";
import * as files from "./0007_files";
import * as skills from "./0008_skills";
import * as spelling from "./0009_spelling";
import * as study from "./0010_study";
import * as enrolmentDecisions from "./0011_enrolment_decisions";
import * as trainingPreferences from "./0012_training_preferences";

/** Every migration, oldest first. A name that has been released never changes. */
export const migrations: Record<string, Migration> = {
  "0001_people": people,
  "0002_record": record,
  "0003_sessions": sessions,
  "0004_catalog": catalog,
  "0005_learning": learning,
  "0006_mail_and_notifications": mailAndNotifications,
  "0007_files": files,
  "0008_skills": skills,
  "0009_spelling": spelling,
  "0010_study": study,
  "0011_enrolment_decisions": enrolmentDecisions,
  "0012_training_preferences": trainingPreferences,
};
