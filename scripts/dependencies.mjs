// Whether node_modules is what package-lock.json says.
import { readFileSync } from "node:fs";

/** @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Locked */

/**
 * @param {string} folder with package-lock.json
 * @returns {boolean} whether every package that this machine needs is installed, in its version
 */
export function dependenciesInstalled(folder) {
  const wanted = readLock(`${folder}/package-lock.json`);
  const installed = readLock(`${folder}/node_modules/.package-lock.json`);
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, locked]) => {
    if (path === "") return true;
    const found = installed[path];
    return found ? found.version === locked.version : !isNeeded(locked);
  });
}

/**
 * @param {string} file
 * @returns {Record<string, Locked> | null} null when it cannot be read
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}

/**
 * Optional packages are mostly binaries for other machines. Of those for several C libraries npm takes one and
 * older locks do not say which, so none of them is insisted on.
 *
 * @param {Locked} locked
 */
function isNeeded({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return Boolean(os && cpu && !libc && matches(os, process.platform) && matches(cpu, process.arch));
}

/**
 * @param {string[]} list of names, or of names not to be with "!" before them
 * @param {string} own
 */
function matches(list, own) {
  return list.some((name) => name === own || (name.startsWith("!") && name.slice(1) !== own));
}
