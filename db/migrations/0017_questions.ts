import { type Kysely, sql } from "kysely";

/** The question bank: questions in categories, with versions that never change once they have been asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type question_type as enum
    ('single_choice', 'multiple_choice', 'true_false', 'short_text', 'numeric', 'matching', 'ordering', 'gaps',
     'essay', 'file_submission')`.execute(db);
  await sql`create type question_state as enum ('draft', 'ready', 'retired')`.execute(db);

  // A category of a course is its authors'; one of no course all trainers share.
  await sql`
    create table question_categories (
      id uuid primary key default uuidv7(),
      course_id uuid references courses (id) on delete cascade,
      parent_id uuid references question_categories (id),
      name text not null check (length(btrim(name)) between 1 and 100),
      created_by uuid not null references users (id),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint question_categories_name unique nulls not distinct (course_id, parent_id, name),
      constraint question_categories_not_self check (id <> parent_id)
    )`.execute(db);
  await sql`create index question_categories_parent on question_categories (parent_id)`.execute(db);

  await sql`
    create table questions (
      id uuid primary key default uuidv7(),
      category_id uuid not null references question_categories (id),
      state question_state not null default 'draft',
      tags text[] not null default '{}',
      created_by uuid not null references users (id),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index questions_category on questions (category_id)`.execute(db);
  await sql`create index questions_tags on questions using gin (tags)`.execute(db);

  // `edit` counts the changes of a version that nobody has been asked yet, to show conflicts.
  await sql`
    create table question_versions (
      id uuid primary key default uuidv7(),
      question_id uuid not null references questions (id) on delete cascade,
      number int not null check (number > 0),
      edit int not null default 1,
      name text not null check (length(btrim(name)) between 1 and 200),
      type question_type not null,
      body jsonb not null,
      points numeric(7, 2) not null default 1 check (points >= 0),
      asked_at timestamptz,
      created_by uuid not null references users (id),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (question_id, number),
      unique (id, question_id)
    )`.execute(db);
  await sql`
    create trigger immutable_once_asked before update or delete on question_versions
    for each row when (old.asked_at is not null) execute function refuse_change()`.execute(db);

  await sql`
    create table question_files (
      file_id uuid primary key references files (id) on delete cascade,
      category_id uuid not null references question_categories (id),
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index question_files_category on question_files (category_id)`.execute(db);
  for (const table of ["question_categories", "questions", "question_versions"]) {
    await sql`create trigger touch_updated_at before update on ${sql.table(table)}
      for each row execute function touch_updated_at()`.execute(db);
  }
}
