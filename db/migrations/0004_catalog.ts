import { type Kysely, sql } from "kysely";

/** Courses with their draft and their immutable revisions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type course_category as enum
    ('technical', 'soft_skills', 'management', 'compliance', 'onboarding', 'professional')`.execute(db);
  await sql`create type course_delivery as enum
    ('self_paced', 'instructor_led', 'blended', 'live_online', 'workshop')`.execute(db);
  await sql`create type self_enrolment as enum ('open', 'approval')`.execute(db);
  await sql`create type course_state as enum ('draft', 'published', 'archived')`.execute(db);
  await sql`create type lesson_content_type as enum
    ('video', 'document', 'presentation', 'interactive', 'external', 'live_session')`.execute(db);

  await sql`
    create table courses (
      id uuid primary key default uuidv7(),
      code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,19}$'),
      title text not null check (length(btrim(title)) between 1 and 200),
      description text not null,
      language text not null default 'en' check (language in ('en', 'de')),
      category course_category not null,
      difficulty skill_level not null,
      delivery course_delivery not null,
      duration_hours numeric(6, 2) not null check (duration_hours > 0),
      duration_weeks int check (duration_weeks > 0),
      max_participants int check (max_participants > 0),
      certificate_provided boolean not null default false,
      certificate_validity_months int check (certificate_validity_months > 0),
      self_enrolment self_enrolment not null default 'open',
      state course_state not null default 'draft',
      published_revision_id uuid,
      created_by uuid not null references users (id),
      search tsvector generated always as (
        setweight(to_tsvector('simple', code || ' ' || title), 'A') ||
        setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('german', title), 'A') ||
        setweight(to_tsvector('english', description), 'C') || setweight(to_tsvector('german', description), 'C')
      ) stored,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      check (state = 'draft' or published_revision_id is not null)
    )`.execute(db);
  await sql`create index courses_search on courses using gin (search)`.execute(db);
  await sql`create index courses_words on courses using gin ((code || ' ' || title) gin_trgm_ops)`.execute(
    db,
  );

  await sql`
    create table course_prerequisites (
      course_id uuid not null references courses (id) on delete cascade,
      prerequisite_id uuid not null references courses (id),
      created_at timestamptz not null default now(),
      primary key (course_id, prerequisite_id),
      check (course_id <> prerequisite_id)
    )`.execute(db);
  await sql`create index course_prerequisites_prerequisite on course_prerequisites (prerequisite_id)`.execute(
    db,
  );
  await sql`
    create function refuse_prerequisite_cycle() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(hashtext('course_prerequisites'));
      if exists (
        with recursive needed as (
          select new.prerequisite_id as id
          union
          select p.prerequisite_id from course_prerequisites p join needed n on p.course_id = n.id
        )
        select from needed where id = new.course_id
      ) then
        raise exception 'a course cannot need itself' using errcode = 'check_violation', constraint = 'course_prerequisites_no_cycle';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger refuse_cycle after insert or update on course_prerequisites
    for each row execute function refuse_prerequisite_cycle()`.execute(db);

  await sql`
    create table course_instructors (
      course_id uuid not null references courses (id) on delete cascade,
      user_id uuid not null references users (id),
      created_at timestamptz not null default now(),
      primary key (course_id, user_id)
    )`.execute(db);
  await sql`create index course_instructors_user on course_instructors (user_id)`.execute(db);

  for (const table of ["course_required_skills", "course_taught_skills"]) {
    await sql`
      create table ${sql.table(table)} (
        course_id uuid not null references courses (id) on delete cascade,
        skill_id uuid not null references skills (id),
        level skill_level not null,
        created_at timestamptz not null default now(),
        primary key (course_id, skill_id)
      )`.execute(db);
    await sql`create index on ${sql.table(table)} (skill_id)`.execute(db);
  }

  await createRevisions(db);
  await sql`create trigger touch_updated_at before update on courses for each row execute function touch_updated_at()`.execute(
    db,
  );
  await sql`
    create trigger keep_history after update or delete on courses for each row
    execute function keep_history('id', 'search')`.execute(db);
}

/**
 * A revision is the draft until it is published, and never changes after. Modules and lessons keep their
 * ids from revision to revision; what a revision says of them stands in `revision_modules` and `revision_lessons`.
 */
