import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { takeMailAttempt } from "~/platform/mail-attempts.store.server";
import { nameActor } from "~/platform/session/rights.store.server";
import { endSessionsOf } from "~/platform/session/sessions.store.server";
import { inSteadyTime } from "~/platform/steady-time.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { queueMail } from "../mail/mail.commands.server";
import { findLink } from "./account.queries.server";
import { issueLink, lockOpenAccount, spendLink, withdrawLinks } from "./account-links.commands.server";
import { provePassword } from "./password.commands.server";

const linkWorksForHours = 24;

export type EmailChangeRequest =
  | { outcome: "mailed" }
  | { outcome: "password-wrong" }
  | { outcome: "email-same" }
  | { outcome: "blocked"; until: Date };

/**
 * Begins a change of the viewer's address, in place of one that is under way: both addresses get a link, and it is
 * made when both have agreed. That somebody has the new address already is told to its owner only.
 */
export async function requestEmailChange(
  db: Db,
  request: { viewer: Viewer; email: string; currentPassword: string; ip: string; now: Date },
): Promise<EmailChangeRequest> {
  const { viewer, email, now } = request;
  const { userId } = viewer;
  return inSteadyTime(async () => {
    const proof = await provePassword(db, { userId, password: request.currentPassword, now });
    if (proof.outcome !== "proven") return proof;
    if (proof.email === email) return { outcome: "email-same" };
    const attempt = await takeMailAttempt(db, request);
    if (attempt.outcome === "blocked") return attempt;
    await inTransaction(db, async (trx) => {
      await assertStillMay(trx, viewer, "account:manage-own");
      await beginChange(trx, { userId, newEmail: email, now });
    });
    return { outcome: "mailed" };
  });
}

async function beginChange(
  trx: Trx,
  { userId, newEmail, now }: { userId: string; newEmail: string; now: Date },
): Promise<void> {
  await lockOpenAccount(trx, userId);
  await endOpenChange(trx, { userId, reason: "replaced", now });
  const expiresAt = new Date(now.getTime() + linkWorksForHours * 60 * 60_000);
  const { id: emailChangeId } = await trx
    .insertInto("emailChanges")
    .values({ userId, newEmail, expiresAt })
    .returning("id")
    .executeTakeFirstOrThrow();
  const type = "email_change_requested";
  await recordEvent(trx, { type, actorId: userId, userId, detail: { emailChangeId } });
  const ask = { userId, emailChangeId, newEmail, expiresAt };
  await askAt(trx, { ...ask, side: "old" });
  const owner = await trx.selectFrom("users").select("id").where("email", "=", newEmail).executeTakeFirst();
  if (!owner) return askAt(trx, { ...ask, side: "new" });
  const dedupeKey = `already-registered:${owner.id}:${now.toISOString().slice(0, 10)}`;
  await queueMail(trx, { dedupeKey, userId: owner.id, template: "already_registered", parameters: {} });
}

async function askAt(
  trx: Trx,
  ask: { side: "old" | "new"; userId: string; emailChangeId: string; newEmail: string; expiresAt: Date },
): Promise<void> {
  const { side, userId, emailChangeId, newEmail, expiresAt } = ask;
  const subject = { purpose: `change_email_${side}`, emailChangeId } as const;
  const { linkId, token } = await issueLink(trx, { subject, expiresAt });
  await queueMail(trx, {
    dedupeKey: `link:${linkId}`,
    userId,
    ...(side === "new" ? { to: newEmail } : {}),
    template: "email_change",
    parameters: { side, newEmail, token, validHours: linkWorksForHours },
  });
}

export type EmailChangeConsent =
  | { outcome: "agreed" }
  | { outcome: "changed"; userId: string }
  | { outcome: "taken" }
  | { outcome: "link-invalid" };

/**
 * Notes that one of the two addresses has agreed; the second to do so makes the change, which ends the person's
 * sessions: all but the one in which the link is followed, where `viewer` is in one of theirs.
 */
