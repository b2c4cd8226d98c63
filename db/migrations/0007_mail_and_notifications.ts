import { type Kysely, sql } from "kysely";

/** What people are told: the in-app list, what each wants to be told how, and what a mail needs to be sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notifications (
      id uuid primary key default uuidv7(),
      user_id uuid not null references users (id) on delete cascade,
      type text not null,
      dedupe_key text not null,
      parameters jsonb not null,
      read_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (user_id, dedupe_key)
    )`.execute(db);
  await sql`create index notifications_newest on notifications (user_id, created_at desc, id desc)`.execute(
    db,
  );
  await sql`create index notifications_unread on notifications (user_id) where read_at is null`.execute(db);

  // What is not here is told: a new type reaches everybody.
  await sql`
    create table notification_mutes (
      user_id uuid not null references users (id) on delete cascade,
      type text not null,
      channel text not null check (channel in ('in_app', 'mail')),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (user_id, type, channel)
    )`.execute(db);

  // 0: no reminders.
  await sql`
    alter table profiles add column reminder_days int not null default 7 check (reminder_days between 0 and 60)`.execute(
    db,
  );

  // The address at which the person reached us, for links where the settings name none.
  await sql`alter table mail_outbox add column origin text`.execute(db);
  await sql`create index mail_outbox_user on mail_outbox (user_id)`.execute(db);

  for (const table of ["notifications", "notification_mutes", "mail_outbox"]) {
    await sql`create trigger touch_updated_at before update on ${sql.table(table)}
      for each row execute function touch_updated_at()`.execute(db);
  }
}
