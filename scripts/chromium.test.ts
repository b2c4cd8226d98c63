import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findChromium, getChromium } from "./chromium.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chromium-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that answers `--version` with that exit code. */
function program(name: string, code: number): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nexit ${code}\n`);
  chmodSync(path, 0o755);
  return path;
}

test("the one that CHROMIUM_PATH names goes before those on the PATH", async () => {
  program("chromium", 0);
  const named = program("my-browser", 0);
  expect(await findChromium({ PATH: folder, CHROMIUM_PATH: named })).toBe(named);
});

test("is found on the PATH, unless it does not run", async () => {
  program("chromium", 1);
  const chrome = program("google-chrome", 0);
  expect(await findChromium({ PATH: folder })).toBe(chrome);
});

test("is the one without windows where there is one", async () => {
  program("chromium", 0);
  const shell = program("chromium-headless-shell", 0);
  expect(await findChromium({ PATH: folder })).toBe(shell);
});

test("a CHROMIUM_PATH that does not run is told and not replaced", async () => {
  program("chromium", 0);
  const env = { PATH: folder, CHROMIUM_PATH: program("my-browser", 1) };
  expect(await findChromium(env)).toBeNull();
  const said: string[] = [];
  await expect(getChromium((line) => said.push(line), env)).rejects.toThrow(/CHROMIUM_PATH .* does not run/);
  expect(said).toEqual([]);
});
