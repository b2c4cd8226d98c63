import { createDb, createPool } from "@db/client";
import { migrateToLatest } from "@db/migrate";
import { type CreatedUser, createUser } from "~/domain/people/people.commands.server";
import type { NewAdmin } from "./new-admin";

/** Adds an admin, whose account works at once, to a database of whatever age: a site may not have run on it yet. */
export async function makeAdmin(connectionString: string, admin: NewAdmin): Promise<CreatedUser> {
  await migrateToLatest(connectionString);
  const db = createDb(
    createPool({ connectionString, max: 1, statementTimeoutMs: 10_000, applicationName: "kestrel-admin" }),
  );
  try {
    const nothing = { managerId: null, department: null, position: null, locale: null, timeZone: null };
    return await createUser(db, { ...admin, ...nothing, role: "admin", createdBy: null });
  } finally {
    await db.destroy();
  }
}
