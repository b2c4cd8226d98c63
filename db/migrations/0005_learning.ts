import { type Kysely, sql } from "kysely";

/** Enrolments pinned to a revision, progress, and certificates. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type enrolment_status as enum
    ('pending', 'approved', 'declined', 'in_progress', 'completed', 'withdrawn', 'failed')`.execute(db);
  await sql`create type progress_status as enum ('not_started', 'in_progress', 'completed', 'failed')`.execute(
    db,
  );

  await sql`
    create table enrolments (
      id uuid primary key default uuidv7(),
      user_id uuid not null references users (id),
      course_id uuid not null references courses (id),
      revision_id uuid not null,
      status enrolment_status not null,
      enrolled_at timestamptz not null,
      started_at timestamptz,
      completed_at timestamptz,
      due_at timestamptz,
      completion_percent int not null default 0 check (completion_percent between 0 and 100),
      grade numeric(5, 2) check (grade between 0 and 100),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (id, revision_id),
      foreign key (revision_id, course_id) references course_revisions (id, course_id),
      check ((status = 'completed') = (completed_at is not null)),
      check (status <> 'completed' or completion_percent = 100)
    )`.execute(db);
  await sql`create unique index enrolments_one_live on enrolments (user_id, course_id)
    where status in ('pending', 'approved', 'in_progress')`.execute(db);
  await sql`create index enrolments_course on enrolments (course_id, status)`.execute(db);
  await sql`create index enrolments_user on enrolments (user_id, enrolled_at desc)`.execute(db);

  await guardStatusMoves(db);
  await countSeats(db);

  await sql`
    create table lesson_progress (
      id uuid primary key default uuidv7(),
      enrolment_id uuid not null,
      revision_id uuid not null,
      lesson_id uuid not null,
      status progress_status not null,
      completed_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (enrolment_id, lesson_id),
      foreign key (enrolment_id, revision_id) references enrolments (id, revision_id),
      foreign key (revision_id, lesson_id) references revision_lessons (revision_id, lesson_id),
      check ((status = 'completed') = (completed_at is not null))
    )`.execute(db);

  await sql`
    create table certificates (
      id uuid primary key default uuidv7(),
      number text not null unique check (number ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
      enrolment_id uuid not null unique references enrolments (id),
      user_id uuid not null references users (id),
      course_id uuid not null references courses (id),
      holder_name text not null,
      course_title text not null,
      course_code text not null,
      locale text not null,
      grade numeric(5, 2),
      issued_at timestamptz not null,
      expires_at timestamptz check (expires_at > issued_at),
      revoked_at timestamptz,
      revocation_reason text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      check ((revoked_at is null) = (revocation_reason is null))
    )`.execute(db);
  await sql`create index certificates_user on certificates (user_id, issued_at desc)`.execute(db);

  for (const table of ["enrolments", "lesson_progress", "certificates"]) {
    await sql`create trigger touch_updated_at before update on ${sql.table(table)}
      for each row execute function touch_updated_at()`.execute(db);
    await sql`create trigger keep_history after update or delete on ${sql.table(table)}
      for each row execute function keep_history('id', '')`.execute(db);
  }
}

/** The status machine of `enrolment-status.ts`, once more where nothing can go past it. */
async function guardStatusMoves(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_illegal_enrolment_move() returns trigger language plpgsql as $$
    begin
      if (old.status, new.status) not in (
        ('pending', 'approved'), ('pending', 'declined'), ('pending', 'withdrawn'),
        ('approved', 'in_progress'), ('approved', 'completed'), ('approved', 'withdrawn'), ('approved', 'failed'),
        ('in_progress', 'completed'), ('in_progress', 'withdrawn'), ('in_progress', 'failed')
      ) then
        raise exception 'an enrolment cannot go from % to %', old.status, new.status
          using errcode = 'check_violation', constraint = 'enrolments_status_move';
      end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger refuse_illegal_move before update on enrolments for each row
    when (old.status <> new.status) execute function refuse_illegal_enrolment_move()`.execute(db);
}

/** Seats are counted by the database in the transaction that takes or frees one; one too many is refused. */
async function countSeats(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table course_seats (
      course_id uuid primary key references courses (id) on delete cascade,
      taken int not null default 0 check (taken >= 0)
    )`.execute(db);
  await sql`
    create function open_course_seats() returns trigger language plpgsql as $$
    begin
      insert into course_seats (course_id) values (new.id);
      return null;
    end $$`.execute(db);
  await sql`create trigger open_seats after insert on courses for each row execute function open_course_seats()`.execute(
    db,
  );

  await sql`
    create function count_course_seats() returns trigger language plpgsql as $$
    declare
      held boolean := tg_op <> 'INSERT' and old.status in ('approved', 'in_progress');
      holds boolean := tg_op <> 'DELETE' and new.status in ('approved', 'in_progress');
    begin
      if holds and not held then
        update course_seats s set taken = s.taken + 1 from courses c
        where s.course_id = new.course_id and c.id = new.course_id
          and (c.max_participants is null or s.taken < c.max_participants);
        if not found then
          raise exception 'the course is full' using errcode = 'check_violation', constraint = 'enrolments_capacity';
        end if;
      elsif held and not holds then
        update course_seats set taken = taken - 1 where course_id = old.course_id;
      end if;
      return null;
    end $$`.execute(db);
  await sql`create trigger count_seats after insert or update of status or delete on enrolments
    for each row execute function count_course_seats()`.execute(db);
}
