import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, expect } from "vitest";
import { test } from "../support/database";
import { root } from "./source-files";

const generated = join(root, "db/types.gen.ts");
const folder = mkdtempSync(join(tmpdir(), "database-types-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The types that kysely-codegen makes of a database, with the settings of db/codegen.json. */
async function typesOf(connectionString: string): Promise<string> {
  const cli = join(root, "node_modules/kysely-codegen/dist/cli/bin.js");
  const outFile = join(folder, "types.ts");
  const args = [cli, "--config-file", "db/codegen.json", "--url", connectionString, "--out-file", outFile];
  await promisify(execFile)(process.execPath, args, { cwd: root });
  return readFileSync(outFile, "utf8");
}

test("db/types.gen.ts is what the migrations make (npm run db:types writes it)", async ({ ownDatabase }) => {
  await expect(await typesOf(ownDatabase.connectionString)).toMatchFileSnapshot(generated);
});

test.for([
  ["a column that is new", "alter table skills add column planted text"],
  ["a column that is gone", "alter table skills drop column description"],
  ["a column that may be null now", "alter table skills alter column category drop not null"],
])("catches %s", async ([, change = ""], { ownDatabase }) => {
  await sql.raw(change).execute(ownDatabase.db);
  expect(await typesOf(ownDatabase.connectionString)).not.toBe(readFileSync(generated, "utf8"));
});
