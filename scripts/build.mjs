// `npm run build`: makes build/ from the sources, unless it is current. `--force` makes it anyway.
import { spawn } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { alone } from "./build-lock.mjs";
import { bundle, programs } from "./build-server.mjs";
import { buildIsCurrent, markBuild, sourceStamp } from "./build-stamp.mjs";
import { giveUp, step } from "./steps.mjs";

process.chdir(new URL("..", import.meta.url).pathname);

const forced = process.argv.includes("--force");
await alone(
  async () => {
    if (buildIsCurrent() && !forced) console.log("▸ The build is current.");
    else await buildAll();
  },
  () => console.log("▸ Waiting for another build to end."),
);

async function buildAll() {
  const stamp = sourceStamp();
  rmSync("build", { recursive: true, force: true });
  // Compiles the message catalogues as well, which the server's bundle needs.
  await step("Building the pages", () =>
    runOrGiveUp("node_modules/@remix-run/dev/dist/cli.js", "vite:build"),
  );
  await step("Bundling the server", () => bundle(programs, "build"));
  cpSync("app/demo/assets", "build/demo-assets", { recursive: true });
  await step("Compressing the browser's files", compressAssets, (count) => `${count} files`);
  markBuild(stamp);
}

/**
 * Runs a program of a package; what it says is shown when it fails.
 *
 * @param {string} file
 * @param {...string} args
 */
function runOrGiveUp(file, ...args) {
  return new Promise((done) => {
    let output = "";
    const env = { ...process.env, NODE_ENV: /** @type {const} */ ("production") };
    const child = spawn(process.execPath, [file, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.once("close", (code) => {
      if (code === 0) return done(undefined);
      console.error(`\n${output}`);
      giveUp("The pages could not be built.");
    });
  });
}

/** @returns {Promise<number>} how many files have compressed forms beside them now */
async function compressAssets() {
  const texts = filesUnder("build/client").filter((file) =>
    /\.(js|css|svg|json|txt|html|webmanifest)$/.test(file),
  );
  const brotli = promisify(brotliCompress);
  const zip = promisify(gzip);
  await Promise.all(
    texts.map(async (file) => {
      const content = readFileSync(file);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      };
      writeFileSync(`${file}.br`, await brotli(content, { params }));
      writeFileSync(`${file}.gz`, await zip(content, { level: 9 }));
    }),
  );
  return texts.length;
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
