import { type Kysely, sql } from "kysely";

/** What a course's picture shows, in words; empty: it only decorates. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table courses
    add column cover_alt text not null default '' check (length(cover_alt) <= 300)`.execute(db);
}
