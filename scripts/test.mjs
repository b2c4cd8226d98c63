// `npm test`: installs what is missing and runs every check there is. The last line is `N passed, N failed`.
// `npm test -- --only unit,e2e` runs some; what else is given goes to their runners. See tests/README.md.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { getChromium } from "./chromium.mjs";
import { dependenciesInstalled } from "./dependencies.mjs";
import { nodeMistake } from "./preflight.mjs";
import { endTogether, runProgram } from "./run-program.mjs";
import { countPlaywright, countVitest, failuresOfVitest, judgeRunner } from "./test-counts.mjs";

const results = "tests/results";
const stepNames = ["lint", "types", "dependencies", "unit", "e2e"];

const { values, positionals } = parseArgs({ options: { only: { type: "string" } }, allowPositionals: true });
const chosen = values.only?.split(",") ?? stepNames;
const unknown = chosen.filter((name) => !stepNames.includes(name));
const mistakes = [
  nodeMistake(process.versions.node),
  unknown.length > 0 ? `No such step: ${unknown.join(", ")}. There are ${stepNames.join(", ")}.` : null,
].filter((mistake) => mistake !== null);
if (mistakes.length > 0) {
  for (const mistake of mistakes) console.error(`✗ ${mistake}`);
  process.exit(2);
}

endTogether();
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
// Each tool chooses its own; production would leave out the packages that tests need.
Reflect.deleteProperty(process.env, "NODE_ENV");
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const failures = [];
const begun = Date.now();

/** @typedef {import("./test-counts.mjs").Counts} Counts */

/** @param {number} since */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** @param {Counts} counts */
function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

/**
 * Runs a program that says nothing unless it fails.
 *
 * @param {string} title
 * @param {string[]} args of node
 * @returns {Promise<boolean>} whether it went well
 */
async function quietly(title, args) {
  const since = Date.now();
  const { ok, output } = await runProgram(process.execPath, args);
  console.log(`${ok ? "✓" : "✗"} ${title} (${seconds(since)})`);
  if (!ok) console.log(output.trimEnd());
  return ok;
}

/**
 * One check that counts as one.
 *
 * @param {string} step
 * @param {string} title
 * @param {string[]} args of node
 */
async function check(step, title, args) {
  if (!chosen.includes(step)) return;
  const ok = await quietly(title, args);
  add({ passed: Number(ok), failed: Number(!ok) });
}

/**
 * A test runner: shows what it does, and counts by its report.
 *
 * @param {string} title
 * @param {string[]} args of node
 * @param {string} report JSON that it writes
 * @param {(report: any) => Counts} count
 * @param {Record<string, string>} [env]
 */
async function runner(title, args, report, count, env) {
  const since = Date.now();
  console.log(`\n▸ ${title}`);
  rmSync(report, { force: true });
  const { ok } = await runProgram(process.execPath, args, { show: true, env, limitMinutes: 35 });
  const counts = judgeRunner(ok, readReport(report, count));
  console.log(
    `${counts.failed ? "✗" : "✓"} ${title}: ${counts.passed} passed, ${counts.failed} failed (${seconds(since)})`,
  );
  add(counts);
}

/**
 * @param {string} file
 * @param {(report: any) => Counts} count
 */
function readReport(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

async function install() {
  if (dependenciesInstalled(".")) return;
  const since = Date.now();
  console.log("▸ Installing packages (npm ci)");
  const { ok } = await runProgram("npm", ["ci", "--no-audit", "--no-fund"], { show: true });
  console.log(`${ok ? "✓" : "✗"} Packages (${seconds(since)})`);
  if (!ok) finish({ passed: 0, failed: 1 });
}

async function unitTests() {
  if (!chosen.includes("unit")) return;
  const report = `${results}/vitest.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  await runner(
    "Unit, database, route and structure tests",
    ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...positionals],
    report,
    (read) => {
      failures.push(...failuresOfVitest(read));
      return countVitest(read);
    },
  );
}

/** @param {boolean} built */
async function browserTests(built) {
  if (!chosen.includes("e2e")) return;
  if (!built) {
    console.log("✗ Browser tests: there is no build to test");
    return add({ passed: 0, failed: 1 });
  }
  const report = `${results}/playwright.json`;
  try {
    const chromium = await getChromium((line) => console.log(`▸ ${line}`));
    const args = ["node_modules/playwright/cli.js", "test", "--config", "tests/e2e/playwright.config.ts"];
    await runner("Browser tests", [...args, ...positionals], report, countPlaywright, {
      CHROMIUM_PATH: chromium,
    });
  } catch (error) {
    console.log(`✗ Browser tests: ${error instanceof Error ? error.message : error}`);
    add({ passed: 0, failed: 1 });
  }
}

/** @param {Counts} [counts] */
function finish(counts = total) {
  for (const failure of failures) console.log(`\n✗ ${failure}`);
  console.log(`\nTook ${seconds(begun)}.`);
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exit(counts.failed > 0 ? 1 : 0);
}

await install();
mkdirSync(results, { recursive: true });
if (!(await quietly("Message catalogues", ["scripts/messages.mjs"]))) add({ passed: 0, failed: 1 });
const [built] = await Promise.all([
  chosen.includes("e2e") ? quietly("Build", ["scripts/build.mjs"]) : false,
  check("lint", "Format and lint", ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"]),
]);
// Not beside the build, which writes the compiled catalogues anew.
await Promise.all([
  check("types", "Types", [
    "node_modules/typescript/bin/tsc",
    ...["--incremental", "--tsBuildInfoFile", "node_modules/.cache/types.tsbuildinfo"],
  ]),
  check("dependencies", "Dependency rules", [
    "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
    ...["--config", "tests/structure/dependency-rules.mjs", "app", "db"],
  ]),
]);
await unitTests();
await browserTests(built);
finish();
