/** How one knows which rows of a table are a person's. */
export type Belonging =
  /** One of these columns has the person's id. */
  | { by: "columns"; columns: readonly [string, ...string[]] }
  /** A column has the id of a row of theirs in another table, which itself has a `user_id`. */
  | { by: "reference"; column: string; table: string }
  /** Earlier versions of rows of theirs, whatever their table. */
  | { by: "history" };

export interface PersonalSection {
  /** Its name in the export. */
  section: string;
  table: string;
  belonging: Belonging;
  /** A column that differs in each of a person's rows, by which long sections are read in batches; null: read at once. */
  key: string | null;
  /** Columns that are not exported: keys to something, or the machinery's own numbers. */
  without: readonly string[];
}

const ofUser: Belonging = { by: "columns", columns: ["user_id"] };

/** What a trainer may not have released yet; released marks stand on their pages, and a grade on its certificate. */
export const marks: readonly string[] = ["points", "score", "grade"];

/** Everything that is kept about a person, in the order of the export. Columns that come later are exported too. */
export const personalSections: readonly PersonalSection[] = [
  {
    section: "account",
    table: "users",
    belonging: { by: "columns", columns: ["id"] },
    key: null,
    without: ["auth_epoch", "auth_epoch_raised_at"],
  },
  { section: "profile", table: "profiles", belonging: ofUser, key: null, without: [] },
  {
    section: "trainingPreferences",
    table: "training_preferences",
    belonging: ofUser,
    key: null,
    without: [],
  },
  { section: "sessions", table: "sessions", belonging: ofUser, key: "id", without: ["generation"] },
  { section: "skills", table: "user_skills", belonging: ofUser, key: "skill_id", without: [] },
  { section: "skillEvidence", table: "user_skill_evidence", belonging: ofUser, key: "id", without: [] },
  { section: "achievements", table: "user_achievements", belonging: ofUser, key: "id", without: [] },
  { section: "enrolments", table: "enrolments", belonging: ofUser, key: "id", without: marks },
  {
    section: "lessonProgress",
    table: "lesson_progress",
    belonging: { by: "reference", column: "enrolment_id", table: "enrolments" },
    key: "id",
    without: marks,
  },
  {
    section: "studyTimes",
    table: "lesson_study",
    belonging: { by: "reference", column: "enrolment_id", table: "enrolments" },
    key: null,
    without: [],
  },
  { section: "attempts", table: "attempts", belonging: ofUser, key: "id", without: [...marks, "seed"] },
  {
    section: "answers",
    table: "attempt_answers",
    belonging: { by: "reference", column: "attempt_id", table: "attempts" },
    key: null,
    without: [],
  },
  {
    section: "assessmentExceptions",
    table: "assessment_exceptions",
    belonging: ofUser,
    key: "lesson_id",
    without: [],
  },
  { section: "studyClock", table: "study_clocks", belonging: ofUser, key: null, without: [] },
  { section: "emailChanges", table: "email_changes", belonging: ofUser, key: "id", without: [] },
  { section: "certificates", table: "certificates", belonging: ofUser, key: "id", without: [] },
  { section: "coursesTaught", table: "course_instructors", belonging: ofUser, key: "course_id", without: [] },
  {
    section: "files",
    table: "files",
    belonging: { by: "columns", columns: ["owner_id"] },
    key: "id",
    without: ["storage_key", "sha256"],
  },
  { section: "notifications", table: "notifications", belonging: ofUser, key: "id", without: [] },
  { section: "notificationMutes", table: "notification_mutes", belonging: ofUser, key: null, without: [] },
  // The parameters of a mail may hold a link that works.
  { section: "mails", table: "mail_outbox", belonging: ofUser, key: "id", without: ["parameters", "origin"] },
  {
    section: "activity",
    table: "events",
    belonging: { by: "columns", columns: ["user_id", "actor_id"] },
    key: "id",
    without: ["transaction_id"],
  },
  { section: "earlierVersions", table: "row_history", belonging: { by: "history" }, key: "id", without: [] },
];

/** Tables that name people or belong to what is theirs, and are not exported, with the reason. */
export const leftOutTables: Readonly<Record<string, string>> = {
  user_credentials: "a password's hash is a key to the account",
  session_tokens: "hashes of keys to sessions",
  mail_links: "hashes of keys that mails carry",
  courses: "the company's material; that the person made it stands in the activity",
  course_revisions: "the company's material; that the person published it stands in the activity",
  deleted_outline_items: "the company's material; that the person deleted it stands in the activity",
  kept_drafts: "the company's material; that the person set it aside stands in the activity",
  held_forms: "what was typed into a form, kept for an hour under the hash of a key",
  question_categories: "the company's material; that the person made it stands in the activity",
  questions: "the company's material; that the person made it stands in the activity",
  question_versions: "the company's material; that the person made it stands in the activity",
  question_files: "which category a file is for; the files themselves are exported as facts",
  attempt_questions: "which versions were asked; the questions are the company's material",
  attempt_marks: "marks that a trainer may not have released yet; what was reached stands in the attempts",
  attempt_files: "which answer a file is for; the files themselves are exported as facts",
  text_imports: "the company's material on its way, kept for a day",
  uploads: "a file on its way, kept for a day; what it becomes is exported as a fact",
  course_files: "which course a file is for; the files themselves are exported as facts",
};
