import { type Kysely, sql } from "kysely";

/** People, their credentials and profiles, and what they can do. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db);

  await sql`create type user_role as enum ('employee', 'trainer', 'manager', 'admin')`.execute(db);
  await sql`create type skill_level as enum ('beginner', 'intermediate', 'advanced', 'expert')`.execute(db);

  await sql`
    create function touch_updated_at() returns trigger language plpgsql as $$
    begin
      new.updated_at := now();
      return new;
    end $$`.execute(db);

  await sql`
    create table users (
      id uuid primary key default uuidv7(),
      email text not null unique check (email = lower(btrim(email)) and email like '%_@_%' and length(email) <= 254),
      first_name text not null check (length(btrim(first_name)) between 1 and 100),
      last_name text not null check (length(btrim(last_name)) between 1 and 100),
      role user_role not null default 'employee',
      is_active boolean not null default true,
      email_verified_at timestamptz,
      last_active timestamptz,
      deactivated_at timestamptz,
      deactivation_reason text,
      failed_login_attempts int not null default 0 check (failed_login_attempts >= 0),
      last_failed_login timestamptz,
      password_changed_at timestamptz,
      manager_id uuid references users (id),
      auth_epoch int not null default 1,
      auth_epoch_raised_at timestamptz not null default now(),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      check (manager_id <> id),
      check (is_active = (deactivated_at is null))
    )`.execute(db);
  await sql`create index users_manager on users (manager_id)`.execute(db);
  await sql`create index users_auth_epoch_raised on users (auth_epoch_raised_at)`.execute(db);

  // Apart from `users`, so that no query or history row carries a hash by accident.
  await sql`
    create table user_credentials (
      user_id uuid primary key references users (id) on delete cascade,
      password_hash text not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);

  await sql`
    create table profiles (
      user_id uuid primary key references users (id) on delete cascade,
      department text,
      position text,
      locale text check (locale in ('en', 'de')),
      theme text check (theme in ('system', 'light', 'dark')),
      time_zone text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);

  await sql`
    create table skills (
      id uuid primary key default uuidv7(),
      name text not null unique,
      category text not null,
      description text not null,
      beginner_criteria text not null,
      intermediate_criteria text not null,
      advanced_criteria text not null,
      expert_criteria text not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);

  await sql`
    create table user_skills (
      user_id uuid not null references users (id) on delete cascade,
      skill_id uuid not null references skills (id),
      level skill_level not null,
      verified_by uuid references users (id),
      verified_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (user_id, skill_id),
      check ((verified_by is null) = (verified_at is null)),
      check (verified_by <> user_id)
    )`.execute(db);

  for (const table of ["users", "user_credentials", "profiles", "skills", "user_skills"]) {
    await sql`
      create trigger touch_updated_at before update on ${sql.table(table)}
      for each row execute function touch_updated_at()`.execute(db);
  }

  await sql`
    create function keep_an_active_admin() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(hashtext('keep_an_active_admin'));
      if not exists (select from users where role = 'admin' and is_active and id <> old.id) then
        raise exception 'the last active admin must stay' using errcode = 'check_violation', constraint = 'users_last_active_admin';
      end if;
      return coalesce(new, old);
    end $$`.execute(db);
  await sql`
    create trigger keep_an_active_admin_on_update before update on users for each row
    when (old.role = 'admin' and old.is_active and (new.role <> 'admin' or not new.is_active))
    execute function keep_an_active_admin()`.execute(db);
  await sql`
    create trigger keep_an_active_admin_on_delete before delete on users for each row
    when (old.role = 'admin' and old.is_active) execute function keep_an_active_admin()`.execute(db);
}
