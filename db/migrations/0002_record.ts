import { type Kysely, sql } from "kysely";

/** What happened (events), what stood before (row history), and what is to be mailed (outbox). */
export async function up(db: Kysely<unknown>): Promise<void> {
  // No foreign keys: an event outlives the people and things that it names.
  await sql`
    create table events (
      id bigint generated always as identity primary key,
      transaction_id xid8 not null default pg_current_xact_id(),
      occurred_at timestamptz not null default clock_timestamp(),
      type text not null,
      actor_id uuid,
      user_id uuid,
      course_id uuid,
      detail jsonb not null default '{}',
      session_id uuid default nullif(current_setting('app.session_id', true), '')::uuid,
      ip inet,
      user_agent text
    )`.execute(db);
  await sql`create index events_tail on events (transaction_id, id)`.execute(db);
  await sql`create index events_user on events (user_id, occurred_at desc)`.execute(db);

  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end $$`.execute(db);

  await sql`
    create table row_history (
      id bigint generated always as identity primary key,
      table_name text not null,
      row_id uuid not null,
      operation text not null check (operation in ('UPDATE', 'DELETE')),
      earlier jsonb not null,
      actor_id uuid,
      changed_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`create index row_history_row on row_history (table_name, row_id, id)`.execute(db);

  for (const table of ["events", "row_history"]) {
    await sql`
      create trigger append_only before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db);
  }

  // Arguments: the key's column, and the columns (comma-separated) whose change alone is no history.
  await sql`
    create function keep_history() returns trigger language plpgsql as $$
    declare
      unversioned text[] := string_to_array(tg_argv[1], ',') || array['updated_at'];
      earlier jsonb := to_jsonb(old);
    begin
      if tg_op = 'UPDATE' and earlier - unversioned = to_jsonb(new) - unversioned then
        return null;
      end if;
      insert into row_history (table_name, row_id, operation, earlier, actor_id)
      values (
        tg_table_name, (earlier ->> tg_argv[0])::uuid, tg_op, earlier - unversioned,
        nullif(current_setting('app.actor_id', true), '')::uuid
      );
      return null;
    end $$`.execute(db);

  await sql`
    create trigger keep_history after update or delete on users for each row execute function keep_history(
      'id', 'last_active,failed_login_attempts,last_failed_login,auth_epoch,auth_epoch_raised_at')`.execute(
    db,
  );
  await sql`
    create trigger keep_history after update or delete on profiles for each row
    execute function keep_history('user_id', '')`.execute(db);

  await sql`
    create table mail_outbox (
      id uuid primary key default uuidv7(),
      dedupe_key text not null unique,
      user_id uuid references users (id) on delete cascade,
      recipient text not null,
      template text not null,
      locale text not null,
      parameters jsonb not null,
      attempts int not null default 0,
      sent_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index mail_outbox_unsent on mail_outbox (created_at) where sent_at is null`.execute(db);
}
