import { sql } from "kysely";
import { notify } from "~/domain/notifications/notifications.commands.server";
import type { Trx } from "~/platform/database.server";
import { rolesThatMay } from "~/platform/permissions";
import type { Decision } from "./enrolment-decision";

/**
 * Tells those who should decide that somebody has asked: the nearest person above who may, and the course's
 * instructors; admins only where there is neither. Nobody is told of their own request.
 */
export async function tellApprovers(trx: Trx, enrolmentId: string): Promise<void> {
  const { learnerName, courseTitle, ...of } = await trx
    .selectFrom("enrolments as e")
    .innerJoin("users as u", "u.id", "e.userId")
    .innerJoin("courses as c", "c.id", "e.courseId")
    .select(["e.userId", "e.courseId", "c.title as courseTitle"])
    .select(sql<string>`u.first_name || ' ' || u.last_name`.as("learnerName"))
    .where("e.id", "=", enrolmentId)
    .executeTakeFirstOrThrow();
  const near = [...(await nearestManager(trx, of.userId)), ...(await instructors(trx, of))];
  for (const userId of new Set(near.length > 0 ? near : await admins(trx, of.userId))) {
    await notify(trx, {
      type: "approval_requested",
      userId,
      dedupeKey: `approval-requested:${enrolmentId}`,
      parameters: { enrolmentId, learnerName, courseTitle },
    });
  }
}

/** Tells who asked what was decided. */
export async function tellLearner(
  trx: Trx,
  {
    request,
    decision,
  }: { request: { id: string; userId: string; code: string; title: string }; decision: Decision },
): Promise<void> {
  const { id: enrolmentId, userId, code: courseCode, title: courseTitle } = request;
  const about = { userId, dedupeKey: `enrolment-decided:${enrolmentId}` };
  const parameters = { enrolmentId, courseCode, courseTitle };
  if (decision.verdict === "approve") await notify(trx, { type: "enrolment_approved", ...about, parameters });
  else {
    const { reason } = decision;
    await notify(trx, { type: "enrolment_declined", ...about, parameters: { ...parameters, reason } });
  }
}

async function nearestManager(trx: Trx, userId: string): Promise<string[]> {
  const leaders = [...rolesThatMay("enrolment:decide-team"), ...rolesThatMay("enrolment:decide-any")];
  const nearest = await trx
    .withRecursive("above", (eb) =>
      eb
        .selectFrom("users as u")
        .select(["u.managerId as id", sql<number>`1`.as("steps")])
        .where("u.id", "=", userId)
        .unionAll(
          eb
            .selectFrom("users as u")
            .innerJoin("above as a", "a.id", "u.id")
            .select(["u.managerId as id", sql<number>`a.steps + 1`.as("steps")])
            // Nothing forbids a reporting line that closes to a circle.
            .where("a.steps", "<", 50),
        ),
    )
    .selectFrom("above as a")
    .innerJoin("users as m", "m.id", "a.id")
    .select("m.id")
    .where("m.isActive", "=", true)
    .where("m.role", "in", leaders)
    .where("m.id", "!=", userId)
    .orderBy("a.steps")
    .limit(1)
    .execute();
  return nearest.map(({ id }) => id);
}

async function instructors(
  trx: Trx,
  { userId, courseId }: { userId: string; courseId: string },
): Promise<string[]> {
  const rows = await trx
    .selectFrom("courseInstructors as i")
    .innerJoin("users as u", "u.id", "i.userId")
    .select("u.id")
    .where("i.courseId", "=", courseId)
    .where("u.isActive", "=", true)
    .where("u.role", "in", rolesThatMay("enrolment:decide"))
    .where("u.id", "!=", userId)
    .execute();
  return rows.map(({ id }) => id);
}

async function admins(trx: Trx, userId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom("users")
    .select("id")
    .where("isActive", "=", true)
    .where("role", "in", rolesThatMay("enrolment:decide-any"))
    .where("id", "!=", userId)
    .execute();
  return rows.map(({ id }) => id);
}
