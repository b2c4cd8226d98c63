import { type Kysely, sql } from "kysely";

/** How long a video of a course takes, as its file says; null: it does not say, or is no video. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table course_files
    add column duration_seconds int check (duration_seconds between 1 and 43200)`.execute(db);
}
