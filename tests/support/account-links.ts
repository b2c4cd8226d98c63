import { randomUUID } from "node:crypto";
import { issueLink, type LinkSubject } from "~/domain/people/account-links.commands.server";
import { type Db, inTransaction } from "~/platform/database.server";
import { freshPerson, inSiteDatabase } from "./people";

const tomorrow = () => new Date(Date.now() + 86_400_000);

/** Where the mail to somebody who has registered leads to. */
export async function confirmationPath(): Promise<string> {
  const token = await inSiteDatabase(async (db) => {
    const facts = { email: `${randomUUID()}@example.com`, firstName: "Ada", lastName: "Lindqvist" };
    const { id: registrationId } = await db
      .insertInto("registrations")
      .values({ ...facts, passwordHash: "unusable", locale: "en" })
      .returning("id")
      .executeTakeFirstOrThrow();
    return issued(db, { purpose: "verify_email", registrationId });
  });
  return `/verify-email/${token}`;
}

/** Where the mail to who wants another address leads to. */
export async function emailChangePath(): Promise<string> {
  const { userId } = await freshPerson();
  const token = await inSiteDatabase(async (db) => {
    const { id: emailChangeId } = await db
      .insertInto("emailChanges")
      .values({ userId, newEmail: `${randomUUID()}@example.com`, expiresAt: tomorrow() })
      .returning("id")
      .executeTakeFirstOrThrow();
    return issued(db, { purpose: "change_email_old", emailChangeId });
  });
  return `/verify-email/${token}`;
}

/** Where the mail to who has forgotten the password leads to. */
export async function resetPath(): Promise<string> {
  const { userId } = await freshPerson();
  const token = await inSiteDatabase((db) => issued(db, { purpose: "reset_password", userId }));
  return `/reset-password?token=${token}`;
}

async function issued(db: Db, subject: LinkSubject): Promise<string> {
  const link = await inTransaction(db, (trx) => issueLink(trx, { subject, expiresAt: tomorrow() }));
  return link.token;
}
