import type { DB } from "@db/types.gen";
import { type ExpressionBuilder, sql } from "kysely";
import { enrolmentThatCounts } from "~/domain/catalog/own-enrolment.queries.server";
import type { Answer } from "~/domain/questions/answer";
import { type QuestionBody, questionBodySchema } from "~/domain/questions/question-body";
import type { ReadDb } from "~/platform/database.server";
import { findAssessment, findException } from "./assessments.queries.server";

/** A learner's key to an assessment: their enrolment in the course that counts. */
interface OwnAssessment {
  userId: string;
  code: string;
  lessonId: string;
}

/**
 * An assessment as the learner's enrolment has it, with what they have been granted; null: not enrolled, or none. One
 * that is no longer part of the course (`isGone`) is found for who has begun it, as their last attempt had it.
 */
export async function findOwnAssessment(db: ReadDb, { userId, code, lessonId }: OwnAssessment) {
  const course = await db
    .selectFrom("courses as c")
    .innerJoinLateral(
      (eb) => enrolmentThatCounts(eb, userId).as("e"),
      (join) => join.onTrue(),
    )
    .innerJoin("enrolments as own", "own.id", "e.id")
    .select(["c.code", "c.title", "c.language"])
    .select(["e.id as enrolmentId", "e.revisionId", "e.status"])
    .select((eb) => eb.fn.coalesce("own.decidedAt", "own.enrolledAt").as("beganAt"))
    .where("c.code", "=", code)
    .executeTakeFirst();
  if (!course) return null;
  const { revisionId, enrolmentId } = course;
  const [current, exception] = await Promise.all([
    findAssessment(db, { revisionId, lessonId }),
    findException(db, { lessonId, userId }),
  ]);
  const assessment = current ?? (await findBegunAssessment(db, { enrolmentId, lessonId }));
  return assessment && { course, assessment, exception, isGone: current === null };
}