async function createRevisions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table course_revisions (
      id uuid primary key default uuidv7(),
      course_id uuid not null references courses (id) on delete cascade,
      number int check (number > 0),
      published_at timestamptz,
      published_by uuid references users (id),
      search tsvector,
      created_at timestamptz not null default now(),
      unique (course_id, number),
      unique (id, course_id),
      check ((number is null) = (published_at is null)),
      check ((number is null) = (published_by is null))
    )`.execute(db);
  await sql`create index course_revisions_search on course_revisions using gin (search)`.execute(db);
  await sql`create unique index course_revisions_one_draft on course_revisions (course_id) where number is null`.execute(
    db,
  );
  await sql`
    alter table courses add foreign key (published_revision_id, id) references course_revisions (id, course_id)`.execute(
    db,
  );

  for (const table of ["modules", "lessons"]) {
    await sql`
      create table ${sql.table(table)} (
        id uuid primary key default uuidv7(),
        course_id uuid not null references courses (id) on delete cascade,
        created_at timestamptz not null default now(),
        unique (id, course_id)
      )`.execute(db);
  }

  await sql`
    create table revision_modules (
      revision_id uuid not null,
      course_id uuid not null,
      module_id uuid not null,
      position int not null check (position > 0),
      title text not null check (length(btrim(title)) between 1 and 200),
      description text not null default '',
      duration_hours numeric(6, 2) check (duration_hours > 0),
      required boolean not null default true,
      primary key (revision_id, module_id),
      foreign key (revision_id, course_id) references course_revisions (id, course_id) on delete cascade,
      foreign key (module_id, course_id) references modules (id, course_id),
      constraint revision_modules_position unique (revision_id, position) deferrable
    )`.execute(db);
  await sql`
    create table revision_lessons (
      revision_id uuid not null,
      course_id uuid not null,
      lesson_id uuid not null,
      module_id uuid not null,
      position int not null check (position > 0),
      title text not null check (length(btrim(title)) between 1 and 200),
      description text not null default '',
      content_type lesson_content_type not null,
      content jsonb not null,
      duration_minutes int check (duration_minutes > 0),
      required boolean not null default true,
      primary key (revision_id, lesson_id),
      foreign key (revision_id, module_id) references revision_modules (revision_id, module_id) on delete cascade,
      foreign key (lesson_id, course_id) references lessons (id, course_id),
      constraint revision_lessons_position unique (revision_id, module_id, position) deferrable
    )`.execute(db);

  // The row is held, so that nobody publishes the draft between this look at it and the change.
  await sql`
    create function refuse_change_of_published_revision() returns trigger language plpgsql as $$
    declare
      touched uuid[] := case tg_op
        when 'INSERT' then array[new.revision_id]
        when 'DELETE' then array[old.revision_id]
        else array[old.revision_id, new.revision_id]
      end;
    begin
      perform from course_revisions where id = any(touched) order by id for share;
      if exists (select from course_revisions where id = any(touched) and number is not null) then
        raise exception 'a published revision never changes' using errcode = 'restrict_violation';
      end if;
      return coalesce(new, old);
    end $$`.execute(db);
  for (const table of ["revision_modules", "revision_lessons"]) {
    await sql`
      create trigger immutable_when_published before insert or update or delete on ${sql.table(table)}
      for each row execute function refuse_change_of_published_revision()`.execute(db);
  }
  for (const table of ["course_revisions", "revision_modules", "revision_lessons"]) {
    await sql`
      create trigger never_emptied before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db);
  }
  await sql`
    create trigger immutable_when_published before update or delete on course_revisions
    for each row when (old.number is not null) execute function refuse_change()`.execute(db);
}
