import type { DB } from "@db/types.gen";
import { type ExpressionBuilder, sql } from "kysely";
import { isInLineBelow } from "~/domain/people/reporting-line.queries.server";
import type { ReadDb } from "~/platform/database.server";
import { rolesThatMay } from "~/platform/permissions";
import type { Viewer } from "~/platform/viewer.server";
import { requestsPerPage } from "./decision-form";

type InEnrolments = ExpressionBuilder<DB & { e: DB["enrolments"] }, "e">;

/**
 * Whether the viewer decides about the enrolment `e`: admins about all, managers about those of their reporting line,
 * instructors about those in their courses, by the role of this moment and while their session lives. Nobody decides
 * about their own, and nobody about that of a closed account.
 */
export function isDecidedBy(eb: InEnrolments, { userId, sessionId }: Pick<Viewer, "userId" | "sessionId">) {
  return eb.and([
    eb("e.userId", "!=", userId),
    eb.exists(
      eb
        .selectFrom("users as approver")
        .innerJoin("sessions as s", "s.userId", "approver.id")
        .innerJoin("users as learner", (join) => join.onRef("learner.id", "=", "e.userId"))
        .select("approver.id")
        .where("approver.id", "=", userId)
        .where("approver.isActive", "=", true)
        .where("s.id", "=", sessionId)
        .where("s.endedAt", "is", null)
        .where("learner.isActive", "=", true)
        .where(({ or, and, eb: inner }) =>
          or([
            inner("approver.role", "in", rolesThatMay("enrolment:decide-any")),
            and([
              inner("approver.role", "in", rolesThatMay("enrolment:decide-team")),
              isInLineBelow(userId, eb.ref("e.userId")),
            ]),
            and([inner("approver.role", "in", rolesThatMay("enrolment:decide")), isInstructed(eb, userId)]),
          ]),
        ),
    ),
  ]);
}

/** Whether somebody teaches the course of the enrolment `e`. */
export function isInstructed(eb: InEnrolments, userId: string) {
  return eb.exists(
    eb
      .selectFrom("courseInstructors as i")
      .select("i.userId")
      .whereRef("i.courseId", "=", "e.courseId")
      .where("i.userId", "=", userId),
  );
}

/**
 * One page of the requests that wait for this viewer's decision, the longest first, with the seats of each course,
 * and how many wait in all. `page` counts from 1.
 */
export async function listWaitingRequests(db: ReadDb, { viewer, page }: { viewer: Viewer; page: number }) {
  const rows = await db
    .selectFrom("enrolments as e")
    .innerJoin("courses as c", "c.id", "e.courseId")
    .innerJoin("courseSeats as seats", "seats.courseId", "c.id")
    .innerJoin("users as u", "u.id", "e.userId")
    .innerJoin("profiles as p", "p.userId", "u.id")
    .select(["e.id", "e.enrolledAt as askedAt", "p.department", "p.position"])
    .select(sql<string>`u.first_name || ' ' || u.last_name`.as("learner"))
    .select(["c.code", "c.title", "c.language", "c.state", "c.maxParticipants", "seats.taken as seatsTaken"])
    .select(sql<number>`count(*) over ()::int`.as("total"))
    .where("e.status", "=", "pending")
    .where((eb) => isDecidedBy(eb, viewer))
    .orderBy("e.enrolledAt")
    .orderBy("e.id")
    .limit(requestsPerPage)
    .offset((page - 1) * requestsPerPage)
    .execute();
  return { requests: rows.map(({ total, ...request }) => request), total: rows[0]?.total ?? 0 };
}
