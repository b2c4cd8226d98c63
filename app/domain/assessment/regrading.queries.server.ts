import { sql } from "kysely";
import { gradeAnswer } from "~/domain/questions/grade-answer";
import { type QuestionBody, questionBodySchema } from "~/domain/questions/question-body";
import type { ReadDb } from "~/platform/database.server";
import { assertMayRead, type Viewer } from "~/platform/viewer.server";
import { isGradedBy } from "./grading.queries.server";

/** The most attempts that one press regrades; the rest is left for the next. */
export const mostRegraded = 500;

/** A question as it is now: what answers are marked by from here on. */
export interface NewestVersion {
  versionId: string;
  number: number;
  body: QuestionBody;
}

/** What an answer is worth by a version of its question; null: a person marks it. */
export function pointsBy({ body }: NewestVersion, answer: unknown, outOf: number): number | null {
  const grade = gradeAnswer(body, answer);
  return grade && grade.fraction * outOf;
}

/** The newest version of a question; null: there is none. */
export async function findNewestVersion(db: ReadDb, questionId: string): Promise<NewestVersion | null> {
  const version = await db
    .selectFrom("questionVersions")
    .select(["id as versionId", "number", "body"])
    .where("questionId", "=", questionId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return version ? { ...version, body: questionBodySchema.parse(version.body) } : null;
}

/**
 * The answers to a question that the viewer may regrade: those of attempts that have ended, marked automatically by
 * another version than the newest. What somebody has marked by hand stays.
 */
export async function listRegradable(
  db: ReadDb,
  asked: {
    viewer: Viewer;
    questionId: string;
    versionId: string;
    lessonIds?: readonly string[];
    attemptId?: string;
    limit?: number;
  },
) {
  const { viewer, questionId, versionId, lessonIds, attemptId, limit } = asked;
  const role = await assertMayRead(db, viewer, "assessment:grade");
  return answersWithNewestMark(db)
    .select(["q.attemptId", "q.slot", "a.lessonId", "l.title", "c.code", "c.language"])
    .select(["mark.number", "w.answer"])
    .select((eb) => [
      eb.cast<number>("mark.points", "float8").as("points"),
      eb.cast<number>("q.points", "float8").as("outOf"),
    ])
    .where("q.questionId", "=", questionId)
    .where("a.status", "<>", "in_progress")
    .where("mark.versionId", "<>", versionId)
    .where("mark.source", "<>", "trainer")
    .where((eb) => isGradedBy(eb, { userId: viewer.userId, role }))
    .$if(lessonIds !== undefined, (query) =>
      query.where(sql<boolean>`a.lesson_id = any(${[...(lessonIds ?? [])]}::uuid[])`),
    )
    .$if(attemptId !== undefined, (query) => query.where("a.id", "=", attemptId ?? ""))
    .orderBy("a.id")
    .limit(limit ?? 20_000)
    .execute();
}

function answersWithNewestMark(db: ReadDb) {
  return db
    .selectFrom("attemptQuestions as q")
    .innerJoin("attempts as a", "a.id", "q.attemptId")
    .innerJoin("courses as c", "c.id", "a.courseId")
    .innerJoin("revisionLessons as l", (join) =>
      join.onRef("l.revisionId", "=", "a.revisionId").onRef("l.lessonId", "=", "a.lessonId"),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("attemptMarks as each")
          .select(["each.number", "each.points", "each.versionId", "each.source"])
          .whereRef("each.attemptId", "=", "q.attemptId")
          .whereRef("each.slot", "=", "q.slot")
          .orderBy("each.number", "desc")
          .limit(1)
          .as("mark"),
      (join) => join.onTrue(),
    )
    .leftJoin("attemptAnswers as w", (join) =>
      join.onRef("w.attemptId", "=", "q.attemptId").onRef("w.slot", "=", "q.slot"),
    );
}

/** What regrading would do to one assessment's attempts. */
export interface RegradedAssessment {
  lessonId: string;
  title: string;
  code: string;
  language: string;
  attempts: number;
  higher: number;
  lower: number;
}

/** What regrading by the newest version would do, by assessment. */
export async function previewRegrading(
  db: ReadDb,
  asked: { viewer: Viewer; questionId: string; newest: NewestVersion },
): Promise<RegradedAssessment[]> {
  const { viewer, questionId, newest } = asked;
  const rows = await listRegradable(db, { viewer, questionId, versionId: newest.versionId });
  const byLesson = new Map<string, RegradedAssessment>();
  for (const { lessonId, title, code, language, points: before, answer, outOf } of rows) {
    const seen = byLesson.get(lessonId) ?? {
      lessonId,
      title,
      code,
      language,
      attempts: 0,
      higher: 0,
      lower: 0,
    };
    const after = pointsBy(newest, answer, outOf) ?? before;
    byLesson.set(lessonId, {
      ...seen,
      attempts: seen.attempts + 1,
      higher: seen.higher + (after > before + rounding ? 1 : 0),
      lower: seen.lower + (after < before - rounding ? 1 : 0),
    });
  }
  return [...byLesson.values()];
}

/** Points are kept to four places. */
export const rounding = 0.000_1;
