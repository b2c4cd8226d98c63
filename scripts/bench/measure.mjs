// Loads the pages of a site in turn.
import autocannon from "autocannon";
import { processorSeconds } from "./processes.mjs";

/**
 * @typedef {{ name: string, path: string }} Page
 * @typedef {{ requestsPerSecond: number, p50: number, p95: number, p99: number, failed: number, server: number, database: number }} Speed
 *   milliseconds; failed: answers that were not 200, and requests without one; server, database:
 *   processor time for one answer
 * @typedef {{ seconds: number, failed: number, server: number, database: number, times: number[] }} Sum seconds; times: milliseconds
 */

/**
 * Measures pages in many short rounds, each page once a round, so that whatever else the machine does meets them all
 * alike. The first round warms up and does not count.
 *
 * @param {{ site: import("./built-site.mjs").BuiltSite, browser: import("./browser.mjs").Browser, pages: Page[], connections: number, rounds: number, seconds: number, onRound: (round: number) => void }} options
 * @returns {Promise<Speed[]>} in the order of the pages
 */
export async function measure({ site, browser, pages, connections, rounds, seconds, onRound }) {
  const sums = pages.map(() => newSum());
  for (let round = 0; round <= rounds; round += 1) {
    onRound(round);
    for (const [index, page] of pages.entries()) {
      // Renews the session when it is due: the load itself takes no cookies.
      await browser.get(page.path);
      const url = new URL(page.path, site.url).href;
      const before = processorSeconds(site.child.pid ?? 0);
      const run = await load({ url, connections, duration: seconds, headers: browser.headers });
      const after = processorSeconds(site.child.pid ?? 0);
      const sum = round === 0 ? newSum() : sums[index];
      if (!sum) continue;
      sum.failed += run.failed;
      sum.seconds += run.seconds;
      sum.times.push(...run.times);
      sum.server += after.server - before.server;
      sum.database += after.database - before.database;
    }
  }
  return sums.map(speedOf);
}

/** @returns {Sum} */
function newSum() {
  return { seconds: 0, failed: 0, server: 0, database: 0, times: [] };
}

/** @param {import("autocannon").Options} options */
async function load(options) {
  /** @type {number[]} */
  const times = [];
  const run = autocannon(options);
  run.on("response", (_client, status, _bytes, milliseconds) => {
    if (status === 200) times.push(milliseconds);
  });
  const { non2xx, errors, duration } = await run;
  return { times, failed: non2xx + errors, seconds: duration };
}

/**
 * @param {Sum} sum
 * @returns {Speed}
 */
function speedOf({ seconds, failed, server, database, times }) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  const each = 1000 / times.length;
  const shares = { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
  return {
    requestsPerSecond: times.length / seconds,
    ...shares,
    failed,
    server: server * each,
    database: database * each,
  };
}
