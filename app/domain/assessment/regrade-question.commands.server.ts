import { findQuestion } from "~/domain/questions/questions.queries.server";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import { tellLearner } from "./graded-notices.commands.server";
import { holdToGrade } from "./mark-attempt.commands.server";
import {
  findNewestVersion,
  listRegradable,
  mostRegraded,
  type NewestVersion,
  pointsBy,
  rounding,
} from "./regrading.queries.server";
import { settleAttempt } from "./settle-attempt.commands.server";

export type Regrading =
  /** How many attempts have got their new mark, and whether more are left for another time. */
  { outcome: "regraded"; count: number; isMoreLeft: boolean } | { outcome: "not-found" };

interface Regraded {
  viewer: Viewer;
  questionId: string;
  now: Date;
}

/**
 * Marks the answers that were given to earlier versions of a question anew, by the newest one. Earlier marks stay. Each
 * attempt is a transaction of its own: who is cut off in the middle presses again, and it goes on where it was.
 */
export async function regradeQuestion(
  db: Db,
  asked: Regraded & { lessonIds: readonly string[]; limit?: number },
): Promise<Regrading> {
  const { viewer, questionId, lessonIds, now, limit = mostRegraded } = asked;
  const [question, newest] = await Promise.all([
    findQuestion(db, { viewer, questionId }),
    findNewestVersion(db, questionId),
  ]);
  if (!question || !newest) return { outcome: "not-found" };
  const { versionId } = newest;
  const rows = await listRegradable(db, { viewer, questionId, versionId, lessonIds, limit: limit + 1 });
  const attemptIds = new Set(rows.slice(0, limit).map(({ attemptId }) => attemptId));
  for (const attemptId of attemptIds)
    await inTransaction(db, (trx) => regradeAttempt(trx, { viewer, questionId, now, attemptId, newest }));
  return { outcome: "regraded", count: attemptIds.size, isMoreLeft: rows.length > limit };
}

async function regradeAttempt(
  trx: Trx,
  { viewer, questionId, now, attemptId, newest }: Regraded & { attemptId: string; newest: NewestVersion },
): Promise<void> {
  const held = await holdToGrade(trx, { viewer, attemptId });
  if (!held) return;
  const { versionId } = newest;
  // Read again under the lock: somebody may have marked or regraded it meanwhile.
  const rows = await listRegradable(trx, { viewer, questionId, versionId, attemptId });
  let isChanged = false;
  for (const row of rows) {
    const points = pointsBy(newest, row.answer, row.outOf);
    if (points === null) continue;
    isChanged ||= Math.abs(points - row.points) > rounding;
    const mark = { attemptId, slot: row.slot, number: row.number + 1, versionId, points };
    await trx
      .insertInto("attemptMarks")
      .values({ ...mark, source: "regrade", gradedBy: viewer.userId })
      .execute();
  }
  if (!isChanged) return;
  await settleAttempt(trx, { ...held, actorId: viewer.userId, now });
  if (held.attempt.status === "graded") await tellLearner(trx, held, `regraded:${versionId}`);
}
