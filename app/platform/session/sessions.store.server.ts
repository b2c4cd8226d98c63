import { sql } from "kysely";
import type { Db, Trx } from "../database.server";
import { inTransaction } from "../database.server";
import { recordEvent } from "../events.store.server";
import type { Role } from "../permissions";
import { requestContext } from "../request-context.server";
import { announce } from "./auth-changes.store.server";
import { type Claims, issueClaims } from "./claims";
import { hashOf, newRenewalToken } from "./renewal-token.server";
import type { SessionGrant } from "./session-cookies.server";
import { sessionAbsoluteExpiry } from "./session-lifetime";

export type SessionEnd =
  | "logout"
  | "logout_everywhere"
  | "expired"
  | "theft"
  | "password"
  | "email"
  | "status";

export interface Subject {
  userId: string;
  name: string;
  role: Role;
  /** The file with the person's picture, if they have one. */
  photoId?: string | null;
  authEpoch: number;
}

/** Opens a session with a new id, at log-in, and gives what its browser is to keep. */
export async function startSession(
  trx: Trx,
  { subject, remembered, now }: { subject: Subject; remembered: boolean; now: Date },
): Promise<SessionGrant> {
  const { ip, userAgent } = requestContext();
  const { id: sessionId } = await trx
    .insertInto("sessions")
    .values({
      userId: subject.userId,
      remembered,
      createdAt: now,
      lastRenewedAt: now,
      ip: ip || null,
      userAgent: userAgent.slice(0, 500),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const renewalToken = newRenewalToken();
  await trx
    .insertInto("sessionTokens")
    .values({ hash: hashOf(renewalToken), sessionId, generation: 0 })
    .execute();
  return grantFor({ sessionId, subject, remembered, createdAt: now, renewalToken, now });
}

/** The claims and cookies' life of a session as it stands. */
export function grantFor(session: {
  sessionId: string;
  subject: Subject;
  remembered: boolean;
  createdAt: Date;
  renewalToken: string;
  now: Date;
}): SessionGrant {
  const { subject, remembered, createdAt, renewalToken, now } = session;
  const notAfter = sessionAbsoluteExpiry({ role: subject.role, remembered, createdAt });
  return {
    claims: issueClaims({ sessionId: session.sessionId, ...subject }, { now, notAfter }),
    renewalToken,
    keptUntil: remembered ? notAfter : null,
  };
}

/** Ends one session of this person, for all processes; false when it had ended before or is not theirs. */
export async function endSession(
  db: Db,
  { sessionId, userId, reason }: { sessionId: string; userId: string; reason: SessionEnd },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const ended = await trx
      .updateTable("sessions")
      .set({ endedAt: sql`now()`, endReason: reason })
      .where("id", "=", sessionId)
      .where("userId", "=", userId)
      .where("endedAt", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!ended) return false;
    await announce(trx, { kind: "session", sessionId });
    const type = reason === "theft" ? "session_theft" : "logout";
    await recordEvent(trx, { type, actorId: userId, userId, sessionId, detail: { reason } });
    return true;
  });
}

/** Ends all of a person's sessions, or all but one, and makes the claims of the ended ones worthless. */
export async function endSessionsOf(
  trx: Trx,
  { userId, reason, except = null }: { userId: string; reason: SessionEnd; except?: string | null },
): Promise<void> {
  // First, for it holds the person: a session that is being opened is there when the sessions are looked for.
  await raiseAuthEpoch(trx, userId);
  const ended = await trx
    .updateTable("sessions")
    .set({ endedAt: sql`now()`, endReason: reason })
    .where("userId", "=", userId)
    .where("endedAt", "is", null)
    .$if(except !== null, (query) => query.where("id", "!=", except ?? ""))
    .returning("id")
    .execute();
  for (const { id } of ended) await announce(trx, { kind: "session", sessionId: id });
}

/**
 * Makes all claims that the person holds worthless, in this transaction; their sessions renew them.
 *
 * @returns the new epoch
 */
export async function raiseAuthEpoch(trx: Trx, userId: string): Promise<number> {
  const { authEpoch } = await trx
    .updateTable("users")
    .set({ authEpoch: sql`auth_epoch + 1`, authEpochRaisedAt: sql`now()` })
    .where("id", "=", userId)
    .returning("authEpoch")
    .executeTakeFirstOrThrow();
  await announce(trx, { kind: "epoch", userId, authEpoch });
  return authEpoch;
}

/** Whether the session row behind unexpired claims still bears them out. */
export async function claimsHold(db: Db, claims: Claims): Promise<boolean> {
  const row = await db
    .selectFrom("sessions as s")
    .innerJoin("users as u", "u.id", "s.userId")
    .select(["u.role"])
    .where("s.id", "=", claims.sessionId)
    .where("s.userId", "=", claims.userId)
    .where("s.endedAt", "is", null)
    .where("u.isActive", "=", true)
    .where("u.authEpoch", "=", claims.authEpoch)
    .executeTakeFirst();
  return row?.role === claims.role;
}
