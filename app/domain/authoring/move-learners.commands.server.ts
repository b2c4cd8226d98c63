import { advanceEnrolment } from "~/domain/learning/course-completion.commands.server";
import { courseProgress } from "~/domain/learning/course-progress";
import { enrolmentStatuses, isLive } from "~/domain/learning/enrolment-status";
import { listOutline } from "~/domain/learning/learning.queries.server";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { Viewer } from "~/platform/viewer.server";
import { lockAuthoredCourse } from "./authored-course.commands.server";
import { findEdition } from "./edition-contents.queries.server";

export type LearnerMove = { outcome: "moved"; count: number; completed: number } | { outcome: "not-found" };

/**
 * Moves enrolments of a course to one of its editions. What was completed and is still there stays completed, and how
 * far each is, and whether that completes the course, is found out anew. Those that have ended, or are in the edition
 * already, are left as they are.
 */
export async function moveLearners(
  db: Db,
  asked: { viewer: Viewer; code: string; edition: number; enrolmentIds: readonly string[]; now: Date },
): Promise<LearnerMove> {
  const { viewer, code, edition, enrolmentIds, now } = asked;
  return inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    const target = course && (await findEdition(trx, { courseId: course.id, edition }));
    if (!course || !target) return { outcome: "not-found" };
    const enrolments = await lockMovable(trx, { courseId: course.id, ...target, enrolmentIds });
    let completed = 0;
    for (const enrolment of enrolments) {
      const { id: enrolmentId, userId, courseId, revisionId: fromRevisionId } = enrolment;
      await trx.updateTable("enrolments").set(target).where("id", "=", enrolmentId).execute();
      const detail = { enrolmentId, fromRevisionId, toRevisionId: target.revisionId };
      const happened = { actorId: viewer.userId, userId, courseId, detail };
      await recordEvent(trx, { type: "enrolment_moved", ...happened });
      if (await settle(trx, { ...enrolment, ...target }, { actorId: viewer.userId, now })) completed++;
    }
    return { outcome: "moved", count: enrolments.length, completed };
  });
}

async function lockMovable(
  trx: Trx,
  {
    courseId,
    revisionId,
    enrolmentIds,
  }: { courseId: string; revisionId: string; enrolmentIds: readonly string[] },
) {
  if (enrolmentIds.length === 0) return [];
  return trx
    .selectFrom("enrolments")
    .select(["id", "userId", "courseId", "revisionId", "status", "startedAt"])
    .where("id", "in", enrolmentIds)
    .where("courseId", "=", courseId)
    .where("revisionId", "<>", revisionId)
    .where("status", "in", enrolmentStatuses.filter(isLive))
    .orderBy("id")
    .forUpdate()
    .execute();
}

type Moved = Awaited<ReturnType<typeof lockMovable>>[number];

/** @returns whether the course is completed now; one that has not been started is not started by being moved */
async function settle(trx: Trx, enrolment: Moved, by: { actorId: string; now: Date }): Promise<boolean> {
  if (enrolment.status === "in_progress")
    return (await advanceEnrolment(trx, { enrolment, ...by })).isCompleted;
  const { id: enrolmentId, revisionId } = enrolment;
  const { percent } = courseProgress(await listOutline(trx, { revisionId, enrolmentId }));
  await trx
    .updateTable("enrolments")
    .set({ completionPercent: percent })
    .where("id", "=", enrolmentId)
    .execute();
  return false;
}
