import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createDatabase, dropDatabases } from "./server-databases";
import { startThrowawayPostgres } from "./throwaway-postgres";

const root = fileURLToPath(new URL("../../", import.meta.url));
const results = join(root, "tests/results");
const logFile = join(results, "server.log");
const startLimitMs = 120_000;
const stopLimitMs = 30_000;

/**
 * Runs once before all browser tests: the built server in demo mode, on a free port, with a database and a data
 * folder of its own. Specs find it by `baseURL` and E2E_DATABASE_URL; the demo accounts' password is
 * E2E_DEMO_PASSWORD, the data folder is E2E_DATA_DIR. What the server says is in tests/results/server.log.
 */
export default async function startSite(): Promise<() => Promise<void>> {
  mkdirSync(results, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), "kestrel-site-"));
  const postgres = await startThrowawayPostgres();
  const databaseName = `kestrel_site_${process.pid}`;
  const databaseUrl = await createDatabase(postgres.url, databaseName);
  const port = await freePort();
  const password = randomBytes(12).toString("base64url");
  const server = startServer({ port, dataDir, password, databaseUrl });
  // For a run that is broken off and has no time to stop it.
  const endAtOnce = () => server.kill("SIGTERM");
  process.once("exit", endAtOnce);
  const stop = async () => {
    await stopServer(server);
    process.off("exit", endAtOnce);
    await dropDatabases(postgres.url, databaseName);
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const baseUrl = `http://localhost:${port}`;
  await ready(server, baseUrl).catch(async (error) => {
    await stop();
    throw error;
  });
  process.env.E2E_BASE_URL = baseUrl;
  process.env.E2E_DATABASE_URL = databaseUrl;
  process.env.E2E_DEMO_PASSWORD = password;
  process.env.E2E_DATA_DIR = dataDir;
  return stop;
}

type Settings = { port: number; dataDir: string; password: string; databaseUrl: string };

function startServer({ port, dataDir, password, databaseUrl }: Settings): ChildProcess {
  const log = openSync(logFile, "w");
  const server = spawn(process.execPath, ["build/main.js"], {
    cwd: root,
    stdio: ["ignore", log, log],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      APP_MODE: "demo",
      PORT: String(port),
      METRICS_PORT: "0",
      TRUST_PROXY: "1",
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      DEMO_PASSWORD: password,
    },
  });
  closeSync(log);
  return server;
}

async function ready(server: ChildProcess, baseUrl: string): Promise<void> {
  for (const until = Date.now() + startLimitMs; Date.now() < until; await sleep(100)) {
    const answer = await fetch(`${baseUrl}/readyz`).catch(() => null);
    if (answer?.ok) return;
    if (hasEnded(server)) throw new Error(`The server ended before it was ready:\n${lastLines()}`);
  }
  throw new Error(`The server was not ready after ${startLimitMs / 1000} s:\n${lastLines()}`);
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await Promise.race([ended, sleep(stopLimitMs, undefined, { ref: false })]);
  if (!hasEnded(server)) server.kill("SIGKILL");
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null;
}

function lastLines(): string {
  return readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-20).join("\n");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}
