import type { ReadDb } from "~/platform/database.server";
import { locales, themes } from "~/platform/preferences";

/** What logging in needs to know of the person with this address (trimmed, lower-cased); null: nobody has it. */
export async function findCredentials(db: ReadDb, email: string) {
  const row = await db
    .selectFrom("users as u")
    .innerJoin("userCredentials as c", "c.userId", "u.id")
    .innerJoin("profiles as p", "p.userId", "u.id")
    .select(["u.id as userId", "u.firstName", "u.lastName", "u.role", "u.isActive", "u.authEpoch"])
    .select(["c.passwordHash", "p.locale", "p.theme", "p.timeZone", "p.photoId"])
    .where("u.email", "=", email)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...row,
    locale: locales.find((locale) => locale === row.locale),
    theme: themes.find((theme) => theme === row.theme),
    timeZone: row.timeZone ?? undefined,
  };
}

export type Credentials = NonNullable<Awaited<ReturnType<typeof findCredentials>>>;

/** Whether there is nobody at all yet. */
export async function hasNoUsers(db: ReadDb): Promise<boolean> {
  const anybody = await db.selectFrom("users").select("id").limit(1).executeTakeFirst();
  return anybody === undefined;
}

/** Those of the given addresses that belong to active accounts, with their roles. */
export async function listAccounts(db: ReadDb, emails: readonly string[]) {
  return db
    .selectFrom("users")
    .select(["email", "role"])
    .where("email", "in", emails)
    .where("isActive", "=", true)
    .orderBy("email")
    .execute();
}