export async function agreeToEmailChange(
  db: Db,
  { token, viewer, now }: { token: string; viewer: Viewer | null; now: Date },
): Promise<EmailChangeConsent> {
  const link = await findLink(db, { token, now });
  if (link?.purpose !== "change_email_old" && link?.purpose !== "change_email_new")
    return { outcome: "link-invalid" };
  const { linkId, userId, emailChangeId, purpose } = link;
  return inTransaction(db, async (trx) => {
    const oldEmail = await lockOpenAccount(trx, userId);
    if (oldEmail === null || !(await spendLink(trx, { linkId, now }))) return { outcome: "link-invalid" };
    const change = await trx
      .updateTable("emailChanges")
      .set(purpose === "change_email_old" ? { oldAgreedAt: now } : { newAgreedAt: now })
      .where("id", "=", emailChangeId)
      .where("endedAt", "is", null)
      .returning(["newEmail", "oldAgreedAt", "newAgreedAt"])
      .executeTakeFirst();
    if (!change) return { outcome: "link-invalid" };
    if (!change.oldAgreedAt || !change.newAgreedAt) return { outcome: "agreed" };
    const keptSessionId = viewer?.userId === userId ? viewer.sessionId : null;
    return completeChange(trx, { userId, oldEmail, newEmail: change.newEmail, keptSessionId, now });
  });
}

async function completeChange(
  trx: Trx,
  change: { userId: string; oldEmail: string; newEmail: string; keptSessionId: string | null; now: Date },
): Promise<EmailChangeConsent> {
  const { userId, oldEmail, newEmail, keptSessionId, now } = change;
  await nameActor(trx, userId);
  const isFree = await takeAddress(trx, { userId, newEmail, now });
  await endOpenChange(trx, { userId, reason: isFree ? "completed" : "taken", now });
  if (!isFree) return { outcome: "taken" };
  await withdrawLinks(trx, { userId, now });
  await endSessionsOf(trx, { userId, reason: "email", except: keptSessionId });
  await recordEvent(trx, { type: "email_changed", actorId: userId, userId });
  await queueMail(trx, {
    dedupeKey: `email-changed:${userId}:${now.toISOString()}`,
    userId,
    to: oldEmail,
    template: "email_changed",
    parameters: { newEmail, changedAt: now.toISOString() },
  });
  return { outcome: "changed", userId };
}

/** Gives up the viewer's change of address that is under way, if one is. */
export async function cancelEmailChange(
  db: Db,
  { viewer, now }: { viewer: Viewer; now: Date },
): Promise<void> {
  const { userId } = viewer;
  await inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "account:manage-own");
    const emailChangeId = await endOpenChange(trx, { userId, reason: "cancelled", now });
    if (emailChangeId === null) return;
    const type = "email_change_cancelled";
    await recordEvent(trx, { type, actorId: userId, userId, detail: { emailChangeId } });
  });
}

/** False when somebody has the address meanwhile, whom the constraint on it protects. */
async function takeAddress(
  trx: Trx,
  { userId, newEmail, now }: { userId: string; newEmail: string; now: Date },
): Promise<boolean> {
  try {
    await inTransaction(trx, (savepoint) =>
      savepoint
        .updateTable("users")
        .set({ email: newEmail, emailVerifiedAt: now })
        .where("id", "=", userId)
        .execute(),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && "constraint" in error && error.constraint === "users_email_key")
      return false;
    throw error;
  }
}

async function endOpenChange(
  trx: Trx,
  {
    userId,
    reason,
    now,
  }: { userId: string; reason: "completed" | "cancelled" | "replaced" | "taken"; now: Date },
): Promise<string | null> {
  const ended = await trx
    .updateTable("emailChanges")
    .set({ endedAt: now, endReason: reason })
    .where("userId", "=", userId)
    .where("endedAt", "is", null)
    .returning("id")
    .executeTakeFirst();
  return ended?.id ?? null;
}
