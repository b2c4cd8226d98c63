import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { folderMistake, nodeMistake, portMistake } from "../../scripts/preflight.mjs";

const folder = mkdtempSync(join(tmpdir(), "kestrel-start-"));

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each(["18.20.4", "20.18.3", "16.0.0"])("Node %s is too old, in one sentence", (version) => {
  expect(nodeMistake(version)).toBe(
    `Node ${version} is too old: 20.19 or later is needed (https://nodejs.org).`,
  );
});

test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("Node %s will do", (version) => {
  expect(nodeMistake(version)).toBeNull();
});

test("a port that another program has is told in one sentence, and one that it gives up meanwhile is taken", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = address && typeof address === "object" ? address.port : 0;
  expect(await portMistake(port, "127.0.0.1", 200)).toBe(
    `Port ${port} is taken by another program: end it, or choose another by PORT.`,
  );
  expect(await portMistake(port, undefined, 0)).toContain("is taken");
  setTimeout(() => other.close(), 200);
  expect(await portMistake(port, "127.0.0.1", 3000)).toBeNull();
});

test("an address that is not this machine's is told in one sentence", async () => {
  expect(await portMistake(4000, "192.0.2.1")).toMatch(
    /^The server cannot listen on 192\.0\.2\.1, port 4000 \(\w+\)\.$/,
  );
});

test("a data folder is made, or said to be unwritable in one sentence", () => {
  expect(folderMistake(join(folder, "made", "here"))).toBeNull();
  writeFileSync(join(folder, "file"), "");
  expect(folderMistake("/proc/kestrel/data")).toMatch(
    /^The data folder \/proc\/kestrel\/data cannot be written/,
  );
  const below = join(folder, "file", "below");
  expect(folderMistake(below)).toBe(
    `The data folder ${below} cannot be written (ENOTDIR): choose another by DATA_DIR.`,
  );
});
