import { sql } from "kysely";
import type { ReadDb } from "~/platform/database.server";

/**
 * The attempts that a person has under way at assessments that their course no longer has, since their enrolment was
 * moved to another edition.
 *
 * @param code of one course; undefined: of all
 */
export async function listOrphanedAttempts(db: ReadDb, { userId, code }: { userId: string; code?: string }) {
  return db
    .selectFrom("attempts as a")
    .innerJoin("enrolments as e", "e.id", "a.enrolmentId")
    .innerJoin("courses as c", "c.id", "e.courseId")
    .innerJoin("revisionLessons as l", (join) =>
      join.onRef("l.revisionId", "=", "a.revisionId").onRef("l.lessonId", "=", "a.lessonId"),
    )
    .select(["a.id as attemptId", "a.enrolmentId", "a.lessonId", "l.title"])
    .where("a.userId", "=", userId)
    .where("a.status", "=", "in_progress")
    .where(
      sql<boolean>`not exists (
        select from revision_lessons n where n.revision_id = e.revision_id and n.lesson_id = a.lesson_id)`,
    )
    .$if(code !== undefined, (query) => query.where("c.code", "=", code ?? ""))
    .orderBy("a.startedAt")
    .execute();
}
