import { type Kysely, sql } from "kysely";

/** What a draft said before an edition was put in its place: its modules and lessons as they stood. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table kept_drafts (
      id uuid primary key default uuidv7(),
      course_id uuid not null references courses (id) on delete cascade,
      minimum_grade numeric(5, 2),
      minimum_attendance_percent int,
      modules jsonb not null,
      lessons jsonb not null,
      kept_by uuid not null references users (id),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index kept_drafts_course on kept_drafts (course_id, created_at desc)`.execute(db);
  await sql`create index kept_drafts_age on kept_drafts (created_at)`.execute(db);
  await sql`create trigger touch_updated_at before update on kept_drafts
    for each row execute function touch_updated_at()`.execute(db);
}
