// Runs another program, to its end or ours.
import { spawn } from "node:child_process";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Runs a program and waits for it. It is given up after `limitMinutes`.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ show?: boolean, env?: Record<string, string>, limitMinutes?: number }} [options]
 *   show: its output goes to ours as it comes; else it is collected
 * @returns {Promise<{ ok: boolean, output: string }>} ok: it ended by itself with 0; output: what was collected
 */
export function runProgram(file, args, { show = false, env = {}, limitMinutes = 15 } = {}) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(file, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      // A group of its own: what it starts ends with it.
      detached: true,
    });
    running.add(child);
    const limit = setTimeout(() => {
      output += `\nGiven up after ${limitMinutes} minutes.\n`;
      end(child);
    }, limitMinutes * 60_000);
    const finish = (/** @type {boolean} */ ok) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ ok, output });
    };
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    child.once("error", (error) => {
      output += error.message;
      finish(false);
    });
    child.once("close", (code) => finish(code === 0));
  });
}

/**
 * Asks it and what it started to end, and makes them when they do not: the runners end the servers that they
 * started on an interrupt, not on other signals.
 *
 * @param {import("node:child_process").ChildProcess} child
 */
function end(child) {
  signalGroup(child, "SIGINT");
  setTimeout(() => signalGroup(child, "SIGKILL"), 15_000).unref();
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined || !running.has(child)) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/** From now on, what is running ends with us when we are interrupted or told to end. */
export function endTogether() {
  for (const [signal, code] of /** @type {const} */ ([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ]))
    process.once(signal, async () => {
      const ends = [...running].map((child) => new Promise((done) => child.once("close", done)));
      for (const child of running) end(child);
      await Promise.all(ends);
      process.exit(code);
    });
}
