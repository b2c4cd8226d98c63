import type { DB } from "@db/types.gen";
import { type ExpressionBuilder, sql } from "kysely";

/**
 * Of a person's enrolments `e` in one course, the one that counts comes first: a live one, else a completed one
 * (whose lessons stay readable, whatever came after), else the newest.
 */
export const byWhatCounts = sql`case
  when e.status in ('pending', 'approved', 'in_progress') then 0
  when e.status = 'completed' then 1
  else 2 end, e.created_at desc, e.id desc`;

/** The enrolment of a person in the course `c` that counts. */
export function enrolmentThatCounts(eb: ExpressionBuilder<DB & { c: DB["courses"] }, "c">, userId: string) {
  return eb
    .selectFrom("enrolments as e")
    .select(["e.id", "e.status", "e.revisionId", "e.completionPercent", "e.completedAt"])
    .whereRef("e.courseId", "=", "c.id")
    .where("e.userId", "=", userId)
    .orderBy(byWhatCounts)
    .limit(1);
}
