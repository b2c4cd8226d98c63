import { sql } from "kysely";
import { type Db, inTransaction, type Trx } from "../database.server";
import { readEnv } from "../env.server";
import { renewalDecision } from "./renewal-decision";
import { hashOf, successorOf } from "./renewal-token.server";
import type { SessionGrant } from "./session-cookies.server";
import { sessionExpiry } from "./session-lifetime";
import { endSession, grantFor, type Subject } from "./sessions.store.server";

type Renewal = { outcome: "renewed"; grant: SessionGrant } | { outcome: "ended" };

/**
 * Gives a session new claims and its next renewal token, in one transaction on the primary that holds the
 * session's row: of parallel requests the first rotates, and the others are given the same successor.
 * A token that was rotated out and comes back ends the session.
 */
export async function renewSession(db: Db, token: string, now: Date): Promise<Renewal> {
  return inTransaction(db, async (trx) => {
    const found = await lockSession(trx, token);
    if (!found || found.endedAt !== null) return { outcome: "ended" };
    const { sessionId, userId } = found;
    const end = async (reason: "expired" | "status" | "theft"): Promise<Renewal> => {
      await endSession(trx, { sessionId, userId, reason });
      return { outcome: "ended" };
    };
    if (!found.isActive) return end("status");
    if (sessionExpiry(found) <= now) return end("expired");
    const decision = renewalDecision({ ...found, now });
    if (decision === "theft") return end("theft");

    const renewalToken = successorOf(token, readEnv().secrets.renewal);
    const rotates = decision === "rotate";
    const generation = found.generation + (rotates ? 1 : 0);
    if (rotates) await insertSuccessor(trx, { sessionId, token, renewalToken, generation, now });
    await noteActivity(trx, { sessionId, userId, generation, now });
    return {
      outcome: "renewed",
      grant: grantFor({ ...found, subject: subjectOf(found), renewalToken, now }),
    };
  });
}

async function lockSession(trx: Trx, token: string) {
  const locked = await trx
    .selectFrom("sessionTokens as t")
    .innerJoin("sessions as s", "s.id", "t.sessionId")
    .select(["s.id as sessionId", "t.generation as tokenGeneration"])
    .where("t.hash", "=", hashOf(token))
    .forUpdate("s")
    .executeTakeFirst();
  if (!locked) return null;
  // A statement of its own: it sees what the holder of the lock before us committed.
  const current = await trx
    .selectFrom("sessions as s")
    .innerJoin("users as u", "u.id", "s.userId")
    .innerJoin("profiles as p", "p.userId", "u.id")
    .leftJoin("sessionTokens as successor", (join) =>
      join
        .onRef("successor.sessionId", "=", "s.id")
        .on("successor.generation", "=", locked.tokenGeneration + 1),
    )
    .select(["s.userId", "s.generation", "s.remembered", "s.createdAt", "s.lastRenewedAt", "s.endedAt"])
    .select(["u.isActive", "u.role", "u.authEpoch", "u.firstName", "u.lastName", "p.photoId"])
    .select("successor.usedAt as successorUsedAt")
    .where("s.id", "=", locked.sessionId)
    .executeTakeFirstOrThrow();
  return { ...locked, ...current };
}

function subjectOf(
  found: Pick<Subject, "userId" | "role" | "photoId" | "authEpoch"> & { firstName: string; lastName: string },
): Subject {
  const { userId, role, photoId, authEpoch, firstName, lastName } = found;
  return { userId, role, photoId, authEpoch, name: `${firstName} ${lastName}` };
}

async function insertSuccessor(
  trx: Trx,
  step: { sessionId: string; token: string; renewalToken: string; generation: number; now: Date },
): Promise<void> {
  const { sessionId, token, renewalToken, generation, now } = step;
  await trx.updateTable("sessionTokens").set({ usedAt: now }).where("hash", "=", hashOf(token)).execute();
  await trx
    .insertInto("sessionTokens")
    .values({ hash: hashOf(renewalToken), sessionId, generation })
    .execute();
}

/**
 * Waits for nobody: who changes the person at this moment holds their row, and then wants their sessions. Hence
 * one update of the session (a second in one transaction makes PostgreSQL check, and lock, the person it refers to).
 */
async function noteActivity(
  trx: Trx,
  {
    sessionId,
    userId,
    generation,
    now,
  }: { sessionId: string; userId: string; generation: number; now: Date },
): Promise<void> {
  await trx
    .updateTable("sessions")
    .set({ generation, lastRenewedAt: now })
    .where("id", "=", sessionId)
    .execute();
  await trx
    .updateTable("users")
    .set({ lastActive: now })
    .where("id", "in", (eb) =>
      eb
        .selectFrom("users")
        .select("id")
        .where("id", "=", userId)
        .where(sql<boolean>`last_active is null or last_active < ${now}::timestamptz - interval '5 minutes'`)
        .forNoKeyUpdate()
        .skipLocked(),
    )
    .execute();
}
