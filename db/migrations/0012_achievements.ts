import { type Kysely, sql } from "kysely";

/** Achievements, who has earned which, and the order in which people read their own events. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // One with a key is worded by the message catalogues; a name of its own goes before.
  await sql`
    create table achievements (
      id uuid primary key default uuidv7(),
      key text unique check (key ~ '^[a-z0-9_]+$'),
      name text unique check (length(btrim(name)) between 1 and 100),
      description text check (length(description) <= 500),
      category text not null check (length(btrim(category)) between 1 and 100),
      points int not null check (points >= 0),
      criteria jsonb not null check (jsonb_typeof(criteria) = 'object' and criteria ? 'kind'),
      is_active boolean not null default true,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      check (key is not null or (name is not null and description is not null))
    )`.execute(db);

  // Points as they were when it was earned: what an admin changes later takes nothing from anybody.
  await sql`
    create table user_achievements (
      id uuid primary key default uuidv7(),
      user_id uuid not null references users (id) on delete cascade,
      achievement_id uuid not null references achievements (id),
      points int not null check (points >= 0),
      awarded_by uuid references users (id),
      awarded_at timestamptz not null,
      evidence jsonb not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint user_achievements_once unique (user_id, achievement_id),
      constraint user_achievements_not_oneself check (awarded_by <> user_id)
    )`.execute(db);
  await sql`create index user_achievements_achievement on user_achievements (achievement_id)`.execute(db);
  await sql`create index user_achievements_awarded_by on user_achievements (awarded_by) where awarded_by is not null`.execute(
    db,
  );
  for (const table of ["achievements", "user_achievements"]) {
    await sql`create trigger touch_updated_at before update on ${sql.table(table)}
      for each row execute function touch_updated_at()`.execute(db);
  }
  await addBuiltIn(db);

  await sql`create index enrolments_completed on enrolments (user_id, course_id) where status = 'completed'`.execute(
    db,
  );
  await sql`create index events_page on events (user_id, occurred_at desc, id desc)`.execute(db);
  await sql`create index events_page_of_type on events (user_id, type, occurred_at desc, id desc)`.execute(
    db,
  );
  await sql`create index events_by_actor on events (actor_id, occurred_at desc, id desc)
    where actor_id is distinct from user_id`.execute(db);
  await sql`drop index events_user`.execute(db);
}

/** The product's own. Each is earned by reaching a number of something; `key` chooses its words. */
async function addBuiltIn(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into achievements (key, category, points, criteria)
    select of || '_' || at_least, category, points, jsonb_build_object('kind', 'count', 'of', of, 'atLeast', at_least)
    from (values
      ('courses_completed', 'courses', 1, 10), ('courses_completed', 'courses', 5, 50),
      ('courses_completed', 'courses', 10, 100), ('courses_completed', 'courses', 25, 250),
      ('sessions_attended', 'sessions', 5, 50), ('sessions_attended', 'sessions', 10, 100),
      ('sessions_attended', 'sessions', 25, 250),
      ('achievements', 'achievements', 5, 25), ('achievements', 'achievements', 10, 50),
      ('achievements', 'achievements', 20, 100),
      ('points', 'points', 100, 10), ('points', 'points', 500, 50), ('points', 'points', 1000, 100)
    ) as built_in (of, category, at_least, points)`.execute(db);
}
