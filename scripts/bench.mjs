// `npm run bench`: what pages cost, beside an empty one in the same run. See README of the tests.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Browser } from "./bench/browser.mjs";
import { freePort, removeDataDir, startBuiltSite, temporaryDataDir } from "./bench/built-site.mjs";
import { measure } from "./bench/measure.mjs";
import { total, weighPage } from "./bench/page-weight.mjs";
import { employee, preparePages } from "./bench/pages.mjs";
import { logStatements, statementsDuring } from "./bench/query-log.mjs";
import { measureSaves } from "./bench/saves.mjs";
import { giveUp, step } from "./steps.mjs";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "6" },
    seconds: { type: "string", default: "2" },
    connections: { type: "string", default: "16" },
    port: { type: "string" },
    only: { type: "string" },
  },
});
const [rounds = 0, seconds = 0, connections = 0] = [values.rounds, values.seconds, values.connections].map(
  Number,
);
if (!rounds || !seconds || !connections) giveUp("--rounds, --seconds and --connections are numbers above 0.");

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const build = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
if (build.status !== 0) giveUp("The build failed.");

const dataDir = temporaryDataDir("bench");
const password = randomBytes(12).toString("base64url");
const site = startBuiltSite({
  dataDir,
  port: Number(values.port ?? (await freePort())),
  env: { DEMO_PASSWORD: password, LOG_LEVEL: process.env.LOG_LEVEL ?? "info" },
});
process.once("SIGINT", () => void end().then(() => process.exit(130)));
try {
  await step("Starting the site", () => site.ready());
  if (values.only !== "saves") await benchPages();
  if (values.only !== "pages") await benchSaves();
} finally {
  await end();
}

async function benchPages() {
  const browser = new Browser(site.url);
  await browser.logIn(employee, password);
  const pages = await preparePages(browser);
  const weights = await step("Weighing the pages", () => weigh(browser, pages));
  const speeds = await step(`Measuring: ${rounds} rounds of ${seconds} s at ${connections} connections`, () =>
    measure({ site, browser, pages, connections, rounds, seconds, onRound: () => {} }),
  );
  report(pages, speeds, weights);
}

async function benchSaves() {
  const options = { site, dataDir, password, course: "ONB-100", connections, seconds: rounds * seconds };
  const saves = await step(`Saving positions for ${rounds * seconds} s`, () => measureSaves(options));
  const [perSecond, p50, p99] = [saves.savesPerSecond, saves.p50, saves.p99].map(Math.round);
  console.log(`${perSecond} positions/s, p50 ${p50} ms, p99 ${p99} ms, ${saves.failed} failed.`);
  const [server, database] = [saves.server, saves.database].map((ms) => ms.toFixed(1));
  console.log(`One costs ${server} ms of the server's processor and ${database} ms of the database's.`);
  console.log(`They left ${saves.traces} rows of history and events.`);
}

async function end() {
  await site.stop();
  removeDataDir(dataDir);
}

/**
 * @param {Browser} browser
 * @param {import("./bench/measure.mjs").Page[]} pages
 */
async function weigh(browser, pages) {
  const weights = [];
  await logStatements(dataDir, true);
  for (const { path } of pages) {
    let answer = await browser.get(path);
    const statements = await statementsDuring(dataDir, async () => {
      answer = await browser.get(path);
    });
    const { scripts, styles } = weighPage(await answer.html(), site.url);
    weights.push({ queries: statements.length, html: answer.bytes.length, scripts, styles });
  }
  await logStatements(dataDir, false);
  return weights;
}

/**
 * @param {import("./bench/measure.mjs").Page[]} pages
 * @param {import("./bench/measure.mjs").Speed[]} speeds
 * @param {Awaited<ReturnType<typeof weigh>>} weights
 */
function report(pages, speeds, weights) {
  const kilobytes = (/** @type {number} */ bytes) => Number((bytes / 1000).toFixed(1));
  const reference = speeds[0]?.requestsPerSecond ?? Number.NaN;
  const rows = pages.map(({ name }, index) => {
    const speed = speeds[index];
    const weight = weights[index];
    if (!speed || !weight) throw new Error(`${name} was not measured.`);
    return [
      name,
      {
        "requests/s": Math.round(speed.requestsPerSecond),
        "of empty": Number((speed.requestsPerSecond / reference).toFixed(2)),
        "p50 ms": Math.round(speed.p50),
        "p95 ms": Math.round(speed.p95),
        "p99 ms": Math.round(speed.p99),
        failed: speed.failed,
        "CPU ms": Number(speed.server.toFixed(1)),
        "DB ms": Number(speed.database.toFixed(1)),
        queries: weight.queries,
        "HTML kB": kilobytes(weight.html),
        "JS br kB": kilobytes(total(weight.scripts, "brotli")),
        "JS gz kB": kilobytes(total(weight.scripts, "gzip")),
        "CSS br kB": kilobytes(total(weight.styles, "brotli")),
      },
    ];
  });
  console.table(Object.fromEntries(rows));
  const load = loadavg()[0]?.toFixed(1);
  console.log(`Node ${process.versions.node}, ${cpus().length} processors, load ${load}. HTML as sent (br).`);
}
