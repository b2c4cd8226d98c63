// Whether build/ was made from the sources as they are.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const stampFile = "build/sources.sha256";
const sources = [
  "app",
  "db",
  "public",
  "scripts/build.mjs",
  "scripts/build-server.mjs",
  "scripts/build-lock.mjs",
  "scripts/common-chunks.mjs",
  "scripts/steps.mjs",
  "scripts/preflight.mjs",
  "package.json",
  "package-lock.json",
  "remix.config.js",
  "tailwind.config.ts",
  "tsconfig.json",
  "vite.config.ts",
];
/** Tests, and what compiling the messages writes beside its sources. */
const leftOut = /\.test\.tsx?$|^app\/messages\/(compiled$|project\.inlang\/(?!settings\.json$))/;

/** @returns {string} a hash over the paths and contents of all that the build is made from */
export function sourceStamp() {
  const hash = createHash("sha256").update(process.version.split(".")[0] ?? "");
  for (const path of sources) add(hash, path);
  return hash.digest("hex");
}

/** @returns {boolean} */
export function buildIsCurrent() {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === sourceStamp();
}

/** @param {string} stamp taken before the build began: what is changed meanwhile is built next time */
export function markBuild(stamp) {
  writeFileSync(stampFile, stamp);
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} path
 */
function add(hash, path) {
  if (leftOut.test(path) || !existsSync(path)) return;
  const entries = readEntries(path);
  if (entries) {
    for (const name of entries) add(hash, join(path, name));
  } else {
    hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  }
}

/**
 * @param {string} path
 * @returns {string[] | null} null when it is no folder
 */
function readEntries(path) {
  try {
    return readdirSync(path).sort();
  } catch {
    return null;
  }
}
