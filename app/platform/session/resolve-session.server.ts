import { writeDb } from "../database.server";
import { processSingleton } from "../process-singleton";
import { authStandings } from "./auth-watch.server";
import type { Claims } from "./claims";
import { renewSession } from "./renew-session.store.server";
import {
  clearedCookies,
  grantCookies,
  readClaims,
  readRenewalToken,
  withSession,
} from "./session-cookies.server";
import { claimsHold } from "./sessions.store.server";

/** Claims that run out while their request is being answered would lead in the middle of it to the log-in page. */
const longestAnswerMs = 10_000;

export interface ResolvedSession {
  /** The request's `Cookie` header, in which any claims are proven ones. */
  cookieHeader: string;
  /** For the answer; none when the browser's cookies are good as they are. */
  setCookies: string[];
  /** The renewal token of a session that has ended, if the browser came with one. */
  endedRenewalToken?: string;
}

/**
 * Decides, once per request and before routing, who is asking: believes good claims, renews expired (or nearly
 * expired) and revoked ones by the renewal token, and takes away what is neither.
 *
 * @throws when the database is needed and does not answer: nobody is let in on a guess
 */
export async function resolveSession(cookieHeader: string | null, now: Date): Promise<ResolvedSession> {
  const claims = await readClaims(cookieHeader, new Date(now.getTime() + longestAnswerMs));
  if (claims && (await areBelieved(claims, now))) return { cookieHeader: cookieHeader ?? "", setCookies: [] };

  const token = await readRenewalToken(cookieHeader);
  if (token === null) {
    return {
      cookieHeader: await withSession(cookieHeader, null),
      setCookies: claims ? await clearedCookies() : [],
    };
  }
  const renewal = await renewOnce(token, now);
  const grant = renewal.outcome === "renewed" ? renewal.grant : null;
  return {
    cookieHeader: await withSession(cookieHeader, grant),
    setCookies: grant ? await grantCookies(grant) : await clearedCookies(),
    ...(grant ? {} : { endedRenewalToken: token }),
  };
}

/**
 * Requests that come with the same token while it is being renewed here share that renewal: one by one they would
 * wait for its row, each on a connection that others' pages need.
 */
function renewOnce(token: string, now: Date): ReturnType<typeof renewSession> {
  const underWay = processSingleton(
    "renewals-under-way",
    () => new Map<string, ReturnType<typeof renewSession>>(),
  );
  const known = underWay.get(token);
  if (known) return known;
  const renewal = renewSession(writeDb(), token, now).finally(() => underWay.delete(token));
  underWay.set(token, renewal);
  return renewal;
}

async function areBelieved(claims: Claims, now: Date): Promise<boolean> {
  const standing = authStandings().standing(claims, now.getTime());
  return standing === "good" || (standing === "unknown" && (await claimsHold(writeDb(), claims)));
}
