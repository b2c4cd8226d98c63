import { type Kysely, sql } from "kysely";

/** What writing courses needs: versions that show conflicts, criteria, what was deleted, and forms kept over a log-in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table courses
    add column version int not null default 1,
    add column cover_file_id uuid references files (id)`.execute(db);
  await sql`create index courses_cover on courses (cover_file_id) where cover_file_id is not null`.execute(
    db,
  );
  await sql`alter table course_revisions
    add column minimum_grade numeric(5, 2) check (minimum_grade between 0 and 100),
    add column minimum_attendance_percent int check (minimum_attendance_percent between 1 and 100),
    add column note text check (length(note) <= 2000)`.execute(db);
  for (const table of ["revision_modules", "revision_lessons"]) {
    await sql`alter table ${sql.table(table)} add column version int not null default 1`.execute(db);
  }

  // A row as it stood in the draft, with its lessons if it was a module; it can be put back for 30 days.
  await sql`
    create table deleted_outline_items (
      id uuid primary key default uuidv7(),
      course_id uuid not null references courses (id) on delete cascade,
      module_id uuid not null references modules (id),
      lesson_id uuid references lessons (id),
      title text not null,
      item jsonb not null,
      deleted_by uuid not null references users (id),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index deleted_outline_items_course on deleted_outline_items (course_id, created_at desc)`.execute(
    db,
  );
  await sql`create index deleted_outline_items_age on deleted_outline_items (created_at)`.execute(db);

  // What was sent after a log-in had run out; whoever has the token of which this is the hash gets it back.
  await sql`
    create table held_forms (
      token_hash bytea primary key check (octet_length(token_hash) = 32),
      user_id uuid not null references users (id) on delete cascade,
      path text not null,
      fields jsonb not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index held_forms_user on held_forms (user_id)`.execute(db);
  await sql`create index held_forms_expiry on held_forms (expires_at)`.execute(db);
  for (const table of ["deleted_outline_items", "held_forms"]) {
    await sql`create trigger touch_updated_at before update on ${sql.table(table)}
      for each row execute function touch_updated_at()`.execute(db);
  }

  // A completion says in which revision it was earned, also after its enrolment was moved to another.
  await sql`alter table lesson_progress drop constraint lesson_progress_enrolment_id_revision_id_fkey,
    add foreign key (enrolment_id) references enrolments (id)`.execute(db);
}
