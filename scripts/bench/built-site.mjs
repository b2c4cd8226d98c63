// The built server as `npm start` runs it, with a data folder of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const startLimitMs = 120_000;
const stopLimitMs = 40_000;

/**
 * A folder for a site's data in the system's temporary folder. Where we are root the database runs as another user,
 * who must be able to get there.
 *
 * @param {string} name
 */
export function temporaryDataDir(name) {
  const folder = mkdtempSync(join(tmpdir(), `kestrel-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * Starts build/main.js in demo mode. What it says goes to `site.log` in its data folder.
 *
 * @param {{ dataDir: string, port: number, env?: Record<string, string> }} options env: beside what every site is given
 * @returns {BuiltSite} which is not ready yet
 */
export function startBuiltSite({ dataDir, port, env = {} }) {
  const logFile = join(dataDir, "site.log");
  const log = openSync(logFile, "a");
  const child = spawn(process.execPath, ["build/main.js"], {
    cwd: root,
    stdio: ["ignore", log, log],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      APP_MODE: "demo",
      METRICS_PORT: "0",
      PORT: String(port),
      DATA_DIR: dataDir,
      ...env,
    },
  });
  closeSync(log);
  return new BuiltSite(child, `http://localhost:${port}`, logFile);
}

/** A server that has been started. */
export class BuiltSite {
  /**
   * @param {import("node:child_process").ChildProcess} child
   * @param {string} url
   * @param {string} logFile
   */
  constructor(child, url, logFile) {
    this.child = child;
    this.url = url;
    this.logFile = logFile;
  }

  get hasEnded() {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Waits until it may be sent requests. */
  async ready() {
    for (const until = Date.now() + startLimitMs; Date.now() < until; await sleep(50)) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => null);
      if (answer?.ok) return this;
      if (this.hasEnded) throw new Error(`The server ended before it was ready:\n${this.lastLines()}`);
    }
    throw new Error(`The server was not ready after ${startLimitMs / 1000} s:\n${this.lastLines()}`);
  }

  /** Lets it end as a signal from outside does; one that takes too long is killed. */
  async stop() {
    if (this.hasEnded) return;
    const ended = once(this.child, "exit");
    this.child.kill("SIGTERM");
    await Promise.race([ended, sleep(stopLimitMs, undefined, { ref: false })]);
    if (!this.hasEnded) this.child.kill("SIGKILL");
  }

  lastLines() {
    return readFileSync(this.logFile, "utf8").trimEnd().split("\n").slice(-20).join("\n");
  }
}

/**
 * The address of the embedded database of a site, which must be running.
 *
 * @param {string} dataDir
 */
export function embeddedDatabaseUrl(dataDir) {
  const home = join(dataDir, "postgres");
  const password = readFileSync(join(home, "password"), "utf8");
  const port = readFileSync(join(home, "data", "postmaster.pid"), "utf8").split("\n")[3];
  return `postgres://kestrel:${password}@127.0.0.1:${port}/kestrel`;
}

/** @param {string} dataDir */
export function removeDataDir(dataDir) {
  rmSync(dataDir, { recursive: true, force: true });
}

/** @returns {Promise<number>} a port on which nobody listens at this moment */
export async function freePort() {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}
