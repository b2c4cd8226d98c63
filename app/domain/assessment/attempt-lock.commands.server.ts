import type { HeldEnrolment } from "~/domain/learning/course-completion.commands.server";
import type { Trx } from "~/platform/database.server";

/** An attempt and its enrolment, both held until the transaction ends; null: there is none. The enrolment is held first, by all. */
export async function lockAttempt(trx: Trx, attemptId: string) {
  const found = await trx
    .selectFrom("attempts")
    .select("enrolmentId")
    .where("id", "=", attemptId)
    .executeTakeFirst();
  if (!found) return null;
  const enrolment: HeldEnrolment = await trx
    .selectFrom("enrolments")
    .select(["id", "userId", "courseId", "revisionId", "status", "startedAt"])
    .where("id", "=", found.enrolmentId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const attempt = await trx
    .selectFrom("attempts")
    .select(["id", "userId", "lessonId", "revisionId", "number", "status", "deadline", "graceSeconds"])
    .where("id", "=", attemptId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { enrolment, attempt };
}

export type HeldAttempt = NonNullable<Awaited<ReturnType<typeof lockAttempt>>>;
