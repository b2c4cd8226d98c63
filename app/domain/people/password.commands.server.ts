import { clearAttempts, takeAttempt } from "~/platform/attempt-limits.store.server";
import { isCommonPassword } from "~/platform/common-passwords.server";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { clearMailAttempts, takeMailAttempt } from "~/platform/mail-attempts.store.server";
import { hashPassword, verifyPassword } from "~/platform/passwords.server";
import { nameActor } from "~/platform/session/rights.store.server";
import { endSessionsOf } from "~/platform/session/sessions.store.server";
import { inSteadyTime } from "~/platform/steady-time.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { queueMail } from "../mail/mail.commands.server";
import { findLink, findOwnPassword } from "./account.queries.server";
import { issueLink, lockOpenAccount, spendLink, withdrawLinks } from "./account-links.commands.server";
import type { MailRequested } from "./registration.commands.server";
import { accountKey } from "./sign-in.commands.server";

const linkWorksForMinutes = 30;

/** Mails a link to a new password to who has that address; the answer and its time are the same for all others. */
export async function requestPasswordReset(
  db: Db,
  request: { email: string; ip: string; now: Date },
): Promise<MailRequested> {
  const { email, now } = request;
  return inSteadyTime(async () => {
    const attempt = await takeMailAttempt(db, request);
    if (attempt.outcome === "blocked") return attempt;
    await inTransaction(db, async (trx) => {
      const person = await trx
        .selectFrom("users")
        .select("id")
        .where("email", "=", email)
        .where("isActive", "=", true)
        .executeTakeFirst();
      if (person) await mailReset(trx, { userId: person.id, now });
    });
    return { outcome: "mailed" };
  });
}

async function mailReset(trx: Trx, { userId, now }: { userId: string; now: Date }): Promise<void> {
  const expiresAt = new Date(now.getTime() + linkWorksForMinutes * 60_000);
  const { linkId, token } = await issueLink(trx, {
    subject: { purpose: "reset_password", userId },
    expiresAt,
  });
  await recordEvent(trx, { type: "password_reset_requested", actorId: null, userId });
  await queueMail(trx, {
    dedupeKey: `link:${linkId}`,
    userId,
    template: "password_reset",
    parameters: { token, validMinutes: linkWorksForMinutes },
  });
}

export type PasswordReset =
  | { outcome: "changed"; userId: string }
  | { outcome: "password-common" }
  | { outcome: "link-invalid" };

/**
 * Gives the account of a link in a mail another password, and ends all its sessions. A password that is refused uses
 * nothing up.
 */
export async function resetPassword(
  db: Db,
  { token, password, ip, now }: { token: string; password: string; ip: string; now: Date },
): Promise<PasswordReset> {
  const link = await findLink(db, { token, now });
  if (link?.purpose !== "reset_password") return { outcome: "link-invalid" };
  if (await isCommonPassword(password, link.about)) return { outcome: "password-common" };
  const passwordHash = await hashPassword(password);
  const { linkId, userId, email } = link;
  const isChanged = await inTransaction(db, async (trx) => {
    if (!(await lockOpenAccount(trx, userId)) || !(await spendLink(trx, { linkId, now }))) return false;
    await nameActor(trx, userId);
    await trx.updateTable("userCredentials").set({ passwordHash }).where("userId", "=", userId).execute();
    await finishChange(trx, { userId, by: "link", keptSessionId: null, now });
    return true;
  });
  if (!isChanged) return { outcome: "link-invalid" };
  await clearAttempts(db, accountKey(email));
  await clearMailAttempts(db, { email, ip });
  return { outcome: "changed", userId };
}

export type PasswordChange =
  | { outcome: "changed" }
  | { outcome: "password-wrong" }
  | { outcome: "password-common" }
  | { outcome: "password-same" }
  | { outcome: "blocked"; until: Date };

/** Gives the viewer another password, and ends their other sessions; this one stays. Wrong tries are slowed down. */
export async function changePassword(
  db: Db,
  {
    viewer,
    currentPassword,
    newPassword,
    now,
  }: { viewer: Viewer; currentPassword: string; newPassword: string; now: Date },
): Promise<PasswordChange> {
  const { userId, sessionId } = viewer;
  const proof = await provePassword(db, { userId, password: currentPassword, now });
  if (proof.outcome !== "proven") return proof;
  if (newPassword === currentPassword) return { outcome: "password-same" };
  if (await isCommonPassword(newPassword, proof.about)) return { outcome: "password-common" };
  const passwordHash = await hashPassword(newPassword);
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "account:manage-own");
    await lockOpenAccount(trx, userId);
    const replaced = await trx
      .updateTable("userCredentials")
      .set({ passwordHash })
      .where("userId", "=", userId)
      // Not over the one that somebody has chosen since it was proven.
      .where("passwordHash", "=", proof.passwordHash)
      .returning("userId")
      .executeTakeFirst();
    if (!replaced) return { outcome: "password-wrong" };
    await finishChange(trx, { userId, by: "password", keptSessionId: sessionId, now });
    return { outcome: "changed" };
  });
}

type PasswordProof =
  | { outcome: "proven"; email: string; passwordHash: string; about: string[] }
  | { outcome: "password-wrong" }
  | { outcome: "blocked"; until: Date };

/** Asks a person who is logged in for their password once more; whoever sits at their device has few tries. */
export async function provePassword(
  db: Db,
  { userId, password, now }: { userId: string; password: string; now: Date },
): Promise<PasswordProof> {
  const key = `own-password:${userId}`;
  const attempt = await takeAttempt(db, key, now);
  if (attempt.outcome === "blocked") return attempt;
  const own = await findOwnPassword(db, userId);
  const isProven = await verifyPassword(own?.passwordHash ?? null, password);
  if (!isProven || !own) return { outcome: "password-wrong" };
  await clearAttempts(db, key);
  return { outcome: "proven", ...own };
}

async function finishChange(
  trx: Trx,
  change: { userId: string; by: "link" | "password"; keptSessionId: string | null; now: Date },
): Promise<void> {
  const { userId, by, keptSessionId, now } = change;
  await trx
    .updateTable("users")
    .set({ passwordChangedAt: now, failedLoginAttempts: 0 })
    .where("id", "=", userId)
    .execute();
  await withdrawLinks(trx, { userId, now });
  await endSessionsOf(trx, { userId, reason: "password", except: keptSessionId });
  await recordEvent(trx, { type: "password_changed", actorId: userId, userId, detail: { by } });
  const changedAt = now.toISOString();
  await queueMail(trx, {
    dedupeKey: `password-changed:${userId}:${changedAt}`,
    userId,
    template: "password_changed",
    parameters: { changedAt },
  });
}
