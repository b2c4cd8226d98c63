import { mkdir } from "node:fs/promises";
import path from "node:path";
import { readDataEnv } from "~/platform/env.server";
import { step } from "../../../scripts/steps.mjs";
import { restoreSite } from "./backup-site";
import { reachDatabase } from "./reach-database";
import { ProgramError, runProgram } from "./run-program";

await runProgram(async (cleanup) => {
  const env = readDataEnv();
  const given = process.argv[2];
  if (!given) throw new ProgramError(["Name the backup's folder: npm run restore -- backups/kestrel-…"]);
  const folder = path.resolve(given);
  await mkdir(env.dataDir, { recursive: true });
  const databaseUrl = await reachDatabase(env, cleanup, { beside: false });
  await step(
    `Restoring ${folder}`,
    () => restoreSite({ ...env, databaseUrl }, folder),
    ({ madeAt }) => `as it was at ${madeAt}`,
  );
});
