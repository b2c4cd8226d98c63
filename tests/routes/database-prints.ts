import { sql } from "kysely";
import type { Db } from "~/platform/database.server";

/**
 * What every table holds at this moment, as a number of rows and a hash: two that are equal were not written to.
 * `xmin` shows also a row that was written again as it had been.
 */
export async function databasePrint(db: Db): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db);
  const prints = tables.map(
    ({ name }) => sql`
      select ${name} as name, count(*) || ' ' || md5(coalesce(string_agg(t.xmin::text || t::text, '|' order by t::text), ''))
        as print from ${sql.table(name)} t`,
  );
  const { rows } = await sql<{ name: string; print: string }>`${sql.join(prints, sql` union all `)}`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}
