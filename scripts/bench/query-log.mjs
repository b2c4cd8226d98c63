// Counts the statements that a site sends to its embedded database, by the database's own log.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { embeddedDatabaseUrl } from "./built-site.mjs";

const mark = "statement-of ";
/** What every process asks every five seconds, whoever asks it for pages. */
const poll = /null::uuid as session_id from users|^listen auth_change/i;

/**
 * From now on the database writes down every statement. Only for measuring: this costs it time.
 *
 * @param {string} dataDir the site's
 * @param {boolean} on
 */
export async function logStatements(dataDir, on) {
  const database = new pg.Client({ connectionString: embeddedDatabaseUrl(dataDir) });
  await database.connect();
  const settings = {
    log_statement: on ? "'all'" : "'none'",
    log_line_prefix: on ? `'${mark}%a '` : "'%m [%p] '",
  };
  for (const [name, value] of Object.entries(settings))
    await database.query(`alter system set ${name} = ${value}`);
  await database.query("select pg_reload_conf()");
  await database.end();
  await sleep(500);
}

/**
 * The statements of the site's pages while `work` ran, transactions' beginnings and ends included.
 *
 * @param {string} dataDir
 * @param {() => Promise<unknown>} work
 * @returns {Promise<string[]>} the first line of each
 */
export async function statementsDuring(dataDir, work) {
  const file = join(dataDir, "postgres", "server.log");
  const before = statSync(file).size;
  await work();
  await sleep(50);
  const lines = readFileSync(file).subarray(before).toString().split("\n");
  const statement = new RegExp(`^${mark}kestrel-(?:read|write) LOG:  (?:statement|execute [^:]*): (.*)`);
  return lines.flatMap((line) => statement.exec(line)?.[1] ?? []).filter((text) => !poll.test(text));
}
