import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { loadDemoCompany } from "~/demo/load-demo-company.server";
import type { Env } from "~/platform/env.server";
import { privateFile, randomSecret } from "~/platform/private-file.server";
import { fileStorage, openFileStorage } from "~/platform/storage/file-storage.server";
import { step } from "../../scripts/steps.mjs";

export type Demo = {
  readonly accounts: ReadonlyArray<{ readonly email: string; readonly role: string }>;
  /** Null: it was given when the data was loaded, and is not known any more. */
  readonly password: string | null;
  /** Where it is kept; null when it was given. */
  readonly passwordFile: string | null;
};

/**
 * Loads the demo company into an empty database. Its accounts' password is `DEMO_PASSWORD` at that moment, else a
 * random one, which is written to `<DATA_DIR>/demo-password` before it is used.
 *
 * @param assets the folder with its lessons' files
 */
export async function loadDemo(env: Env, connectionString: string, assets: string): Promise<Demo> {
  const passwordFile = path.join(env.dataDir, "demo-password");
  const wasKept = existsSync(passwordFile);
  const password =
    env.demoPassword ?? privateFile(passwordFile, () => `${randomSecret().slice(0, 16)}\n`).trim();
  await openFileStorage();
  const files = { assets, storage: fileStorage() };
  const { loaded, accounts } = await step(
    "Loading the demo company",
    () => loadDemoCompany({ connectionString, password, today: new Date(), files }),
    (result) => (result.loaded ? "done" : "is there already"),
  );
  const isOurs = loaded && env.demoPassword !== null;
  if (isOurs || (!loaded && !wasKept)) rmSync(passwordFile, { force: true });
  if (isOurs) return { accounts, password: env.demoPassword, passwordFile: null };
  return { accounts, password: keptPassword(passwordFile), passwordFile };
}

function keptPassword(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}
