import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { type HeldAttempt, lockAttempt } from "./attempt-lock.commands.server";
import { tellLearner } from "./graded-notices.commands.server";
import { isGradedBy } from "./grading.queries.server";
import type { GivenMark } from "./marking-form";
import { settleAttempt } from "./settle-attempt.commands.server";

export type Marking =
  /** Every question has its mark: the attempt counts. */
  | { outcome: "graded" }
  /** Some questions still wait for theirs. */
  | { outcome: "marked" }
  /** Somebody else has marked these questions since they were seen. */
  | { outcome: "conflict"; slots: number[] }
  | { outcome: "not-found" };

/**
 * Gives marks to questions of an attempt that has ended. Earlier marks stay and the newest counts. Once every question
 * has one the attempt is graded, its learner is told, and what it makes of the course is worked out, all at once.
 */
export async function markAttempt(
  db: Db,
  given: { viewer: Viewer; attemptId: string; marks: readonly GivenMark[]; now: Date },
): Promise<Marking> {
  const { viewer, attemptId, marks, now } = given;
  return inTransaction(db, async (trx) => {
    const held = await holdToGrade(trx, { viewer, attemptId });
    if (!held) return { outcome: "not-found" };
    const questions = await listNewest(trx, attemptId);
    const known = marks.map((mark) => ({ mark, question: questions.find(({ slot }) => slot === mark.slot) }));
    const slots = known.flatMap(({ mark, question }) => (question?.number === mark.over ? [] : [mark.slot]));
    if (slots.length > 0) return { outcome: "conflict", slots };
    const rows = known.flatMap(({ mark, question }) =>
      question
        ? [{ ...written(mark), attemptId, versionId: question.versionId, gradedBy: viewer.userId }]
        : [],
    );
    if (rows.length > 0) {
      await trx.insertInto("attemptMarks").values(rows).execute();
      await settleAttempt(trx, { ...held, actorId: viewer.userId, now });
    }
    const { status } = await statusOf(trx, attemptId);
    if (status !== "graded") return { outcome: "marked" };
    if (held.attempt.status === "submitted") await tellLearner(trx, held, "graded");
    return { outcome: "graded" };
  });
}

/** An attempt that has ended, held for who marks it; null: there is none, or not for them. */
export async function holdToGrade(
  trx: Trx,
  { viewer, attemptId }: { viewer: Viewer; attemptId: string },
): Promise<HeldAttempt | null> {
  const role = await assertStillMay(trx, viewer, "assessment:grade");
  const theirs = await trx
    .selectFrom("attempts as a")
    .innerJoin("courses as c", "c.id", "a.courseId")
    .select("a.id")
    .where("a.id", "=", attemptId)
    .where((eb) => isGradedBy(eb, { userId: viewer.userId, role }))
    .executeTakeFirst();
  const held = theirs ? await lockAttempt(trx, attemptId) : null;
  return held && held.attempt.status !== "in_progress" ? held : null;
}

function written({ slot, over, points, comment, rubric, annotations }: GivenMark) {
  return {
    slot,
    number: over + 1,
    source: "trainer" as const,
    points,
    comment,
    rubric: JSON.stringify(rubric),
    annotations: JSON.stringify(annotations),
  };
}

/** Each question of an attempt with the number of its newest mark, 0 where it has none. */
async function listNewest(trx: Trx, attemptId: string) {
  return trx
    .selectFrom("attemptQuestions as q")
    .leftJoin("attemptMarks as k", (join) =>
      join.onRef("k.attemptId", "=", "q.attemptId").onRef("k.slot", "=", "q.slot"),
    )
    .select(["q.slot", "q.versionId"])
    .select((eb) => eb.fn.coalesce(eb.fn.max("k.number"), eb.lit(0)).as("number"))
    .where("q.attemptId", "=", attemptId)
    .groupBy(["q.slot", "q.versionId"])
    .execute();
}

async function statusOf(trx: Trx, attemptId: string) {
  return trx.selectFrom("attempts").select("status").where("id", "=", attemptId).executeTakeFirstOrThrow();
}
