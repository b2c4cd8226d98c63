import { startEmbeddedPostgres } from "@db/embedded";
import { migrateToLatest } from "@db/migrate";
import { waitForDatabase } from "@db/readiness";
import { type Env, useDatabase } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { portMistake } from "../../scripts/preflight.mjs";
import { note, step } from "../../scripts/steps.mjs";
import { explainDatabaseFailure, isDatabaseUnavailable } from "./database-failure";
import { StartError } from "./start-error";

const databasePatienceMs = 5000;
/** The first with `uuidv7()`. */
const oldestPostgres = 18;

/** @throws StartError when the site's port is taken */
export async function checkPort({ port, host }: Env): Promise<void> {
  const mistake = await portMistake(port, host ?? undefined);
  if (mistake) throw new StartError(mistake);
}

/**
 * Reaches the database of `DATABASE_URL`, or starts the embedded one.
 *
 * @returns its address, and a function that ends what was started
 * @throws StartError or EmbeddedDatabaseError
 */
export async function openDatabase(env: Env): Promise<{ url: string; stop: () => Promise<void> }> {
  const { databaseUrl, dataDir } = env;
  if (databaseUrl !== null) {
    await step(
      "Reaching the database",
      () => reach(databaseUrl),
      (version) => `PostgreSQL ${version}`,
    );
    return { url: databaseUrl, stop: async () => {} };
  }
  let started = false;
  const tell = (line: string) => (started ? log().warn(line) : note(line));
  const server = await step(
    "Starting the database",
    () => startEmbeddedPostgres({ dataDir, log: tell }),
    ({ adopted }) => (adopted ? `found running in ${dataDir}` : `in ${dataDir}`),
  );
  started = true;
  useDatabase(server.connectionString);
  return { url: server.connectionString, stop: server.stop };
}

/**
 * Brings the database to this build's schema.
 *
 * @throws StartError when the database went away meanwhile
 */
export async function migrate(databaseUrl: string): Promise<void> {
  await step(
    "Migrating the database",
    () => migrateToLatest(databaseUrl).catch((error) => explain(databaseUrl, error)),
    (names) => (names.length === 0 ? "nothing to do" : `${names.length} applied`),
  );
}

function explain(databaseUrl: string, error: unknown): never {
  if (isDatabaseUnavailable(error)) throw new StartError(explainDatabaseFailure(databaseUrl, error));
  throw error;
}

async function reach(url: string): Promise<number> {
  const version = await waitForDatabase(url, databasePatienceMs).catch((error) => {
    throw new StartError(explainDatabaseFailure(url, error));
  });
  if (version >= oldestPostgres) return version;
  throw new StartError(
    `The database server is PostgreSQL ${version}: version ${oldestPostgres} or later is needed.`,
  );
}
