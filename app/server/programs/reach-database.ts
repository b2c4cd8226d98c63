import { findEmbeddedPostgres, startEmbeddedPostgres } from "@db/embedded";
import { waitForDatabase } from "@db/readiness";
import type { DataEnv } from "~/platform/env.server";
import { note } from "../../../scripts/steps.mjs";
import { explainDatabaseFailure } from "../database-failure";
import { StartError } from "../start-error";
import type { Cleanup } from "./run-program";

const patienceMs = 5000;

/**
 * The address of the site's database: that of `DATABASE_URL`, or the embedded server's, which is started when it does
 * not run, and ended with the program.
 *
 * @param beside whether the site may be running on the embedded server meanwhile
 * @throws StartError or EmbeddedDatabaseError, whose messages are for the person at the terminal
 */
export async function reachDatabase(
  { databaseUrl, dataDir }: Pick<DataEnv, "databaseUrl" | "dataDir">,
  cleanup: Cleanup,
  { beside }: { beside: boolean },
): Promise<string> {
  if (databaseUrl !== null) {
    await waitForDatabase(databaseUrl, patienceMs).catch((error) => {
      throw new StartError(explainDatabaseFailure(databaseUrl, error));
    });
    return databaseUrl;
  }
  const running = beside ? await findEmbeddedPostgres(dataDir) : null;
  if (running !== null) return running;
  const server = await startEmbeddedPostgres({ dataDir, log: note });
  cleanup.add(server.stop);
  return server.connectionString;
}
