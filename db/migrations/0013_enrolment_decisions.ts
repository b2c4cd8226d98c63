import { type Kysely, sql } from "kysely";

/** Who decided about a request for enrolment, when, and why not. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table enrolments
      add column decided_by uuid references users (id),
      add column decided_at timestamptz,
      add column decision_reason text check (length(btrim(decision_reason)) between 1 and 1000),
      add check ((decided_by is null) = (decided_at is null)),
      add constraint enrolments_own_decision check (decided_by <> user_id),
      add constraint enrolments_decline_reason check (status <> 'declined' or decision_reason is not null)`.execute(
    db,
  );
  await sql`create index enrolments_decided_by on enrolments (decided_by) where decided_by is not null`.execute(
    db,
  );
  // Few of many: what waits is looked for on every page of those who decide.
  await sql`create index enrolments_waiting on enrolments (enrolled_at, id) where status = 'pending'`.execute(
    db,
  );
}
