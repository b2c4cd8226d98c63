import type { ReadDb } from "~/platform/database.server";
import { hashOfLinkToken } from "~/platform/link-token.server";

/** What a link in a mail leads to, if it can still be followed; null: it never existed, was used, or is too old. */
export async function findLink(db: ReadDb, { token, now }: { token: string; now: Date }) {
  const link = await db
    .selectFrom("mailLinks as l")
    .leftJoin("registrations as r", "r.id", "l.registrationId")
    .leftJoin("emailChanges as e", "e.id", "l.emailChangeId")
    .leftJoin("users as u", (join) =>
      join.on((on) => on.or([on("u.id", "=", on.ref("l.userId")), on("u.id", "=", on.ref("e.userId"))])),
    )
    .select(["l.id as linkId", "l.purpose"])
    .select(["r.id as registrationId", "r.email as registeredEmail"])
    .select(["e.id as emailChangeId", "e.newEmail"])
    .select(["u.id as userId", "u.email", "u.firstName", "u.lastName"])
    .where("l.hash", "=", hashOfLinkToken(token))
    .where("l.usedAt", "is", null)
    .where("l.expiresAt", ">", now)
    .where((where) => where.or([where("u.isActive", "is", null), where("u.isActive", "=", true)]))
    .where("e.endedAt", "is", null)
    .executeTakeFirst();
  return link ? linkWith(link) : null;
}

interface FoundLink {
  linkId: string;
  purpose: string;
  registrationId: string | null;
  registeredEmail: string | null;
  emailChangeId: string | null;
  newEmail: string | null;
  userId: string | null;
  email: string | null;
  firstName: string | null;
  lastName: string | null;
}

function linkWith(link: FoundLink) {
  const { linkId, purpose, registrationId, registeredEmail, emailChangeId, newEmail } = link;
  const { userId, email, firstName, lastName } = link;
  if (purpose === "verify_email" && registrationId !== null && registeredEmail !== null)
    return { purpose, linkId, registrationId, email: registeredEmail } as const;
  if (userId === null || email === null || firstName === null || lastName === null) return null;
  if (purpose === "reset_password")
    return { purpose, linkId, userId, email, about: [email, firstName, lastName] } as const;
  if ((purpose === "change_email_old" || purpose === "change_email_new") && emailChangeId && newEmail)
    return { purpose, linkId, userId, emailChangeId, email, newEmail } as const;
  return null;
}

export type FollowableLink = NonNullable<Awaited<ReturnType<typeof findLink>>>;

/** A person's own account, with the change of address that is under way, if one is. */
export async function findOwnAccount(db: ReadDb, { userId, now }: { userId: string; now: Date }) {
  return db
    .selectFrom("users as u")
    .leftJoin("emailChanges as e", (join) =>
      join.onRef("e.userId", "=", "u.id").on("e.endedAt", "is", null).on("e.expiresAt", ">", now),
    )
    .select(["u.email", "u.passwordChangedAt"])
    .select(["e.newEmail", "e.oldAgreedAt", "e.newAgreedAt"])
    .where("u.id", "=", userId)
    .where("u.isActive", "=", true)
    .executeTakeFirst();
}

/** What a person must prove to change their account, and what others know of them; null: it has been closed. */
export async function findOwnPassword(db: ReadDb, userId: string) {
  const row = await db
    .selectFrom("users as u")
    .innerJoin("userCredentials as c", "c.userId", "u.id")
    .select(["u.email", "u.firstName", "u.lastName", "c.passwordHash"])
    .where("u.id", "=", userId)
    .where("u.isActive", "=", true)
    .executeTakeFirst();
  if (!row) return null;
  const { email, firstName, lastName, passwordHash } = row;
  return { email, passwordHash, about: [email, firstName, lastName] };
}

/** A person's sessions that nobody has ended, the latest first. Some may have run out since. */
export async function listOwnSessions(db: ReadDb, userId: string) {
  return db
    .selectFrom("sessions as s")
    .innerJoin("users as u", "u.id", "s.userId")
    .select(["s.id", "s.ip", "s.userAgent", "s.createdAt", "s.lastRenewedAt", "s.remembered", "u.role"])
    .where("s.userId", "=", userId)
    .where("s.endedAt", "is", null)
    .orderBy("s.lastRenewedAt", "desc")
    .limit(100)
    .execute();
}
