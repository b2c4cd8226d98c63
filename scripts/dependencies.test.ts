import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dependenciesInstalled } from "./dependencies.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dependencies-"));
  mkdirSync(join(folder, "node_modules"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lock(file: string, packages: object): void {
  writeFileSync(join(folder, file), JSON.stringify({ packages }));
}

function installed(wanted: object, found: object): boolean {
  lock("package-lock.json", { "": { name: "site" }, ...wanted });
  lock("node_modules/.package-lock.json", found);
  return dependenciesInstalled(folder);
}

const react = { "node_modules/react": { version: "18.3.1" } };
const here = { os: [process.platform], cpu: [process.arch] };

test("what is locked and installed in the same version is installed", () => {
  expect(installed(react, react)).toBe(true);
});

test("a fresh clone, and one whose installation was broken off, are not", () => {
  lock("package-lock.json", react);
  expect(dependenciesInstalled(folder)).toBe(false);
  rmSync(join(folder, "node_modules"), { recursive: true });
  expect(dependenciesInstalled(folder)).toBe(false);
});

test("a package that is missing or of another version is noticed", () => {
  expect(installed(react, {})).toBe(false);
  expect(installed(react, { "node_modules/react": { version: "18.2.0" } })).toBe(false);
});

test("binaries for other machines may be missing, and that for this one may not", () => {
  const binary = (fields: object) => ({
    "node_modules/binary": { version: "1.0.0", optional: true, ...fields },
  });
  expect(installed(binary({ os: ["aix"], cpu: ["ppc64"] }), {})).toBe(true);
  expect(installed(binary({ os: ["!aix"], cpu: ["ppc64"] }), {})).toBe(true);
  expect(installed(binary(here), {})).toBe(false);
  expect(installed(binary({ ...here, libc: ["musl"] }), {})).toBe(true);
});
