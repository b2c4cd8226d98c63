import { expect } from "vitest";
import type { Db } from "~/platform/database.server";
import { hashPassword } from "~/platform/passwords.server";
import type { Role } from "~/platform/permissions";
import { aPerson } from "../support/people-factories";
import { logIn } from "../support/sessions";
import type { Site } from "./served-site";

export const password = "correct horse battery staple";

/** Ways to come to the site, each with a person of their own. */
export async function peopleAt(site: Site, db: Db) {
  const passwordHash = await hashPassword(password);

  /** Who has an account with `password`, and has not come yet. */
  function person(facts: { role?: Role; isActive?: boolean } = {}) {
    return aPerson(db, { ...facts, passwordHash });
  }

  /** Who has logged in by the form. */
  async function loggedIn(facts: { role?: Role } = {}) {
    const someone = await person(facts);
    const browser = site.browser();
    const answer = await browser.post("/login", { email: someone.email, password });
    expect(answer.status).toBe(302);
    return { ...someone, browser, answer };
  }

  /** Whose claims have expired, so that the next request renews them. */
  async function late(minutes = 6) {
    const someone = await person();
    const at = new Date(Date.now() - minutes * 60_000);
    const session = await logIn(db, { userId: someone.userId, at });
    return { ...someone, ...session, browser: site.browser(session.cookie) };
  }

  /** How many sessions the person has that have not ended; the factory's own is not counted. */
  async function liveSessions({ userId, viewer }: Awaited<ReturnType<typeof person>>): Promise<number> {
    const rows = await db
      .selectFrom("sessions")
      .select("id")
      .where("userId", "=", userId)
      .where("id", "!=", viewer.sessionId)
      .where("endedAt", "is", null)
      .execute();
    return rows.length;
  }

  return { person, loggedIn, late, liveSessions };
}
