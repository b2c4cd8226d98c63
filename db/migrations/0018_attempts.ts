import { type Kysely, sql } from "kysely";

/** Attempts at assessments: what was asked, what was answered, and what it was worth. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type attempt_status as enum ('in_progress', 'submitted', 'graded')`.execute(db);
  await sql`create type attempt_end as enum ('learner', 'time')`.execute(db);
  await sql`create type mark_source as enum ('automatic', 'trainer', 'regrade')`.execute(db);

  await sql`alter table lesson_progress
    add column score numeric(5, 2) check (score between 0 and 100),
    add column attempts int not null default 0`.execute(db);

  await sql`
    create table attempts (
      id uuid primary key default uuidv7(),
      enrolment_id uuid not null references enrolments (id),
      user_id uuid not null references users (id),
      course_id uuid not null references courses (id),
      revision_id uuid not null,
      lesson_id uuid not null,
      number int not null check (number > 0),
      status attempt_status not null default 'in_progress',
      seed text not null,
      started_at timestamptz not null,
      deadline timestamptz check (deadline > started_at),
      grace_seconds int not null,
      submitted_at timestamptz,
      ended_by attempt_end,
      receipt text unique,
      points numeric(12, 4) check (points >= 0),
      max_points numeric(12, 4) not null check (max_points >= 0),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (enrolment_id, lesson_id, number),
      foreign key (revision_id, lesson_id) references revision_lessons (revision_id, lesson_id),
      check ((status = 'in_progress') = (submitted_at is null)),
      check ((status = 'in_progress') = (ended_by is null)),
      check ((status = 'in_progress') = (receipt is null)),
      check ((status = 'graded') = (points is not null))
    )`.execute(db);
  await sql`create unique index attempts_one_open on attempts (enrolment_id, lesson_id)
    where status = 'in_progress'`.execute(db);
  await sql`create index attempts_lesson on attempts (lesson_id, status)`.execute(db);
  await sql`create index attempts_user on attempts (user_id)`.execute(db);
  await sql`create index attempts_revision on attempts (revision_id, lesson_id)`.execute(db);
  await sql`create index attempts_to_grade on attempts (course_id, submitted_at)
    where status = 'submitted'`.execute(db);
  await sql`create index attempts_overdue on attempts (deadline) where status = 'in_progress'`.execute(db);

  await whatWasAsked(db);
  await whatItWasWorth(db);
}

async function whatWasAsked(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table attempt_questions (
      attempt_id uuid not null references attempts (id),
      slot int not null check (slot > 0),
      question_id uuid not null,
      version_id uuid not null,
      points numeric(7, 2) not null check (points >= 0),
      primary key (attempt_id, slot),
      foreign key (version_id, question_id) references question_versions (id, question_id)
    )`.execute(db);
  await sql`create index attempt_questions_version on attempt_questions (version_id)`.execute(db);
  await sql`create index attempt_questions_question on attempt_questions (question_id)`.execute(db);
  await sql`create trigger immutable before update or delete on attempt_questions
    for each row execute function refuse_change()`.execute(db);

  // The sequence counts the saved answers of one question, so that what was written before another's is told apart.
  await sql`
    create table attempt_answers (
      attempt_id uuid not null references attempts (id),
      slot int not null,
      sequence int not null check (sequence >= 0),
      answer jsonb,
      hints_shown int not null default 0 check (hints_shown >= 0),
      saved_at timestamptz not null,
      check ((sequence = 0) = (answer is null)),
      primary key (attempt_id, slot),
      foreign key (attempt_id, slot) references attempt_questions (attempt_id, slot)
    ) with (fillfactor = 80)`.execute(db);

  await sql`
    create table attempt_files (
      file_id uuid primary key references files (id) on delete cascade,
      attempt_id uuid not null,
      slot int not null,
      created_at timestamptz not null default now(),
      foreign key (attempt_id, slot) references attempt_questions (attempt_id, slot)
    )`.execute(db);
  await sql`create index attempt_files_slot on attempt_files (attempt_id, slot)`.execute(db);
}

async function whatItWasWorth(db: Kysely<unknown>): Promise<void> {
  // The newest mark of a question counts; the earlier ones stay.
  await sql`
    create table attempt_marks (
      id uuid primary key default uuidv7(),
      attempt_id uuid not null,
      slot int not null,
      number int not null check (number > 0),
      version_id uuid not null references question_versions (id),
      points numeric(12, 4) not null,
      source mark_source not null,
      comment text not null default '' check (length(comment) <= 10000),
      rubric jsonb not null default '{}',
      annotations jsonb not null default '[]',
      graded_by uuid references users (id),
      created_at timestamptz not null default now(),
      unique (attempt_id, slot, number),
      foreign key (attempt_id, slot) references attempt_questions (attempt_id, slot),
      check ((source = 'automatic') = (graded_by is null))
    )`.execute(db);
  await sql`create index attempt_marks_version on attempt_marks (version_id)`.execute(db);
  await sql`create index attempt_marks_grader on attempt_marks (graded_by)`.execute(db);
  await sql`create trigger immutable before update or delete on attempt_marks
    for each row execute function refuse_change()`.execute(db);

  await sql`
    create table assessment_exceptions (
      lesson_id uuid not null references lessons (id),
      user_id uuid not null references users (id),
      extra_attempts int not null default 0 check (extra_attempts between 0 and 100),
      extra_minutes int not null default 0 check (extra_minutes between 0 and 1440),
      opens_at timestamptz,
      closes_at timestamptz,
      reason text not null check (length(btrim(reason)) between 1 and 1000),
      granted_by uuid not null references users (id),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (lesson_id, user_id),
      check (closes_at > opens_at)
    )`.execute(db);
  await sql`create index assessment_exceptions_user on assessment_exceptions (user_id)`.execute(db);
  await sql`create index assessment_exceptions_granter on assessment_exceptions (granted_by)`.execute(db);
  for (const table of ["attempts", "assessment_exceptions"]) {
    await sql`create trigger touch_updated_at before update on ${sql.table(table)}
      for each row execute function touch_updated_at()`.execute(db);
  }
  await sql`create trigger keep_history after update or delete on attempts
    for each row execute function keep_history('id', 'seed')`.execute(db);
}
