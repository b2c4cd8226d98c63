import { type Kysely, sql } from "kysely";

/** How and when people like to learn. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type learning_style as enum ('visual', 'auditory', 'kinesthetic', 'reading')`.execute(db);
  await sql`create type group_size as enum ('individual', 'small', 'medium', 'large')`.execute(db);

  // Times of day as "09:30": each ends after it starts, and none begins before an earlier one has ended.
  await sql`
    create function are_time_slots(slots jsonb) returns boolean language sql immutable as $$
      select coalesce(bool_and(coalesce(
        slot ->> 'start' ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and slot ->> 'end' ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
        and slot ->> 'start' < slot ->> 'end' and coalesce(slot ->> 'start' >= earlier ->> 'end', true), false
      )), true)
      from (
        select slot, lag(slot) over (order by slot ->> 'start') as earlier from jsonb_array_elements(slots) as slot
      ) as ordered
    $$`.execute(db);

  await sql`
    create table training_preferences (
      user_id uuid primary key references users (id) on delete cascade,
      learning_style learning_style,
      group_size group_size,
      preferred_days int[] not null default '{}' check (preferred_days <@ array[1, 2, 3, 4, 5, 6, 7]),
      time_slots jsonb not null default '[]' check (jsonb_typeof(time_slots) = 'array'),
      languages text[] not null default '{}',
      accessibility_needs text not null default '' check (length(accessibility_needs) <= 1000),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint training_preferences_time_slots check (are_time_slots(time_slots))
    )`.execute(db);
  await sql`
    create trigger touch_updated_at before update on training_preferences
    for each row execute function touch_updated_at()`.execute(db);
}
