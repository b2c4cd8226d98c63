// What is checked before anything that takes time.
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const oldest = [20, 19];

/**
 * @param {string} version of Node, such as 20.19.0
 * @returns {string | null} one sentence when it is too old
 */
export function nodeMistake(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null;
  return `Node ${version} is too old: ${oldest.join(".")} or later is needed (https://nodejs.org).`;
}

/**
 * Whether a server can listen on the port. A taken one is looked at again for a moment: the program that had it
 * may be ending.
 *
 * @param {number} port
 * @param {string} [host] every address of this machine when not given
 * @param {number} [patienceMs]
 * @returns {Promise<string | null>} one sentence when it cannot
 */
export async function portMistake(port, host, patienceMs = 1500) {
  for (const until = Date.now() + patienceMs; ; await sleep(100)) {
    const code = await listenError(port, host);
    if (code === null) return null;
    if (code === "EADDRINUSE" && Date.now() < until) continue;
    if (code === "EADDRINUSE")
      return `Port ${port} is taken by another program: end it, or choose another by PORT.`;
    if (code === "EACCES") return `Port ${port} needs more rights than you have: choose another by PORT.`;
    return `The server cannot listen on ${host ?? "this machine"}, port ${port} (${code}).`;
  }
}

/**
 * @param {string} folder made when it is missing
 * @returns {string | null} one sentence when it cannot be written
 */
export function folderMistake(folder) {
  const path = resolve(folder);
  try {
    makeFolder(path);
    accessSync(path, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    const why = error instanceof Error && "code" in error ? ` (${error.code})` : "";
    return `The data folder ${path} cannot be written${why}: choose another by DATA_DIR.`;
  }
}

/**
 * One by one, since Node's own recursive way tries for ever where folders cannot be made (/proc).
 *
 * @param {string} path
 */
function makeFolder(path) {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  }
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<string | null>} the system's error code, or null
 */
function listenError(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", (error) => done("code" in error ? String(error.code) : error.message));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(null)));
  });
}
