// How many positions a second a site takes: sixteen people in front of a video, each on a connection of their own.
import autocannon from "autocannon";
import pg from "pg";
import { Browser } from "./browser.mjs";
import { embeddedDatabaseUrl } from "./built-site.mjs";
import { processorSeconds } from "./processes.mjs";

const warmUpSeconds = 5;

/**
 * @typedef {{ savesPerSecond: number, p50: number, p99: number, failed: number, traces: number, server: number, database: number }} SaveSpeed
 *   milliseconds; failed: answers that were not 200, and requests without one; traces: rows of history and events
 *   that the saving left, of which there must be none; server, database: milliseconds of processor for one save
 */

/**
 * Measures the saving of positions by people who learn in a course.
 *
 * @param {{ site: import("./built-site.mjs").BuiltSite, dataDir: string, password: string, course: string, connections: number, seconds: number }} options
 *   password: that of every account
 * @returns {Promise<SaveSpeed>}
 */
export async function measureSaves({ site, dataDir, password, course, connections, seconds }) {
  const database = new pg.Client({ connectionString: embeddedDatabaseUrl(dataDir) });
  await database.connect();
  try {
    const people = await learners(database, { site, password, course, connections });
    const before = await traces(database);
    // The first seconds are those of a server that has just started, and do not count.
    await Promise.all(people.map((person) => load({ ...person, seconds: warmUpSeconds })));
    const begun = processorSeconds(site.child.pid ?? 0);
    const runs = await Promise.all(people.map((person) => load({ ...person, seconds })));
    const ended = processorSeconds(site.child.pid ?? 0);
    const times = runs.flatMap((run) => run.times).toSorted((a, b) => a - b);
    const at = (/** @type {number} */ share) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
    const each = (/** @type {"server" | "database"} */ part) =>
      ((ended[part] - begun[part]) * 1000) / times.length;
    return {
      server: each("server"),
      database: each("database"),
      savesPerSecond: times.length / seconds,
      p50: at(0.5),
      p99: at(0.99),
      failed: runs.reduce((sum, run) => sum + run.failed, 0),
      traces: (await traces(database)) - before,
    };
  } finally {
    await database.end();
  }
}

/**
 * @param {pg.Client} database
 * @param {{ site: import("./built-site.mjs").BuiltSite, password: string, course: string, connections: number }} options
 */
async function learners(database, { site, password, course, connections }) {
  const { rows } = await database.query("select email from users where is_active order by email limit $1", [
    connections,
  ]);
  const people = [];
  for (let place = 0; place < connections; place += 1) {
    const browser = new Browser(site.url);
    await browser.logIn(rows[place % rows.length].email, password);
    for (const intent of ["enrol", "start"]) await browser.post(`/courses/${course}`, { intent });
    const { headers } = await browser.get(`/learn/${course}`);
    people.push({ url: `${site.url}${headers.location}/position`, headers: browser.headers });
    browser.close();
  }
  return people;
}

/** Goes on over all people and runs: for each of them the next one is always newer. */
let sequence = 0;

/**
 * One person, who saves as fast as the site answers.
 *
 * @param {{ url: string, headers: Record<string, string>, seconds: number }} options
 */
async function load({ url, headers, seconds }) {
  /** @type {number[]} */
  const times = [];
  const run = autocannon({
    url,
    connections: 1,
    duration: seconds,
    method: "POST",
    headers: { ...headers, "Content-Type": "application/x-www-form-urlencoded" },
    requests: [
      {
        setupRequest(request) {
          sequence += 1;
          const position = String(sequence % 600);
          const report = {
            active: "10",
            watched: `0-${(sequence % 600) + 1}`,
            position,
            sequence: String(sequence),
          };
          return { ...request, body: new URLSearchParams(report).toString() };
        },
      },
    ],
  });
  run.on("response", (_client, status, _bytes, milliseconds) => {
    if (status === 200) times.push(milliseconds);
  });
  const { non2xx, errors } = await run;
  return { times, failed: non2xx + errors };
}

/** @param {pg.Client} database */
async function traces(database) {
  const { rows } = await database.query(
    "select (select count(*) from row_history) + (select count(*) from events) as traces",
  );
  return Number(rows[0].traces);
}
