import type { Attempt } from "~/platform/attempt-limits.store.server";
import { isCommonPassword } from "~/platform/common-passwords.server";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { clearMailAttempts, takeMailAttempt } from "~/platform/mail-attempts.store.server";
import { hashPassword } from "~/platform/passwords.server";
import { localeOf } from "~/platform/preferences";
import { requestContext } from "~/platform/request-context.server";
import { nameActor } from "~/platform/session/rights.store.server";
import { inSteadyTime } from "~/platform/steady-time.server";
import { queueMail, queueMailToAddress } from "../mail/mail.commands.server";
import { findLink } from "./account.queries.server";
import { issueLink, spendLink } from "./account-links.commands.server";

const hour = 60 * 60_000;
const linkWorksForHours = 24;
/** How long a registration waits: a link that came too late can be asked for again meanwhile. */
const registrationKeptForMs = 7 * 24 * hour;

interface MailRequest {
  /** Trimmed and lower-cased. */
  email: string;
  /** The client's address. */
  ip: string;
  now: Date;
}

export type MailRequested = { outcome: "mailed" } | Extract<Attempt, { outcome: "blocked" }>;

/**
 * Begins a registration: the account is made when the link in the mail is followed. For an address that has one
 * already the answer and its time are the same, and its owner is told by mail. Several may begin with one address;
 * whose link is followed first has it, with the password given then.
 */
export async function register(
  db: Db,
  registration: MailRequest & { firstName: string; lastName: string; password: string },
): Promise<MailRequested | { outcome: "password-common" }> {
  const { email, firstName, lastName, password, now } = registration;
  if (await isCommonPassword(password, [email, firstName, lastName])) return { outcome: "password-common" };
  return inSteadyTime(async () => {
    const attempt = await takeMailAttempt(db, registration);
    if (attempt.outcome === "blocked") return attempt;
    const passwordHash = await hashPassword(password);
    await inTransaction(db, async (trx) => {
      await forgetOldRegistrations(trx, now);
      if (await tellOwner(trx, { email, now })) return;
      const registrationId = await keepRegistration(trx, { email, firstName, lastName, passwordHash, now });
      await recordEvent(trx, { type: "registration", actorId: null, userId: registrationId });
      await mailVerification(trx, { registrationId, email, now });
    });
    return { outcome: "mailed" };
  });
}

/** Sends the link of the newest registration with that address once more; the answer is always the same. */
export async function resendVerification(db: Db, request: MailRequest): Promise<MailRequested> {
  const { email, now } = request;
  return inSteadyTime(async () => {
    const attempt = await takeMailAttempt(db, request);
    if (attempt.outcome === "blocked") return attempt;
    await inTransaction(db, async (trx) => {
      await forgetOldRegistrations(trx, now);
      if (await tellOwner(trx, { email, now })) return;
      const registrationId = await findNewestRegistration(trx, email);
      if (registrationId !== null) await mailVerification(trx, { registrationId, email, now });
    });
    return { outcome: "mailed" };
  });
}

/**
 * Makes the account of a registration whose link has been followed; it works at once. `link-invalid`: the link was
 * used, is too old or never was one, or somebody has the address by now.
 */
export async function activateAccount(
  db: Db,
  { token, ip, now }: { token: string; ip: string; now: Date },
): Promise<{ outcome: "activated" | "link-invalid" }> {
  const link = await findLink(db, { token, now });
  if (link?.purpose !== "verify_email") return { outcome: "link-invalid" };
  const { linkId, registrationId: userId, email } = link;
  const activated = await inTransaction(db, async (trx) => {
    // All of this address, in one order: links of two registrations may be followed at once.
    const registrations = await lockRegistrations(trx, email);
    const registration = registrations.find(({ id }) => id === userId);
    if (!registration || !(await spendLink(trx, { linkId, now }))) return false;
    await nameActor(trx, userId);
    const isMade = await makeAccount(trx, { ...registration, now });
    await trx.deleteFrom("registrations").where("email", "=", email).execute();
    if (!isMade) return false;
    await recordEvent(trx, { type: "user_activated", actorId: userId, userId, detail: { by: "link" } });
    await queueMail(trx, { dedupeKey: `welcome:${userId}`, userId, template: "welcome", parameters: {} });
    return true;
  });
  if (!activated) return { outcome: "link-invalid" };
  await clearMailAttempts(db, { email, ip });
  return { outcome: "activated" };
}

async function makeAccount(
  trx: Trx,
  registration: Awaited<ReturnType<typeof lockRegistrations>>[number] & { now: Date },
): Promise<boolean> {
  const { id, email, firstName, lastName, passwordHash, locale, now } = registration;
  const created = await trx
    .insertInto("users")
    .values({ id, email, firstName, lastName, emailVerifiedAt: now })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!created) return false;
  await trx.insertInto("userCredentials").values({ userId: id, passwordHash }).execute();
  await trx.insertInto("profiles").values({ userId: id, locale }).execute();
  return true;
}

/** Whether somebody has that address; if their account is open they are told, once a day, that there is one. */
async function tellOwner(trx: Trx, { email, now }: { email: string; now: Date }): Promise<boolean> {
  const owner = await trx
    .selectFrom("users")
    .select(["id", "isActive"])
    .where("email", "=", email)
    .executeTakeFirst();
  if (owner?.isActive) {
    const dedupeKey = `already-registered:${owner.id}:${now.toISOString().slice(0, 10)}`;
    await queueMail(trx, { dedupeKey, userId: owner.id, template: "already_registered", parameters: {} });
  }
  return owner !== undefined;
}

async function keepRegistration(
  trx: Trx,
  registration: { email: string; firstName: string; lastName: string; passwordHash: string; now: Date },
): Promise<string> {
  const { now, ...facts } = registration;
  const { id } = await trx
    .insertInto("registrations")
    .values({ ...facts, locale: localeOf(requestContext().locale), createdAt: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function mailVerification(
  trx: Trx,
  { registrationId, email, now }: { registrationId: string; email: string; now: Date },
): Promise<void> {
  const expiresAt = new Date(now.getTime() + linkWorksForHours * hour);
  const subject = { purpose: "verify_email", registrationId } as const;
  const { linkId, token } = await issueLink(trx, { subject, expiresAt });
  await queueMailToAddress(trx, {
    dedupeKey: `link:${linkId}`,
    to: email,
    template: "email_verification",
    parameters: { token, validHours: linkWorksForHours },
  });
}

async function findNewestRegistration(trx: Trx, email: string): Promise<string | null> {
  const newest = await trx
    .selectFrom("registrations")
    .select("id")
    .where("email", "=", email)
    .orderBy("createdAt", "desc")
    .limit(1)
    .forKeyShare()
    .executeTakeFirst();
  return newest?.id ?? null;
}

async function lockRegistrations(trx: Trx, email: string) {
  return trx
    .selectFrom("registrations")
    .select(["id", "email", "firstName", "lastName", "passwordHash", "locale"])
    .where("email", "=", email)
    .orderBy("id")
    .forUpdate()
    .execute();
}

async function forgetOldRegistrations(trx: Trx, now: Date): Promise<void> {
  await trx
    .deleteFrom("registrations")
    .where("id", "in", (eb) =>
      eb
        .selectFrom("registrations")
        .select("id")
        .where("createdAt", "<", new Date(now.getTime() - registrationKeptForMs))
        .orderBy("id")
        .limit(100)
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}
