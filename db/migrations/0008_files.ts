import { type Kysely, sql } from "kysely";

/** Files that people bring. Who may see one depends on what it belongs to: a row of that area refers to it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table files (
      id uuid primary key default uuidv7(),
      owner_id uuid not null references users (id),
      purpose text not null check (purpose ~ '^[a-z_]+$'),
      name text not null check (length(name) between 1 and 150 and name !~ '[/\\\\[:cntrl:]]'),
      media_type text not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
      size_bytes int not null check (size_bytes >= 0),
      sha256 bytea not null check (octet_length(sha256) = 32),
      storage_key text not null unique,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index files_owner on files (owner_id)`.execute(db);
  await sql`create trigger touch_updated_at before update on files
    for each row execute function touch_updated_at()`.execute(db);

  await sql`
    create table course_files (
      file_id uuid primary key references files (id) on delete cascade,
      course_id uuid not null references courses (id) on delete cascade,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index course_files_course on course_files (course_id)`.execute(db);
}
