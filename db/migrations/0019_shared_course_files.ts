import { type Kysely, sql } from "kysely";

/** A course and its copies show the same file. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table course_files drop constraint course_files_pkey, add primary key (file_id, course_id)`.execute(
    db,
  );
}
