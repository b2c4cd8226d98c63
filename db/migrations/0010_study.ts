import { type Kysely, sql } from "kysely";

/**
 * What changes every few seconds while somebody learns, apart from progress: without history, without events, and
 * with room in its pages so that an update touches no index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table lesson_study (
      enrolment_id uuid not null references enrolments (id) on delete cascade,
      lesson_id uuid not null references lessons (id),
      position_seconds int not null default 0 check (position_seconds >= 0),
      position_sequence int not null default 0 check (position_sequence >= 0),
      watched int4multirange not null default '{}',
      active_ms bigint not null default 0 check (active_ms >= 0),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (enrolment_id, lesson_id)
    ) with (fillfactor = 70)`.execute(db);
  await sql`create index lesson_study_lesson on lesson_study (lesson_id)`.execute(db);

  // Until when a person's time has been counted, in whatever lesson: no second counts twice.
  await sql`
    create table study_clocks (
      user_id uuid primary key references users (id) on delete cascade,
      counted_until timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    ) with (fillfactor = 70)`.execute(db);

  for (const table of ["lesson_study", "study_clocks"]) {
    await sql`create trigger touch_updated_at before update on ${sql.table(table)}
      for each row execute function touch_updated_at()`.execute(db);
  }
}
