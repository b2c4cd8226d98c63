import type { Trx } from "~/platform/database.server";
import { hashOfLinkToken, newLinkToken } from "~/platform/link-token.server";

/** What a link in a mail is for, and what it belongs to. */
export type LinkSubject =
  | { purpose: "verify_email"; registrationId: string }
  | { purpose: "reset_password"; userId: string }
  | { purpose: "change_email_old" | "change_email_new"; emailChangeId: string };

/** Makes a link that works once, until then; its token is for the mail alone, the database keeps the hash. */
export async function issueLink(
  trx: Trx,
  { subject, expiresAt }: { subject: LinkSubject; expiresAt: Date },
): Promise<{ linkId: string; token: string }> {
  const token = newLinkToken();
  const { id: linkId } = await trx
    .insertInto("mailLinks")
    .values({ ...subject, hash: hashOfLinkToken(token), expiresAt })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { linkId, token };
}

/** Uses a link up: of any number who follow it at once, one gets true. */
export async function spendLink(trx: Trx, { linkId, now }: { linkId: string; now: Date }): Promise<boolean> {
  const used = await trx
    .updateTable("mailLinks")
    .set({ usedAt: now })
    .where("id", "=", linkId)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .returning("id")
    .executeTakeFirst();
  return used !== undefined;
}

/**
 * Takes back what mails on their way could still do to the account: links to a new password, and a change of address
 * that somebody has begun.
 */
export async function withdrawLinks(trx: Trx, { userId, now }: { userId: string; now: Date }): Promise<void> {
  await trx
    .updateTable("mailLinks")
    .set({ usedAt: now })
    .where("userId", "=", userId)
    .where("usedAt", "is", null)
    .execute();
  await trx
    .updateTable("emailChanges")
    .set({ endedAt: now, endReason: "cancelled" })
    .where("userId", "=", userId)
    .where("endedAt", "is", null)
    .execute();
}

/** Holds a person, as whoever changes or closes the account does, and gives their address; null when it is closed. */
export async function lockOpenAccount(trx: Trx, userId: string): Promise<string | null> {
  const person = await trx
    .selectFrom("users")
    .select("email")
    .where("id", "=", userId)
    .where("isActive", "=", true)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return person?.email ?? null;
}
