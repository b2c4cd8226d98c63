import { type Db, inTransaction } from "~/platform/database.server";
import type { Role } from "~/platform/permissions";
import { grantCookies, type SessionGrant } from "~/platform/session/session-cookies.server";
import { startSession } from "~/platform/session/sessions.store.server";

export interface LoggedIn {
  grant: SessionGrant;
  sessionId: string;
  renewalToken: string;
  /** The `Cookie` header of this person's browser. */
  cookie: string;
}

/** Logs a person in as the log-in does, from the moment on when the password has been proven. */
export async function logIn(
  db: Db,
  { userId, remembered = false, at = new Date() }: { userId: string; remembered?: boolean; at?: Date },
): Promise<LoggedIn> {
  const person = await db
    .selectFrom("users")
    .select(["role", "authEpoch", "firstName", "lastName"])
    .where("id", "=", userId)
    .executeTakeFirstOrThrow();
  const { role, authEpoch, firstName, lastName } = person;
  const subject = { userId, role, authEpoch, name: `${firstName} ${lastName}` };
  const grant = await inTransaction(db, (trx) => startSession(trx, { subject, remembered, now: at }));
  const { renewalToken } = grant;
  return { grant, sessionId: grant.claims.sessionId, renewalToken, cookie: await cookieOf(grant) };
}

/** What a browser sends back of the cookies that it was granted. */
export async function cookieOf(grant: SessionGrant): Promise<string> {
  return (await grantCookies(grant)).map((value) => value.split(";")[0]).join("; ");
}

/** A session's row, with how many tokens it has had. */
export async function sessionRow(db: Db, sessionId: string) {
  return db
    .selectFrom("sessions as s")
    .innerJoin("sessionTokens as t", "t.sessionId", "s.id")
    .select(["s.generation", "s.endedAt", "s.endReason", "s.lastRenewedAt"])
    .select((eb) => eb.fn.count<string>("t.hash").as("tokens"))
    .where("s.id", "=", sessionId)
    .groupBy("s.id")
    .executeTakeFirstOrThrow();
}

/** The types of what was recorded about a person, in its order. */
export async function eventsAbout(db: Db, userId: string): Promise<string[]> {
  const events = await db
    .selectFrom("events")
    .select("type")
    .where("userId", "=", userId)
    .orderBy("id")
    .execute();
  return events.map(({ type }) => type);
}

/** Changes a person's role as a statement alone would, without epoch or announcement. */
export async function setRole(db: Db, userId: string, role: Role): Promise<void> {
  await db.updateTable("users").set({ role }).where("id", "=", userId).execute();
}
