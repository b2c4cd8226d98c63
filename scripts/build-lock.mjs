// One build at a time: two at once in the same folder would take each other's files away.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const lock = "node_modules/.cache/kestrel-build.lock";
/** No build takes longer; its process number may be another program's by then. */
const longestMs = 10 * 60_000;

/**
 * Does the work while nobody else does; waits for its turn. What a killed builder left is taken over.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @param {() => void} waiting told once when another builder has to be waited for
 * @returns {Promise<T>}
 */
export async function alone(work, waiting) {
  mkdirSync("node_modules/.cache", { recursive: true });
  for (let told = false; !take(); told = true) {
    if (!told) waiting();
    await sleep(250);
  }
  const release = () => rmSync(lock, { force: true });
  process.once("exit", release);
  const result = await work();
  release();
  return result;
}

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!holderIsAlive()) rmSync(lock, { force: true });
    return false;
  }
}

function holderIsAlive() {
  try {
    if (Date.now() - statSync(lock).mtimeMs > longestMs) return false;
    const pid = Number(readFileSync(lock, "utf8"));
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
