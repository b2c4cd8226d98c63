import cluster from "node:cluster";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Supervision } from "./supervision";

let folder = "";
let supervision: Supervision | null = null;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kestrel-supervision-"));
});

afterEach(async () => {
  supervision?.kill();
  await until(() => supervision?.processes() === 0);
  await rm(folder, { recursive: true, force: true });
});

/** Two processes that run this code. */
async function run(code: string): Promise<Supervision> {
  const program = path.join(folder, "program.mjs");
  await writeFile(program, code);
  supervision = new Supervision({
    program,
    count: 2,
    variables: { GREETING: "hello" },
    log: pino({ level: "silent" }),
  });
  return supervision;
}

async function until(condition: () => boolean): Promise<void> {
  for (const limit = Date.now() + 8000; !condition(); await sleep(20)) {
    if (Date.now() > limit) throw new Error("It did not come to that.");
  }
}

const listening = `
  import { createServer } from "node:http";
  import { existsSync, writeFileSync } from "node:fs";
  createServer().listen(0, "127.0.0.1");
  process.on("message", ({ type, noticeMs }) => {
    if (type === "drain") setTimeout(() => process.exit(0), noticeMs);
  });`;

it("replaces a process that was killed", async () => {
  const site = await run(listening);
  await site.ready();
  expect(site.processes()).toBe(2);
  Object.values(cluster.workers ?? {})[0]?.process.kill("SIGKILL");
  await until(() => site.restarts === 1 && site.processes() === 2);
});

it("gives its processes the variables, and waits for the end of all when it drains", async () => {
  const site = await run(`${listening}\nif (process.env.GREETING !== "hello") process.exit(1);`);
  await site.ready();
  const begun = Date.now();
  await site.drain(300);
  expect(Date.now() - begun).toBeGreaterThanOrEqual(290);
  expect(site.processes()).toBe(0);
  expect(site.restarts).toBe(0);
});

it("gives up when the processes die as soon as they are started", async () => {
  const site = await run("process.exit(3);");
  await expect(site.ready()).rejects.toThrow(
    "The web processes end as soon as they are started: the log says why.",
  );
});

it("pauses longer and longer before it replaces what dies at once", async () => {
  const site = await run(`${listening}\nsetTimeout(() => process.exit(3), 50);`);
  await site.ready();
  await sleep(3000);
  expect(site.restarts).toBeGreaterThan(2);
  expect(site.restarts).toBeLessThan(14);
});
