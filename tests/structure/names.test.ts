import ts from "typescript";
import { expect, test } from "vitest";
import type { SourceText } from "./source-files";
import { filesUnder, isTest, parse, readSources } from "./source-files";

const shapeless = /^(utils?|helpers?|libs?|misc|common|shared|stuff)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Folders and files have a noun of the field for a name, in kebab-case. */
function badNames(path: string): string[] {
  const parts = path.split("/").map((part) => part.replace(/\.[a-z.]+$/, ""));
  if (parts.some((part) => shapeless.test(part))) return [`${path}: say what is in it`];
  const file = parts.at(-1) ?? "";
  const kebabWanted = /\.(tsx?|mjs|cjs)$/.test(path) && !/^db\/migrations\//.test(path);
  const name = file.replace(/^entry\.|\..*$/g, "");
  return kebabWanted && !kebab.test(name) && !path.startsWith("app/routes/")
    ? [`${path}: not kebab-case`]
    : [];
}

/** A file that only passes on what others export hides where things are. */
function isBarrel(file: SourceText): boolean {
  const statements = parse(file).statements;
  const exporting = statements.filter(ts.isExportDeclaration);
  return (
    exporting.length > 0 &&
    statements.every((one) => ts.isExportDeclaration(one) || ts.isImportDeclaration(one))
  );
}

test("names say what is in a file or folder", () => {
  expect(filesUnder("app", "db", "tests", "scripts").flatMap(badNames)).toEqual([]);
});

test("no barrel files", () => {
  const files = readSources("app", "db", "tests").filter(
    (file) => !isTest(file.path) || !/\.test\./.test(file.path),
  );
  expect(files.filter(isBarrel).map((file) => file.path)).toEqual([]);
});

test.each([
  "app/utils/dates.ts",
  "app/domain/catalog/helpers.ts",
  "app/platform/lib/x.ts",
  "tests/misc/a.test.ts",
  "app/components/common/button.tsx",
  "app/components/FormField.tsx",
  "app/domain/catalog/mayEnrol.ts",
])("catches the name %s", (path) => {
  expect(badNames(path)).toHaveLength(1);
});

test.each([
  "app/routes/_app.courses.$code/route.tsx",
  "app/domain/catalog/catalog.queries.server.ts",
  "app/entry.client.tsx",
  "db/migrations/0001_people.ts",
  "db/types.gen.ts",
  "app/components/library-list.tsx",
])("accepts the name %s", (path) => {
  expect(badNames(path)).toEqual([]);
});

test.each([
  'export * from "./button";',
  'export { Button } from "./button";\nexport type { Props } from "./button";',
  'import { Button } from "./button";\nexport { Button };',
])("catches a barrel: %s", (text) => {
  expect(isBarrel({ path: "app/components/index.ts", text })).toBe(true);
});

test("a list is no barrel", () => {
  const text = 'import * as a from "./0001_a";\nexport const migrations = { "0001_a": a };';
  expect(isBarrel({ path: "db/migrations/index.ts", text })).toBe(false);
});
