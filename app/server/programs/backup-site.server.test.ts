import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openBackup } from "@db/backup/manifest";
import type { Db } from "@db/client";
import { migrations } from "@db/migrations/index";
import { sql } from "kysely";
import pg from "pg";
import { afterEach, beforeEach, expect, inject } from "vitest";
import { loadDemoCompany } from "~/demo/load-demo-company.server";
import { inTransaction } from "~/platform/database.server";
import { eventsFromTheStart, listEventsAfter, recordEvent } from "~/platform/events.store.server";
import { diskStorage } from "~/platform/storage/disk-storage.server";
import { createTestDatabase, type TestDatabase, test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { createDatabase } from "../../../tests/support/server-databases";
import { backupSite, restoreSite } from "./backup-site";

const password = "a password for the demo company";
let folder = "";
let target: TestDatabase;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kestrel-backup-"));
  target = await createTestDatabase();
});

afterEach(async () => {
  await target.drop();
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string) => path.join(folder, name);
const siteOn = ({ connectionString }: { connectionString: string }, dataDir = at("data")) => ({
  databaseUrl: connectionString,
  dataDir,
});

/** How many rows each table has, and a checksum over them, but for what a restore changes on purpose. */
async function printsOf(db: Db): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%' order by 1`.execute(db);
  const prints: Record<string, string> = {};
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ print: string }>`
      select count(*) || ' ' || md5(coalesce(string_agg(line, '' order by line), '')) as print
      from (select (to_jsonb(t) - '{transaction_id,ended_at,end_reason}'::text[]
        - (case when ${name} = 'sessions' then '{updated_at}' else '{}' end)::text[])::text as line
        from ${sql.table(name)} t) as rows`.execute(db);
    prints[name] = rows[0]?.print ?? "";
  }
  return prints;
}

async function loadDemo({ connectionString }: TestDatabase): Promise<void> {
  const files = { assets: "app/demo/assets", storage: diskStorage(at("demo-files")) };
  await loadDemoCompany({ connectionString, password, today: new Date(), files });
}

// It makes the whole demo company and copies it: alone that takes seconds, beside others more.
const patient = { timeout: 120_000 };

test(
  "a site comes back with the same rows, files, secrets and rules, and goes on from there",
  patient,
  async ({ ownDatabase }) => {
    await loadDemo(ownDatabase);
    await aPerson(ownDatabase.db);
    await mkdir(at("data/files/ab"), { recursive: true });
    await mkdir(at("data/files/incoming"));
    await writeFile(at("data/files/ab/abcdef"), "an upload");
    await writeFile(at("data/files/incoming/half"), "half of an upload");
    await writeFile(at("data/secrets.json"), "{}");
    await backupSite(siteOn(ownDatabase), at("backup"));
    expect((await stat(at("backup"))).mode & 0o077).toBe(0);
    await mkdir(at("elsewhere/files/incoming"), { recursive: true });
    await restoreSite(siteOn(target, at("elsewhere")), at("backup"));

    const { db } = target;
    expect(await printsOf(db)).toEqual(await printsOf(ownDatabase.db));
    expect(await readFile(at("elsewhere/files/ab/abcdef"), "utf8")).toBe("an upload");
    expect(await readFile(at("elsewhere/secrets.json"), "utf8")).toBe("{}");
    expect((await readdir(at("elsewhere"))).sort()).toEqual(["files", "secrets.json"]);
    expect(await readdir(at("elsewhere/files"))).toEqual(["ab"]);

    const live = db.selectFrom("sessions").select("id").where("endedAt", "is", null);
    expect(await live.execute()).toEqual([]);
    await expect(db.updateTable("events").set({ type: "login" }).execute()).rejects.toThrow(/append-only/);
    await expect(
      db.updateTable("users").set({ role: "employee" }).where("role", "=", "admin").execute(),
    ).rejects.toThrow(/last active admin/);
    await expect(db.deleteFrom("courses").execute()).rejects.toThrow(/foreign key/);
    await inTransaction(db, (trx) => recordEvent(trx, { type: "session_theft", actorId: null }));
    // Transactions in other databases of the server hold readers up.
    const read = () => listEventsAfter(db, eventsFromTheStart, 100_000);
    await expect.poll(async () => (await read()).at(-1)?.type, { timeout: 100_000 }).toBe("session_theft");
    const { rows: inOrder } = await sql<{ id: string }>`select id from events order by id`.execute(db);
    expect((await read()).map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id));
  },
);

