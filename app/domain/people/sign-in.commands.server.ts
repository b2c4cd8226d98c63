import { sql } from "kysely";
import { clearAttempts, peekAttempt, takeAttempt } from "~/platform/attempt-limits.store.server";
import { attemptSource } from "~/platform/attempt-source";
import { inTurn } from "~/platform/attempt-turns.server";
import { type Db, inTransaction } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { verifyPassword } from "~/platform/passwords.server";
import type { Preferences } from "~/platform/preferences.server";
import type { SessionGrant } from "~/platform/session/session-cookies.server";
import { startSession } from "~/platform/session/sessions.store.server";
import { type Credentials, findCredentials } from "./people.queries.server";

export interface SignInAttempt {
  /** Trimmed and lower-cased. */
  email: string;
  password: string;
  remember: boolean;
  /** The client's address. */
  ip: string;
  /** The device by which this person is known to have logged in before; asked once the person is known. */
  knownDevice: (userId: string) => Promise<string | null>;
  now: Date;
}

export type SignIn =
  | { outcome: "signed-in"; grant: SessionGrant; preferences: Preferences }
  | { outcome: "refused" }
  | { outcome: "blocked"; until: Date };

/**
 * Logs a person in. An unknown address, a wrong password and a closed account get the same answer in the
 * same time. Failures slow further tries down per account and per address; a device that has logged this
 * person in before has a count of its own, so that nobody can lock a colleague out.
 */
export async function signIn(db: Db, attempt: SignInAttempt): Promise<SignIn> {
  return inTurn(() => proveAndOpen(db, attempt));
}

/** Under which guesses at one account are counted, from wherever they come but the person's own devices. */
export function accountKey(email: string): string {
  return `account:${email}`;
}

async function proveAndOpen(db: Db, attempt: SignInAttempt): Promise<SignIn> {
  const { email, now } = attempt;
  const person = await findCredentials(db, email);
  const deviceId = person ? await attempt.knownDevice(person.userId) : null;
  const addressKey = `address:${attemptSource(attempt.ip)}`;
  const guessesKey = deviceId ? `device:${deviceId}:${email}` : accountKey(email);

  const address = deviceId ? { outcome: "allowed" as const } : await peekAttempt(db, addressKey, now);
  if (address.outcome === "blocked") return address;
  const account = await takeAttempt(db, guessesKey, now);
  if (account.outcome === "blocked") return account;

  const proven = await verifyPassword(person?.passwordHash ?? null, attempt.password);
  if (!proven || !person?.isActive) {
    await noteFailure(db, { email, userId: person?.userId ?? null, addressKey, now });
    return { outcome: "refused" };
  }
  await clearAttempts(db, guessesKey);
  return openSession(db, person, attempt);
}

async function openSession(db: Db, person: Credentials, attempt: SignInAttempt): Promise<SignIn> {
  return inTransaction(db, async (trx) => {
    const { userId, role, photoId, authEpoch, firstName, lastName, locale, theme, timeZone } = person;
    // Who ends a person's sessions holds their row too: none is opened beside it with what was true before.
    const unchanged = await trx
      .updateTable("users")
      .set({ failedLoginAttempts: 0, lastActive: attempt.now })
      .where("id", "=", userId)
      .where("authEpoch", "=", authEpoch)
      .where("isActive", "=", true)
      .returning("id")
      .executeTakeFirst();
    if (!unchanged) return { outcome: "refused" };
    const subject = { userId, role, photoId, authEpoch, name: `${firstName} ${lastName}` };
    const grant = await startSession(trx, { subject, remembered: attempt.remember, now: attempt.now });
    await recordEvent(trx, { type: "login", actorId: userId, userId, sessionId: grant.claims.sessionId });
    return { outcome: "signed-in", grant, preferences: { locale, theme, timeZone } };
  });
}

// The same statements whether the address is known or not, so that their time tells nothing.
async function noteFailure(
  db: Db,
  failure: { email: string; userId: string | null; addressKey: string; now: Date },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await takeAttempt(trx, failure.addressKey, failure.now);
    await trx
      .updateTable("users")
      .set({ failedLoginAttempts: sql`failed_login_attempts + 1`, lastFailedLogin: failure.now })
      .where("email", "=", failure.email)
      .execute();
    await recordEvent(trx, { type: "login_failed", actorId: null, userId: failure.userId });
  });
}
