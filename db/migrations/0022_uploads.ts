import { type Kysely, sql } from "kysely";

/** Uploads that can be gone on with after a break; what has come of one lies in the file storage in parts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table uploads (
      id uuid primary key default uuidv7(),
      user_id uuid not null references users (id) on delete cascade,
      course_id uuid not null references courses (id) on delete cascade,
      name text not null check (length(name) <= 500),
      size_bytes int not null check (size_bytes > 0),
      received_bytes int not null default 0 check (received_bytes between 0 and size_bytes),
      file_id uuid references files (id) on delete set null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index uploads_user on uploads (user_id)`.execute(db);
  await sql`create index uploads_course on uploads (course_id)`.execute(db);
  await sql`create index uploads_file on uploads (file_id) where file_id is not null`.execute(db);
  await sql`create index uploads_expiry on uploads (expires_at)`.execute(db);
  await sql`create trigger touch_updated_at before update on uploads
    for each row execute function touch_updated_at()`.execute(db);

  await sql`
    create table upload_parts (
      upload_id uuid not null references uploads (id) on delete cascade,
      first_byte int not null check (first_byte >= 0),
      size_bytes int not null check (size_bytes > 0),
      storage_key text not null unique,
      created_at timestamptz not null default now(),
      primary key (upload_id, first_byte)
    )`.execute(db);
}
