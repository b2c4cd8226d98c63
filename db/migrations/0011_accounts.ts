import { type Kysely, sql } from "kysely";

const address = (column: string) => sql`
  ${sql.ref(column)} text not null check (
    ${sql.ref(column)} = lower(btrim(${sql.ref(column)})) and ${sql.ref(column)} like '%_@_%' and length(${sql.ref(column)}) <= 254
  )`;

/** Registrations that wait for their mail to be answered, changes of address, and the links in mails. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Apart from `users`: nobody holds an address before its mail has been answered, and several may try. The id
  // becomes the person's.
  await sql`
    create table registrations (
      id uuid primary key default uuidv7(),
      ${address("email")},
      first_name text not null check (length(btrim(first_name)) between 1 and 100),
      last_name text not null check (length(btrim(last_name)) between 1 and 100),
      password_hash text not null,
      locale text not null check (locale in ('en', 'de')),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index registrations_email on registrations (email, created_at)`.execute(db);
  await sql`create index registrations_age on registrations (created_at)`.execute(db);

  await sql`
    create table email_changes (
      id uuid primary key default uuidv7(),
      user_id uuid not null references users (id) on delete cascade,
      ${address("new_email")},
      old_agreed_at timestamptz,
      new_agreed_at timestamptz,
      expires_at timestamptz not null,
      ended_at timestamptz,
      end_reason text check (end_reason in ('completed', 'cancelled', 'replaced', 'taken')),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      check ((ended_at is null) = (end_reason is null)),
      check (end_reason <> 'completed' or (old_agreed_at is not null and new_agreed_at is not null))
    )`.execute(db);
  await sql`create index email_changes_user on email_changes (user_id)`.execute(db);
  await sql`create unique index email_changes_open on email_changes (user_id) where ended_at is null`.execute(
    db,
  );

  await sql`
    create table mail_links (
      id uuid primary key default uuidv7(),
      purpose text not null,
      hash bytea not null unique,
      registration_id uuid references registrations (id) on delete cascade,
      user_id uuid references users (id) on delete cascade,
      email_change_id uuid references email_changes (id) on delete cascade,
      expires_at timestamptz not null,
      used_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      check (num_nonnulls(registration_id, user_id, email_change_id) = 1),
      check (
        case purpose
          when 'verify_email' then registration_id is not null
          when 'reset_password' then user_id is not null
          when 'change_email_old' then email_change_id is not null
          when 'change_email_new' then email_change_id is not null
          else false
        end
      )
    )`.execute(db);
  await sql`create index mail_links_registration on mail_links (registration_id)`.execute(db);
  await sql`create index mail_links_user on mail_links (user_id)`.execute(db);
  await sql`create index mail_links_email_change on mail_links (email_change_id)`.execute(db);

  for (const table of ["registrations", "email_changes", "mail_links"]) {
    await sql`
      create trigger touch_updated_at before update on ${sql.table(table)}
      for each row execute function touch_updated_at()`.execute(db);
  }
}
