// Finds a Chromium for the browser tests, and gets one where there is none.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { runProgram } from "./run-program.mjs";

// The shell has no windows, and is a third faster.
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const macOs = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * An installed Chromium or Chrome: CHROMIUM_PATH (nothing else when it is given), then the PATH, then the one that
 * Playwright has downloaded.
 *
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<string | null>} its absolute path; it has been seen to run
 */
export async function findChromium(env = process.env) {
  const folders = (env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : [...onPath, ...macOs, await playwrightsOwn()];
  for (const path of candidates) if (path && isExecutable(path) && (await runs(path))) return path;
  return null;
}

/**
 * An installed Chromium, else Playwright's download, else Debian's package, which takes root.
 *
 * @param {(line: string) => void} say takes one sentence for each thing that takes time
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<string>} its absolute path
 * @throws when there is none to be had; the message says what to do
 */
export async function getChromium(say, env = process.env) {
  const installed = await findChromium(env);
  if (installed) return installed;
  if (env.CHROMIUM_PATH) throw new Error(`CHROMIUM_PATH (${env.CHROMIUM_PATH}) does not run.`);
  say("Chromium is not installed: Playwright downloads one.");
  const download = await runProgram(
    process.execPath,
    ["node_modules/playwright/cli.js", "install", "chromium"],
    {
      limitMinutes: 5,
    },
  );
  const downloaded = download.ok ? await findChromium(env) : null;
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && (await runs("apt-get"))) {
    say("The download does not work here: Debian's package is installed.");
    await installPackage();
    const packaged = await findChromium(env);
    if (packaged) return packaged;
  }
  throw new Error(
    "There is no Chromium: install chromium or google-chrome, or give its path by CHROMIUM_PATH.",
  );
}

async function installPackage() {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await runProgram("apt-get", ["update"], { env, limitMinutes: 5 });
  // Older releases have no package of the shell alone.
  for (const name of ["chromium-headless-shell", "chromium"]) {
    const args = ["install", "--yes", "--no-install-recommends", name];
    if ((await runProgram("apt-get", args, { env, limitMinutes: 10 })).ok) return;
  }
}

/** @returns {Promise<string | null>} */
async function playwrightsOwn() {
  const playwright = await import("playwright").catch(() => null);
  return playwright?.chromium.executablePath() ?? null;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path */
async function runs(path) {
  return (await runProgram(path, ["--version"], { limitMinutes: 1 })).ok;
}
