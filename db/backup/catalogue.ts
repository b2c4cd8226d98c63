import pg from "pg";
import { BackupError } from "./backup-error";

/** A table with the columns that are kept: not those which the database fills by itself. */
export type Table = { readonly name: string; readonly columns: readonly string[] };

/** A foreign key, and the words that make it again. */
export type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string };

/**
 * A connection without time limits, on which values are written in one way whatever the server's settings are.
 *
 * @throws the driver's error when the database does not answer within five seconds
 */
export async function connect(connectionString: string, applicationName: string): Promise<pg.Client> {
  const settings = {
    statement_timeout: "0",
    lock_timeout: "0",
    idle_in_transaction_session_timeout: "0",
    timezone: "UTC",
    datestyle: "ISO",
    intervalstyle: "postgres",
    extra_float_digits: "3",
    search_path: "public",
  };
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 5000,
    application_name: applicationName,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(" "),
    keepAlive: true,
  });
  // A lost connection is told by the next statement.
  client.on("error", () => {});
  await client.connect();
  return client;
}

/**
 * The tables of the schema `public`, by name, without those of the migrations' own bookkeeping. Generated columns
 * are left out, and so is what is filled with the transaction's number: numbers of another server say nothing here.
 * Tables of extensions are the extensions' own affair.
 */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely\\_migration%'
      and pg_get_expr(d.adbin, d.adrelid) is distinct from 'pg_current_xact_id()'
      and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
    group by c.relname order by c.relname`);
  return rows;
}

/**
 * The migrations that made the schema, oldest first.
 *
 * @throws BackupError when there are none: the database is empty
 */
export async function listMigrations(client: pg.Client): Promise<string[]> {
  if (!(await isMigrated(client))) throw new BackupError("There is nothing in the database yet.");
  const { rows } = await client.query<{ name: string }>("select name from kysely_migration order by name");
  return rows.map(({ name }) => name);
}

/** Whether migrations have ever been run here. */
export async function isMigrated(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('public.kysely_migration') is not null as there",
  );
  return rows[0]?.there ?? false;
}

/** The value that each sequence gives next. */
export async function listSequences(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; next: string }>(`
    select sequencename as name, coalesce(last_value + increment_by, start_value)::text as next
    from pg_sequences where schemaname = 'public' order by sequencename`);
  return Object.fromEntries(rows.map(({ name, next }) => [name, next]));
}

export async function listForeignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and c.relnamespace = 'public'::regnamespace order by 1, 2`);
  return rows;
}

/** Names as SQL takes them, with commas. */
export function identifiers(names: readonly string[]): string {
  return names.map((name) => pg.escapeIdentifier(name)).join(", ");
}
