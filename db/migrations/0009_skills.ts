import { type Kysely, sql } from "kysely";

/** What a skill builds on, and what people show for the skills that they claim. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table skill_prerequisites (
      id uuid primary key default uuidv7(),
      skill_id uuid not null references skills (id) on delete cascade,
      prerequisite_id uuid not null references skills (id),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (skill_id, prerequisite_id),
      constraint skill_prerequisites_not_self check (skill_id <> prerequisite_id)
    )`.execute(db);
  await sql`create index skill_prerequisites_prerequisite on skill_prerequisites (prerequisite_id)`.execute(
    db,
  );
  await sql`
    create function refuse_skill_cycle() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(hashtext('skill_prerequisites'));
      if exists (
        with recursive needed as (
          select new.prerequisite_id as id
          union
          select p.prerequisite_id from skill_prerequisites p join needed n on p.skill_id = n.id
        )
        select from needed where id = new.skill_id
      ) then
        raise exception 'a skill cannot build on itself' using errcode = 'check_violation', constraint = 'skill_prerequisites_no_cycle';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger refuse_cycle after insert or update on skill_prerequisites
    for each row execute function refuse_skill_cycle()`.execute(db);

  await sql`
    create table user_skill_evidence (
      id uuid primary key default uuidv7(),
      user_id uuid not null,
      skill_id uuid not null,
      description text not null check (length(btrim(description)) between 1 and 500),
      url text check (url like 'https://_%' and length(url) <= 2000),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      foreign key (user_id, skill_id) references user_skills (user_id, skill_id) on delete cascade
    )`.execute(db);
  await sql`create index user_skill_evidence_skill on user_skill_evidence (user_id, skill_id)`.execute(db);

  await sql`create index user_skills_skill on user_skills (skill_id)`.execute(db);
  await sql`create index user_skills_verified_by on user_skills (verified_by) where verified_by is not null`.execute(
    db,
  );

  for (const table of ["skill_prerequisites", "user_skill_evidence"]) {
    await sql`create trigger touch_updated_at before update on ${sql.table(table)}
      for each row execute function touch_updated_at()`.execute(db);
  }
}
