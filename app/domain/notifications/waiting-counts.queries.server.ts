import { sql } from "kysely";
import { isDecidedBy } from "~/domain/learning/approval.queries.server";
import type { ReadDb } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";

/**
 * What waits for the viewer, for the navigation of every page, in one statement: notifications that they have not
 * read, and, where asked for, requests for enrolment that they decide about (else 0).
 */
export async function countWhatWaits(
  db: ReadDb,
  { viewer, decides }: { viewer: Pick<Viewer, "userId" | "sessionId">; decides: boolean },
): Promise<{ unread: number; requests: number }> {
  return db
    .selectNoFrom((eb) => [
      eb
        .selectFrom("notifications")
        .select(sql<number>`count(*)::int`.as("count"))
        .where("userId", "=", viewer.userId)
        .where("readAt", "is", null)
        .$asScalar()
        .$notNull()
        .as("unread"),
      eb
        .selectFrom("enrolments as e")
        .select(sql<number>`count(*)::int`.as("count"))
        .where(eb.val(decides))
        .where("e.status", "=", "pending")
        .where((row) => isDecidedBy(row, viewer))
        .$asScalar()
        .$notNull()
        .as("requests"),
    ])
    .executeTakeFirstOrThrow();
}
