import { type Kysely, sql } from "kysely";

/** Archives of courses as text that were looked through and wait for their author's word. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table text_imports (
      id uuid primary key default uuidv7(),
      course_id uuid not null references courses (id) on delete cascade,
      imported_by uuid not null references users (id),
      storage_key text not null unique,
      size_bytes int not null check (size_bytes > 0),
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index text_imports_course on text_imports (course_id, imported_by)`.execute(db);
  await sql`create index text_imports_age on text_imports (created_at)`.execute(db);
}
