import { rm } from "node:fs/promises";
import { migrateToLatest } from "@db/migrate";
import type { TestProject } from "vitest/node";
import { createDatabase, dropDatabases } from "./server-databases";
import { startThrowawayPostgres } from "./throwaway-postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** Where test databases are created, and the beginning of their names; `<prefix>_template` is migrated. */
    databaseServer: { url: string; prefix: string };
  }
}

/** Runs once before all database tests: one server, and one migrated template that their databases are copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayPostgres();
  const prefix = `kestrel_test_${process.pid}`;
  await migrateToLatest(await createDatabase(server.url, `${prefix}_template`));
  project.provide("databaseServer", { url: server.url, prefix });
  return async () => {
    await dropDatabases(server.url, prefix);
    await server.stop();
    await rm(project.config.env.DATA_DIR ?? "", { recursive: true, force: true });
  };
}