test(
  "a backup that is made while people write holds each of their transactions whole or not at all",
  patient,
  async ({ ownDatabase }) => {
    let writing = true;
    let written = 0;
    const writer = async () => {
      while (writing) {
        await inTransaction(ownDatabase.db, async (trx) => {
          const { userId } = await aPerson(trx);
          await recordEvent(trx, { type: "user_created", actorId: null, userId });
        });
        written += 1;
      }
    };
    const writers = [writer(), writer(), writer(), writer()];
    const untilWritten = async (count: number) => {
      while (written < count) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await untilWritten(50);
    const earlier = written;
    const manifest = await backupSite(siteOn(ownDatabase), at("backup"));
    await untilWritten(written + 20);
    writing = false;
    await Promise.all(writers);
    await restoreSite(siteOn(target), at("backup"));

    const { rows } = await sql<Record<string, number>>`
    select count(*)::int as people, count(p.user_id)::int as profiles, count(c.user_id)::int as credentials,
      count(s.user_id)::int as sessions, count(e.user_id)::int as events
    from users u left join profiles p on p.user_id = u.id left join user_credentials c on c.user_id = u.id
      left join sessions s on s.user_id = u.id left join events e on e.user_id = u.id
    where u.email ~ '^[0-9a-f-]{36}@'`.execute(target.db);
    const people = rows[0]?.people ?? 0;
    expect(rows).toEqual([
      { people, profiles: people, credentials: people, sessions: people, events: people },
    ]);
    expect(people).toBeGreaterThanOrEqual(earlier);
    expect(people).toBeLessThan(written);
    const users = manifest.database.tables.find(({ name }) => name === "users");
    expect(await target.db.selectFrom("users").select("id").execute()).toHaveLength(users?.rows ?? 0);
  },
);

test("a backup goes into a database without any table as well", patient, async ({ ownDatabase }) => {
  await aPerson(ownDatabase.db);
  await backupSite(siteOn(ownDatabase), at("backup"));
  const { url, prefix } = inject("databaseServer");
  const databaseUrl = await createDatabase(url, `${prefix}_bare_${process.pid}`);
  await restoreSite({ databaseUrl, dataDir: at("elsewhere") }, at("backup"));
  await expect(restoreSite({ databaseUrl, dataDir: at("elsewhere") }, at("backup"))).rejects.toThrow(
    "There are accounts in the database (1)",
  );
});

test("a database or a data folder that is in use is left as it is", patient, async ({ ownDatabase }) => {
  await aPerson(ownDatabase.db);
  await backupSite(siteOn(ownDatabase), at("backup"));
  await aPerson(target.db);
  const before = await printsOf(target.db);
  await expect(restoreSite(siteOn(target, at("elsewhere")), at("backup"))).rejects.toThrow(
    /only restored into an empty one/,
  );
  expect(await printsOf(target.db)).toEqual(before);

  const empty = await createTestDatabase();
  await mkdir(at("used/files"), { recursive: true });
  await writeFile(at("used/files/one"), "an upload of somebody else");
  await expect(restoreSite(siteOn(empty, at("used")), at("backup"))).rejects.toThrow(/There are files in/);
  expect(await empty.db.selectFrom("users").select("id").execute()).toEqual([]);
  await empty.drop();
});

test("tables of another program are never emptied", patient, async ({ ownDatabase }) => {
  await aPerson(ownDatabase.db);
  await backupSite(siteOn(ownDatabase), at("backup"));
  await sql`create table of_another_program (id int)`.execute(target.db);
  await expect(restoreSite(siteOn(target, at("elsewhere")), at("backup"))).rejects.toThrow(
    /other tables than/,
  );

  const { url, prefix } = inject("databaseServer");
  const databaseUrl = await createDatabase(url, `${prefix}_other_${process.pid}`);
  const other = new pg.Client({ connectionString: databaseUrl });
  await other.connect();
  await other.query("create table of_another_program as select 1 as id");
  await expect(restoreSite({ databaseUrl, dataDir: at("elsewhere") }, at("backup"))).rejects.toThrow(
    /tables of another program/,
  );
  expect((await other.query("select id from of_another_program")).rowCount).toBe(1);
  await other.end();
});

test(
  "a backup that is damaged, incomplete, or from a later version is refused before anything changes",
  patient,
  async ({ ownDatabase }) => {
    await aPerson(ownDatabase.db);
    await backupSite(siteOn(ownDatabase), at("backup"));
    const manifest = await readFile(at("backup/manifest.json"), "utf8");
    const restore = () => restoreSite(siteOn(target, at("elsewhere")), at("backup"));

    const later = manifest.replace(`"${Object.keys(migrations).at(-1)}"`, '"9999_later"');
    await writeFile(at("backup/manifest.json"), later);
    await expect(restore()).rejects.toThrow(/later version/);
    await writeFile(
      at("backup/manifest.json"),
      manifest.replace('"tables/users.copy.gz"', '"../users.copy.gz"'),
    );
    await expect(restore()).rejects.toThrow(/damaged/);
    await writeFile(at("backup/manifest.json"), manifest);
    const rows = await readFile(at("backup/tables/users.copy.gz"));
    await writeFile(at("backup/tables/users.copy.gz"), Buffer.concat([rows, Buffer.from("x")]));
    await expect(restore()).rejects.toThrow(/users.copy.gz is not what was written/);
    await rm(at("backup/tables/users.copy.gz"));
    await expect(restore()).rejects.toThrow(/users.copy.gz is missing/);
    await rm(at("backup/manifest.json"));
    await expect(restore()).rejects.toThrow(/is no backup/);
    expect(await target.db.selectFrom("users").select("id").execute()).toEqual([]);
  },
);

test(
  "a backup that fails leaves nothing, and one that is there is not written over",
  patient,
  async ({ ownDatabase }) => {
    const { url, prefix } = inject("databaseServer");
    const databaseUrl = await createDatabase(url, `${prefix}_nothing_${process.pid}`);
    await expect(backupSite({ databaseUrl, dataDir: at("data") }, at("backup"))).rejects.toThrow(
      /nothing in the database/,
    );
    expect(await readdir(folder)).toEqual([]);
    await aPerson(ownDatabase.db);
    await backupSite(siteOn(ownDatabase), at("backup"));
    await expect(backupSite(siteOn(ownDatabase), at("backup"))).rejects.toThrow(/exists/);
    expect((await openBackup(at("backup"))).database.tables.length).toBeGreaterThan(20);
  },
);

test("no column holds a transaction's number unless the database fills it in itself", async ({ db }) => {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and udt_name in ('xid8', 'xid', 'pg_lsn', 'pg_snapshot')
      and column_default is distinct from 'pg_current_xact_id()'`.execute(db);
  expect(rows).toEqual([]);
});
