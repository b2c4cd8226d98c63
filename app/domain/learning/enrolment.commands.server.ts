import { sql } from "kysely";
import { findCourse } from "~/domain/catalog/course.queries.server";
import { byWhatCounts } from "~/domain/catalog/own-enrolment.queries.server";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { Permission } from "~/platform/permissions";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { tellApprovers } from "./approval-notices.commands.server";
import { enrolmentEligibility, type Refusal } from "./enrolment-eligibility";
import { type EnrolmentStatus, mayMove } from "./enrolment-status";

interface OwnCourse {
  viewer: Viewer;
  code: string;
  now: Date;
}

export type Enrolling =
  | { outcome: "enrolled"; status: "approved" | "pending" | "in_progress" }
  | { outcome: "repeated" }
  | { outcome: "refused"; refusals: [Refusal, ...Refusal[]] }
  | { outcome: "not-found" };

/**
 * Enrols the viewer, pinned to the course's published revision: at once, or pending where the course asks
 * for approval. Who is enrolled already gets the same answer again. Of any number of people who ask for the
 * last seat at once, one gets it: who finds it held waits, and sees then that none is left.
 *
 * `after` is the id of the enrolment in this course that was the newest when the form was shown (`none`: there was
 * none). A form that is sent again, after what it began has ended, then begins nothing (`repeated`).
 */
export async function enrol(
  db: Db,
  { viewer, code, after, now }: OwnCourse & { after?: string },
): Promise<Enrolling> {
  return inTransaction(db, async (trx) => {
    const role = await assertStillMay(trx, viewer, "enrolment:create");
    const { userId } = viewer;
    for (;;) {
      const decision = decide(await findCourse(trx, { userId, role, code }), after);
      if (decision.outcome !== "allowed") return decision;
      const { status } = decision;
      if (await takePlace(trx, { ...decision, userId, now })) return { outcome: "enrolled", status };
      // Somebody was faster: the last seat is gone, or this person has pressed twice. The rule says which.
    }
  });
}

type Allowed = {
  outcome: "allowed";
  status: "approved" | "pending";
  courseId: string;
  revisionId: string;
};

function decide(course: Awaited<ReturnType<typeof findCourse>>, after?: string): Enrolling | Allowed {
  if (!course) return { outcome: "not-found" };
  const { id: courseId, enrolmentStatus: live, publishedRevisionId: revisionId } = course;
  if (live === "pending" || live === "approved" || live === "in_progress")
    return { outcome: "enrolled", status: live };
  if (after && after !== (course.newestEnrolmentId ?? "none")) return { outcome: "repeated" };
  const eligibility = enrolmentEligibility(course);
  if (!eligibility.allowed) return { outcome: "refused", refusals: eligibility.refusals };
  if (!revisionId) throw new Error(`The published course ${courseId} has no revision.`);
  return { outcome: "allowed", status: eligibility.becomes, courseId, revisionId };
}

/** Makes the enrolment, unless there is no free seat for it or a live enrolment already; then false. */
async function takePlace(trx: Trx, place: Allowed & { userId: string; now: Date }): Promise<boolean> {
  const { userId, courseId, status } = place;
  if (status === "approved" && !(await lockFreeSeat(trx, courseId))) return false;
  const enrolmentId = await insertEnrolment(trx, place);
  if (enrolmentId === null) return false;
  const about = { actorId: userId, userId, courseId };
  await recordEvent(trx, { type: "enrolled", ...about, detail: { enrolmentId, status } });
  if (status === "pending") await tellApprovers(trx, enrolmentId);
  return true;
}

/** Holds the course's seats until the transaction ends; false, and nothing held, when none is free. */
export async function lockFreeSeat(trx: Trx, courseId: string): Promise<boolean> {
  const seats = await trx
    .selectFrom("courseSeats as s")
    .innerJoin("courses as c", "c.id", "s.courseId")
    .select("s.taken")
    .where("s.courseId", "=", courseId)
    .where((eb) =>
      eb.or([eb("c.maxParticipants", "is", null), eb("s.taken", "<", eb.ref("c.maxParticipants"))]),
    )
    .forNoKeyUpdate("s")
    .executeTakeFirst();
  return seats !== undefined;
}

