import { watchAuthChanges } from "~/platform/session/auth-watch.server";
import { resolveSession } from "~/platform/session/resolve-session.server";
import { readClaims } from "~/platform/session/session-cookies.server";

/** A cookie header to be judged, as with a request that came to this process. */
export type Question = { number: number; cookie: string };

/** Who the pages would see, and the cookies as they would go on. */
export type Verdict = { number: number; who: { userId: string; role: string } | null; cookie: string };

/** Answers its parent; what it knows of ended sessions comes from the database alone. */
async function serveParent(): Promise<void> {
  await watchAuthChanges();
  process.on("message", async ({ number, cookie }: Question) => {
    const now = new Date();
    const { cookieHeader } = await resolveSession(cookie, now);
    const claims = await readClaims(cookieHeader, now);
    const who = claims ? { userId: claims.userId, role: claims.role } : null;
    process.send?.({ number, who, cookie: cookieHeader } satisfies Verdict);
  });
  process.once("disconnect", () => process.exit());
  process.send?.("watching");
}

void serveParent();
