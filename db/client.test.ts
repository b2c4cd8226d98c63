import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { expect } from "vitest";
import { test } from "../tests/support/database";

// Nothing listens to the connection then: an error that it emits would end the process, here the test run.
test("a connection that dies between two statements of a transaction fails the next one, and nothing else", async ({
  ownDatabase: { db },
}) => {
  const trx = await db.startTransaction().execute();
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
  await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db);
  await sleep(100);
  await expect(sql`select 1`.execute(trx)).rejects.toThrow(/connection/i);
  await trx
    .rollback()
    .execute()
    .catch(() => undefined);
  expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
});

test("prepares a statement with parameters once a connection, and one without never", async ({ db }) => {
  const text = sql`select ${"prepared"}::text as word`;
  for (let time = 0; time < 3; time += 1) await text.execute(db);
  await sql`select 'unprepared' as word`.execute(db);
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements where statement like '%as word'`.execute(db);
  expect(rows).toEqual([{ statement: "select $1::text as word" }]);
});
