import { type Db, inTransaction } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { endSession, endSessionsOf } from "~/platform/session/sessions.store.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";

/** Ends one of the viewer's own sessions; false when it has ended already, or is not theirs. */
export async function logOutSession(
  db: Db,
  { viewer, sessionId }: { viewer: Viewer; sessionId: string },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "account:manage-own");
    return endSession(trx, { sessionId, userId: viewer.userId, reason: "logout" });
  });
}

/** Ends all of the viewer's sessions, this one too. */
export async function logOutEverywhere(db: Db, viewer: Viewer): Promise<void> {
  const { userId, sessionId } = viewer;
  await inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "account:manage-own");
    const reason = "logout_everywhere";
    await endSessionsOf(trx, { userId, reason });
    await recordEvent(trx, { type: "logout", actorId: userId, userId, sessionId, detail: { reason } });
  });
}