/** An assessment as the last attempt of an enrolment had it; null: there is no attempt. */
async function findBegunAssessment(db: ReadDb, key: { enrolmentId: string; lessonId: string }) {
  const last = await db
    .selectFrom("attempts")
    .select(["revisionId", "lessonId"])
    .where("enrolmentId", "=", key.enrolmentId)
    .where("lessonId", "=", key.lessonId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return last ? findAssessment(db, last) : null;
}

/** The attempts of an enrolment at an assessment, in their order; points are as marked, released or not. */
export async function listAttempts(db: ReadDb, key: { enrolmentId: string; lessonId: string }) {
  return db
    .selectFrom("attempts")
    .select(["id", "number", "status", "startedAt", "deadline", "graceSeconds", "submittedAt"])
    .select((eb) => [
      eb.cast<number | null>("points", "float8").as("points"),
      eb.cast<number>("maxPoints", "float8").as("maxPoints"),
    ])
    .where("enrolmentId", "=", key.enrolmentId)
    .where("lessonId", "=", key.lessonId)
    .orderBy("number")
    .execute();
}

/**
 * The learner's attempt with the assessment as its revision has it; null: there is none, not of theirs, or not at this
 * assessment.
 */
export async function findOwnAttempt(
  db: ReadDb,
  { userId, code, lessonId, attemptId }: OwnAssessment & { attemptId: string },
) {
  const attempt = await db
    .selectFrom("attempts as a")
    .innerJoin("courses as c", "c.id", "a.courseId")
    .select(["c.code", "c.title as courseTitle", "c.language"])
    .select(["a.id", "a.number", "a.status", "a.seed", "a.startedAt", "a.deadline", "a.graceSeconds"])
    .select(["a.submittedAt", "a.endedBy", "a.receipt", "a.revisionId", "a.enrolmentId", "a.lessonId"])
    .select((eb) => [
      eb.cast<number | null>("a.points", "float8").as("points"),
      eb.cast<number>("a.maxPoints", "float8").as("maxPoints"),
    ])
    .where("a.id", "=", attemptId)
    .where("a.userId", "=", userId)
    .where("a.lessonId", "=", lessonId)
    .where("c.code", "=", code)
    .executeTakeFirst();
  if (!attempt) return null;
  const { revisionId } = attempt;
  const [assessment, exception] = await Promise.all([
    findAssessment(db, { revisionId, lessonId }),
    findException(db, { lessonId, userId }),
  ]);
  return assessment && { attempt, assessment, exception };
}

/** A question of an attempt with what was answered. */
export interface AskedQuestion {
  slot: number;
  questionId: string;
  versionId: string;
  body: QuestionBody;
  outOf: number;
  answer: Answer | null;
  /** Of the answer; 0: none yet. */
  sequence: number;
  hintsShown: number;
}

/** The questions of an attempt, whole; `from` and `to` are slots, both included. */
export async function listAskedQuestions(
  db: ReadDb,
  { attemptId, from, to }: { attemptId: string; from: number; to: number },
): Promise<AskedQuestion[]> {
  const rows = await db
    .selectFrom("attemptQuestions as q")
    .innerJoin("questionVersions as v", "v.id", "q.versionId")
    .leftJoin("attemptAnswers as a", (join) =>
      join.onRef("a.attemptId", "=", "q.attemptId").onRef("a.slot", "=", "q.slot"),
    )
    .select(["q.slot", "q.questionId", "q.versionId", "v.body", "a.answer"])
    .select((eb) => [
      eb.cast<number>("q.points", "float8").as("outOf"),
      eb.fn.coalesce("a.sequence", eb.lit(0)).as("sequence"),
      eb.fn.coalesce("a.hintsShown", eb.lit(0)).as("hintsShown"),
    ])
    .where("q.attemptId", "=", attemptId)
    .where("q.slot", ">=", from)
    .where("q.slot", "<=", to)
    .orderBy("q.slot")
    .execute();
  return rows.map(({ body, answer, ...row }) => ({
    ...row,
    body: questionBodySchema.parse(body),
    // Written by `saveAnswer` alone.
    answer: answer as Answer | null,
  }));
}

/** One question of the person's attempt, which is asked in it for as long as it is there; null: it is not. */
export async function findOwnQuestion(
  db: ReadDb,
  { userId, attemptId, slot }: { userId: string; attemptId: string; slot: number },
) {
  const question = await db
    .selectFrom("attemptQuestions as q")
    .innerJoin("attempts as a", "a.id", "q.attemptId")
    .innerJoin("questionVersions as v", "v.id", "q.versionId")
    .select(["q.slot", "v.body", "a.seed"])
    .where("q.attemptId", "=", attemptId)
    .where("q.slot", "=", slot)
    .where("a.userId", "=", userId)
    .executeTakeFirst();
  return question ? { ...question, body: questionBodySchema.parse(question.body) } : null;
}

/** Which questions of an attempt have been answered, in order. */
export async function listAnswered(db: ReadDb, attemptId: string) {
  return db
    .selectFrom("attemptQuestions as q")
    .leftJoin("attemptAnswers as a", (join) =>
      join.onRef("a.attemptId", "=", "q.attemptId").onRef("a.slot", "=", "q.slot"),
    )
    .innerJoin("questionVersions as v", "v.id", "q.versionId")
    .select(["q.slot", "v.type", "a.answer"])
    .where("q.attemptId", "=", attemptId)
    .orderBy("q.slot")
    .execute();
}

/** The newest mark of each question of an attempt that has one. */
export async function listMarks(db: ReadDb, attemptId: string) {
  return db
    .selectFrom("attemptQuestions as q")
    .innerJoinLateral(newestMark, (join) => join.onTrue())
    .select(["q.slot", "mark.comment", "mark.source", "mark.rubric", "mark.annotations", "mark.number"])
    .select((eb) => eb.cast<number>("mark.points", "float8").as("points"))
    .where("q.attemptId", "=", attemptId)
    .execute();
}

function newestMark(eb: ExpressionBuilder<DB & { q: DB["attemptQuestions"] }, "q">) {
  return eb
    .selectFrom("attemptMarks as each")
    .select(["each.points", "each.comment", "each.source", "each.rubric", "each.annotations", "each.number"])
    .whereRef("each.attemptId", "=", "q.attemptId")
    .whereRef("each.slot", "=", "q.slot")
    .orderBy("each.number", "desc")
    .limit(1)
    .as("mark");
}

/** The files that have been handed in with an attempt, the first first. */
export async function listHandedIn(db: ReadDb, attemptId: string) {
  return db
    .selectFrom("attemptFiles as t")
    .innerJoin("files as f", "f.id", "t.fileId")
    .select(["t.slot", "f.id", "f.name"])
    .where("t.attemptId", "=", attemptId)
    .orderBy(sql`t.created_at, f.id`)
    .execute();
}
