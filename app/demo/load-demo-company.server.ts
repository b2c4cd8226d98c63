import { createDb, createPool } from "@db/client";
import { hasNoUsers, listAccounts } from "~/domain/people/people.queries.server";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { settleOutbox } from "~/platform/mail-outbox.store.server";
import type { Role } from "~/platform/permissions";
import { DemoCast } from "./demo-cast.server";
import { archiveDemoCourses, createDemoCourses } from "./demo-catalog.server";
import { playDemoLearning } from "./demo-learning.server";
import type { DemoFiles } from "./demo-lesson-content.server";
import { sayDemoPreferences } from "./demo-preferences.server";

const shownAccounts = ["admin", "trainer", "manager", "employee"].map((name) => `${name}@example.com`);

export interface DemoCompany {
  /** False when the database had people already: then nothing was added. */
  loaded: boolean;
  /** The accounts to try the product with. */
  accounts: { email: string; role: Role }[];
}

/**
 * Fills an empty database with the demo company, by the product's own commands and in one transaction: it is
 * there whole or not at all. The same day gives the same company.
 */
export async function loadDemoCompany(options: {
  connectionString: string;
  /** The password of every account. */
  password: string;
  today: Date;
  files: DemoFiles;
}): Promise<DemoCompany> {
  const { connectionString, password, today, files } = options;
  const pool = createPool({
    connectionString,
    max: 2,
    statementTimeoutMs: 30_000,
    applicationName: "kestrel-demo",
  });
  const db = createDb(pool);
  try {
    const loaded = await hasNoUsers(db);
    if (loaded) await inTransaction(db, (trx) => playAll(trx, { password, today, files }));
    return { loaded, accounts: await listShownAccounts(db) };
  } finally {
    await db.destroy();
  }
}

async function playAll(
  trx: Trx,
  { password, today, files }: { password: string; today: Date; files: DemoFiles },
): Promise<void> {
  const cast = await DemoCast.gather(trx, { password, today });
  const courseIds = await createDemoCourses(trx, cast, files);
  await playDemoLearning(trx, cast);
  await sayDemoPreferences(trx, cast);
  await archiveDemoCourses(trx, cast, courseIds);
  await cast.leave(trx);
  // What it tells of happened in the past: nobody is to get mail about it now.
  await settleOutbox(trx);
}

async function listShownAccounts(db: Db): Promise<DemoCompany["accounts"]> {
  const accounts = await listAccounts(db, shownAccounts);
  return shownAccounts.flatMap((email) => accounts.filter((account) => account.email === email));
}
