// `npm start`: from a fresh clone to a running site. Installs and builds only what is missing or has changed.
import { spawn } from "node:child_process";
import { buildIsCurrent } from "./build-stamp.mjs";
import { dependenciesInstalled } from "./dependencies.mjs";
import { folderMistake, nodeMistake, portMistake } from "./preflight.mjs";
import { giveUp, step } from "./steps.mjs";

process.chdir(new URL("..", import.meta.url).pathname);
// React and others choose their production forms by this when they are loaded.
process.env.NODE_ENV = "production";

const { PORT, HOST, DATA_DIR } = process.env;
const port = /^\d+$/.test(PORT || "3000") ? Number(PORT || "3000") : null;
const mistakes = [
  nodeMistake(process.versions.node),
  port === null || port < 1 || port > 65_535 ? "PORT must be a whole number from 1 to 65535." : null,
  folderMistake(DATA_DIR || ".data"),
].filter((mistake) => mistake !== null);
if (mistakes.length > 0) giveUp(...mistakes);
const taken = await portMistake(port ?? 3000, HOST || undefined);
if (taken) giveUp(taken);

if (!dependenciesInstalled(".")) {
  await step("Installing packages (npm ci)", () =>
    run("Installing the packages failed.", "npm", "ci", "--no-audit", "--no-fund"),
  );
}
if (!buildIsCurrent()) await run("The build failed.", process.execPath, "scripts/build.mjs");
await import(new URL("../build/main.js", import.meta.url).href);

/**
 * Runs a program to its end, showing what it says.
 *
 * @param {string} failure one sentence for when it does not end well
 * @param {string} file
 * @param {...string} args
 */
function run(failure, file, ...args) {
  return new Promise((done) => {
    const shell = process.platform === "win32" && file === "npm";
    // Development packages are needed for the build, which NODE_ENV would leave out.
    const env = { ...process.env, NODE_ENV: /** @type {const} */ ("development") };
    const child = spawn(file, args, { stdio: "inherit", shell, env });
    child.once("error", () => giveUp(failure));
    child.once("exit", (code, signal) => {
      if (signal) process.exit(130);
      code === 0 ? done(undefined) : giveUp(failure);
    });
  });
}
