import { sql } from "kysely";
import { isGradedBy } from "~/domain/assessment/grading.queries.server";
import { isDecidedBy } from "~/domain/learning/approval.queries.server";
import type { ReadDb } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";

/**
 * What waits for the viewer, for the navigation of every page, in one statement: notifications that they have not
 * read, and, where asked for (else 0), requests for enrolment that they decide about and attempts that they mark.
 */
export async function countWhatWaits(
  db: ReadDb,
  { viewer, decides, grades }: { viewer: Viewer; decides: boolean; grades: boolean },
): Promise<{ unread: number; requests: number; attempts: number }> {
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
      eb
        .selectFrom("attempts as a")
        .innerJoin("courses as c", "c.id", "a.courseId")
        .select(sql<number>`count(*)::int`.as("count"))
        .where(eb.val(grades))
        .where("a.status", "=", "submitted")
        .where((row) => isGradedBy(row, viewer))
        .$asScalar()
        .$notNull()
        .as("attempts"),
    ])
    .executeTakeFirstOrThrow();
}
