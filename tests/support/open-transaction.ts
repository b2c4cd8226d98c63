import type { Db, Trx } from "@db/client";

/**
 * Runs what happens while a transaction is open, which is committed at the moment that `work` chooses. What is still
 * open afterwards is rolled back: a test that fails must not leave behind what its database would wait for.
 */
export async function whileOpen(
  db: Db,
  work: (trx: Trx, commit: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const trx = await db.startTransaction().execute();
  try {
    await work(trx, () => trx.commit().execute());
  } finally {
    if (!trx.isCommitted) await trx.rollback().execute();
  }
}
