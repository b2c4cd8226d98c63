// The processes of a site and what they have used, where the system tells (`/proc`).
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Clock ticks in a second: the same on every Linux. */
const ticksPerSecond = 100;

/** @typedef {{ pid: number, parent: number, command: string, ticks: number }} Process */

/** Whether this system lists its processes. */
export const processesAreListed = existsSync("/proc/self/stat");

/**
 * A process and all that it has started, as far as they are still its own.
 *
 * @param {number} root
 * @returns {Process[]} the root first; empty where the system does not say
 */
export function processTree(root) {
  const all = processesAreListed ? readdirSync("/proc").flatMap(readProcess) : [];
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
}

/**
 * The processor time that a site has used, with its database's beside it.
 *
 * @param {number} root the primary process
 * @returns {{ server: number, database: number }} seconds
 */
export function processorSeconds(root) {
  const seconds = { server: 0, database: 0 };
  for (const { command, ticks } of processTree(root))
    seconds[command === "postgres" ? "database" : "server"] += ticks / ticksPerSecond;
  return seconds;
}

/**
 * @param {string} name
 * @returns {Process[]} none when it is no process, or no longer
 */
function readProcess(name) {
  if (!/^\d+$/.test(name)) return [];
  try {
    const text = readFileSync(`/proc/${name}/stat`, "utf8");
    const command = text.slice(text.indexOf("(") + 1, text.lastIndexOf(")"));
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    // Its own time, and that of its children who have ended.
    const ticks = [11, 12, 13, 14].reduce((sum, place) => sum + Number(fields[place]), 0);
    return [{ pid: Number(name), parent: Number(fields[1]), command, ticks }];
  } catch {
    return [];
  }
}
