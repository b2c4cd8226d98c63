import path from "node:path";
import type { Manifest } from "@db/backup/manifest";
import { readDataEnv } from "~/platform/env.server";
import { step } from "../../../scripts/steps.mjs";
import { backupSite } from "./backup-site";
import { reachDatabase } from "./reach-database";
import { runProgram } from "./run-program";

await runProgram(async (cleanup) => {
  const env = readDataEnv();
  const folder = path.resolve(process.argv[2] ?? path.join("backups", nameAt(new Date())));
  const databaseUrl = await reachDatabase(env, cleanup, { beside: true });
  await step(`Backing up to ${folder}`, () => backupSite({ ...env, databaseUrl }, folder), summary);
});

function nameAt(moment: Date): string {
  return `kestrel-${moment.toISOString().slice(0, 19).replaceAll(":", "-")}Z`;
}

function summary({ database: { tables }, files }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${rows} rows of ${tables.length} tables, ${files.length} files`;
}
