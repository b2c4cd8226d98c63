import { sql } from "kysely";
import { isInLineBelow } from "~/domain/people/reporting-line.queries.server";
import type { ReadDb } from "~/platform/database.server";
import { rolesThatMay } from "~/platform/permissions";
import type { Viewer } from "~/platform/viewer.server";
import { isInstructed } from "./approval.queries.server";

const recentDays = 30;

/**
 * In short, how those stand whom the viewer leads (managers: their reporting line) or teaches (trainers: their
 * courses), by the role of this moment and while their session lives; all zero for everybody else.
 */
export async function findLedStanding(db: ReadDb, { viewer, now }: { viewer: Viewer; now: Date }) {
  const { userId, sessionId } = viewer;
  const since = new Date(now.getTime() - recentDays * 86_400_000);
  return db
    .selectFrom("enrolments as e")
    .innerJoin("users as u", "u.id", "e.userId")
    .innerJoin("users as v", (join) => join.on("v.id", "=", userId))
    .innerJoin("sessions as s", "s.userId", "v.id")
    .select([
      sql<number>`count(distinct e.user_id) filter (where e.status in ('approved', 'in_progress'))::int`.as(
        "learning",
      ),
      sql<number>`count(*) filter (where e.status in ('approved', 'in_progress') and e.due_at <= ${now})::int`.as(
        "overdue",
      ),
      sql<number>`count(*) filter (where e.status = 'completed' and e.completed_at >= ${since})::int`.as(
        "completed",
      ),
    ])
    .where("u.isActive", "=", true)
    .where("v.isActive", "=", true)
    .where("s.id", "=", sessionId)
    .where("s.endedAt", "is", null)
    .where((eb) =>
      eb.or([
        eb.and([
          eb("v.role", "in", rolesThatMay("learners:view-team")),
          isInLineBelow(userId, eb.ref("e.userId")),
        ]),
        eb.and([eb("v.role", "in", rolesThatMay("learners:view-taught")), isInstructed(eb, userId)]),
      ]),
    )
    .executeTakeFirstOrThrow();
}
