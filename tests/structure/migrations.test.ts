import ts from "typescript";
import { expect, test } from "vitest";
import type { SourceText, Violation } from "./source-files";
import {
  expectNone,
  filesUnder,
  importedModules,
  parse,
  readSource,
  violationAt,
  visitAll,
} from "./source-files";

const index = "db/migrations/index.ts";

/** Every migration file is imported and listed under its own name, oldest first; numbers have no gap and no twin. */
function migrationsListed(files: string[], list: SourceText): Violation[] {
  const names = files
    .filter((path) => path !== index)
    .map((path) => path.replace(/^.*\//, "").replace(/\.ts$/, ""));
  const tree = parse(list);
  const imported = importedModules(tree)
    .map(({ module }) => module)
    .filter((module) => module.startsWith("./"))
    .map((module) => module.slice(2));
  return [
    ...differences(tree, "imports", imported, names),
    ...differences(tree, "lists", listedNames(tree), names),
    ...names.flatMap((name, at) =>
      name.startsWith(`${String(at + 1).padStart(4, "0")}_`)
        ? []
        : [violationAt(tree, `${name} should have number ${at + 1}`)],
    ),
  ];
}

function listedNames(tree: ts.SourceFile): string[] {
  const names: string[] = [];
  visitAll(tree, (node) => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name)) names.push(node.name.text);
  });
  return names;
}

function differences(tree: ts.SourceFile, verb: string, found: string[], expected: string[]): Violation[] {
  if (found.join() === expected.join()) return [];
  return [violationAt(tree, `${verb} ${found.join(", ")} and not ${expected.join(", ")}`)];
}

test("every migration is listed, in order", () => {
  const files = filesUnder("db/migrations").filter((path) => !path.endsWith(".test.ts"));
  expectNone(migrationsListed(files, readSource(index)));
});

const files = ["db/migrations/0001_a.ts", "db/migrations/0002_b.ts", index];
const first = 'import * as a from "./0001_a";\n';
const second = 'import * as b from "./0002_b";\n';

test("accepts a complete list", () => {
  const text = `${first}${second}export const migrations = { "0001_a": a, "0002_b": b };`;
  expect(migrationsListed(files, { path: index, text })).toEqual([]);
});

test.each([
  ["forgotten altogether", `${first}export const migrations = { "0001_a": a };`, 2],
  ["imported and not listed", `${first}${second}export const migrations = { "0001_a": a };`, 1],
  ["listed out of order", `${first}${second}export const migrations = { "0002_b": b, "0001_a": a };`, 1],
  [
    "listed under another name",
    `${first}${second}export const migrations = { "0001_a": a, "0002_c": b };`,
    1,
  ],
])("catches a migration that is %s", (_, text, count) => {
  expect(migrationsListed(files, { path: index, text })).toHaveLength(count);
});

test("catches two migrations of one number", () => {
  const text = `${first}import * as b from "./0001_b";\nexport const migrations = { "0001_a": a, "0001_b": b };`;
  expect(
    migrationsListed(["db/migrations/0001_a.ts", "db/migrations/0001_b.ts"], { path: index, text }),
  ).toHaveLength(1);
});
