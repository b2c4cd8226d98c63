import { type Kysely, sql } from "kysely";

/** Server-side sessions with their chain of renewal tokens, known devices, and the log-in limiter. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sessions (
      id uuid primary key default uuidv7(),
      user_id uuid not null references users (id) on delete cascade,
      remembered boolean not null,
      generation int not null default 0,
      last_renewed_at timestamptz not null,
      ended_at timestamptz,
      end_reason text check (end_reason in ('logout', 'logout_everywhere', 'expired', 'theft', 'password', 'email', 'status')),
      ip inet,
      user_agent text,
      created_at timestamptz not null,
      updated_at timestamptz not null default now(),
      check ((ended_at is null) = (end_reason is null))
    )`.execute(db);
  await sql`create index sessions_user on sessions (user_id)`.execute(db);
  await sql`create index sessions_ended on sessions (ended_at) where ended_at is not null`.execute(db);

  await sql`
    create table session_tokens (
      hash bytea primary key,
      session_id uuid not null references sessions (id) on delete cascade,
      generation int not null,
      used_at timestamptz,
      created_at timestamptz not null default now(),
      unique (session_id, generation)
    )`.execute(db);

  await sql`
    create table attempt_limits (
      key text primary key,
      failures int not null,
      blocked_until timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db);
}
