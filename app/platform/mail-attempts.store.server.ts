import { type Attempt, clearAttempts, takeAttempt } from "./attempt-limits.store.server";
import { attemptSource } from "./attempt-source";
import type { Db } from "./database.server";

interface Asking {
  /** Where the mail would go: trimmed, lower-cased. */
  email: string;
  /** The client's address. */
  ip: string;
}

/**
 * Counts that somebody asks for a mail, before anything is looked up, and says whether they may: per address asked for
 * (nobody's mailbox is flooded) and per source. Whether anybody has the address makes no difference.
 */
export async function takeMailAttempt(db: Db, asking: Asking & { now: Date }): Promise<Attempt> {
  const source = await takeAttempt(db, sourceKey(asking), asking.now);
  return source.outcome === "blocked" ? source : takeAttempt(db, mailboxKey(asking), asking.now);
}

/** Forgets them: a link that arrived was followed, so they were a person's own. */
export async function clearMailAttempts(db: Db, asking: Asking): Promise<void> {
  await clearAttempts(db, sourceKey(asking));
  await clearAttempts(db, mailboxKey(asking));
}

function sourceKey({ ip }: Asking): string {
  return `mail-source:${attemptSource(ip)}`;
}

function mailboxKey({ email }: Asking): string {
  return `mail-to:${email}`;
}