/**
 * The new enrolment's id; null: a live one is there. It is looked for first, so that nobody who holds seats waits
 * for one that is being changed: whoever completes or withdraws takes their enrolment before the seats.
 */
async function insertEnrolment(
  trx: Trx,
  place: Allowed & { userId: string; now: Date },
): Promise<string | null> {
  const { userId, courseId, revisionId, status, now } = place;
  const inserted = await trx
    .insertInto("enrolments")
    .columns(["userId", "courseId", "revisionId", "status", "enrolledAt"])
    .expression((eb) =>
      eb
        .selectFrom("courses as c")
        .select([
          sql<string>`${userId}::uuid`.as("userId"),
          "c.id as courseId",
          sql<string>`${revisionId}::uuid`.as("revisionId"),
          sql<EnrolmentStatus>`${status}::enrolment_status`.as("status"),
          sql<Date>`${now}::timestamptz`.as("enrolledAt"),
        ])
        .where("c.id", "=", courseId)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("enrolments as live")
                .select("live.id")
                .where("live.userId", "=", userId)
                .whereRef("live.courseId", "=", "c.id")
                .where("live.status", "in", ["pending", "approved", "in_progress"]),
            ),
          ),
        ),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted?.id ?? null;
}

export type Starting = { outcome: "started" } | { outcome: "not-approved" } | { outcome: "not-enrolled" };

/** Begins an approved enrolment; one that has begun gets the same answer. */
export async function startCourse(db: Db, own: OwnCourse): Promise<Starting> {
  return inTransaction(db, async (trx) => {
    const enrolment = await lockOwnEnrolment(trx, own, "enrolment:start");
    if (!enrolment) return { outcome: "not-enrolled" };
    if (enrolment.status === "in_progress") return { outcome: "started" };
    if (!mayMove(enrolment.status, "in_progress")) return { outcome: "not-approved" };
    await trx
      .updateTable("enrolments")
      .set({ status: "in_progress", startedAt: own.now })
      .where("id", "=", enrolment.id)
      .execute();
    await recordMove(trx, own.viewer.userId, enrolment, "in_progress");
    return { outcome: "started" };
  });
}

export type Withdrawing = { outcome: "withdrawn" } | { outcome: "not-enrolled" };

/** Ends the viewer's live enrolment and frees its seat; who has none any more gets the same answer. */
export async function withdraw(db: Db, own: OwnCourse): Promise<Withdrawing> {
  return inTransaction(db, async (trx) => {
    const enrolment = await lockOwnEnrolment(trx, own, "enrolment:withdraw");
    if (!enrolment) return { outcome: "not-enrolled" };
    if (!mayMove(enrolment.status, "withdrawn")) return { outcome: "withdrawn" };
    await trx.updateTable("enrolments").set({ status: "withdrawn" }).where("id", "=", enrolment.id).execute();
    await recordMove(trx, own.viewer.userId, enrolment, "withdrawn");
    return { outcome: "withdrawn" };
  });
}

/** The viewer's enrolment in a course that counts, held until the transaction ends; null: never enrolled. */
export async function lockOwnEnrolment(
  trx: Trx,
  { viewer, code }: Pick<OwnCourse, "viewer" | "code">,
  permission: Permission,
) {
  await assertStillMay(trx, viewer, permission);
  const enrolment = await trx
    .selectFrom("enrolments as e")
    .innerJoin("courses as c", "c.id", "e.courseId")
    .select(["e.id", "e.userId", "e.courseId", "e.revisionId", "e.status", "e.startedAt"])
    .where("c.code", "=", code)
    .where("e.userId", "=", viewer.userId)
    .orderBy(byWhatCounts)
    .limit(1)
    .forUpdate("e")
    .executeTakeFirst();
  return enrolment ?? null;
}

/** Records that somebody (null: nobody but the clock) moved an enrolment from its status to another. */
export async function recordMove(
  trx: Trx,
  actorId: string | null,
  enrolment: { id: string; userId: string; courseId: string; status: EnrolmentStatus },
  to: EnrolmentStatus,
): Promise<void> {
  const { id: enrolmentId, userId, courseId, status: from } = enrolment;
  await recordEvent(trx, {
    type: "enrolment_status_changed",
    actorId,
    userId,
    courseId,
    detail: { enrolmentId, from, to },
  });
}
