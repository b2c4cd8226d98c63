import { sql } from "kysely";
import type { Answer } from "~/domain/questions/answer";
import { questionBodySchema } from "~/domain/questions/question-body";
import { type Author, mayUseCategory } from "~/domain/questions/questions.queries.server";
import type { ReadDb } from "~/platform/database.server";
import { countedTypes } from "./answers-taken";
import { scorePercent } from "./assessment-grade";
import { findAssessment } from "./assessments.queries.server";
import type { MarkedScore } from "./score-figures";

/** How many attempts at an assessment are in which state. */
export async function countAttempts(db: ReadDb, lessonId: string) {
  return db
    .selectFrom("attempts")
    .select([
      sql<number>`count(*) filter (where status = 'in_progress')::int`.as("underWay"),
      sql<number>`count(*) filter (where status = 'submitted')::int`.as("waiting"),
      sql<number>`count(*) filter (where status = 'graded')::int`.as("marked"),
      sql<number>`count(distinct user_id)::int`.as("learners"),
    ])
    .where("lessonId", "=", lessonId)
    .executeTakeFirstOrThrow();
}

/** The scores of the attempts at an assessment that are marked whole. */
export async function listMarkedScores(db: ReadDb, lessonId: string): Promise<MarkedScore[]> {
  const rows = await db
    .selectFrom("attempts")
    .select("revisionId")
    .select((eb) => [
      eb.cast<number>("points", "float8").as("points"),
      eb.cast<number>("maxPoints", "float8").as("maxPoints"),
    ])
    .where("lessonId", "=", lessonId)
    .where("status", "=", "graded")
    .orderBy("id")
    .execute();
  const passingScores = new Map<string, number>();
  for (const revisionId of new Set(rows.map((row) => row.revisionId))) {
    const assessment = await findAssessment(db, { revisionId, lessonId });
    if (assessment) passingScores.set(revisionId, assessment.settings.passingScore);
  }
  return rows.map(({ revisionId, points, maxPoints }) => ({
    score: scorePercent(points, maxPoints),
    passingScore: passingScores.get(revisionId) ?? 0,
  }));
}

/** The newest mark of each question of those attempts, with what was answered where that can be counted. */
export async function listMarkedAnswers(db: ReadDb, lessonId: string) {
  const rows = await db
    .selectFrom("attempts as t")
    .innerJoin("attemptQuestions as q", "q.attemptId", "t.id")
    .innerJoin("questionVersions as v", "v.id", "q.versionId")
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("attemptMarks as each")
          .select("each.points")
          .whereRef("each.attemptId", "=", "q.attemptId")
          .whereRef("each.slot", "=", "q.slot")
          .orderBy("each.number", "desc")
          .limit(1)
          .as("mark"),
      (join) => join.onTrue(),
    )
    .leftJoin("attemptAnswers as a", (join) =>
      join
        .onRef("a.attemptId", "=", "q.attemptId")
        .onRef("a.slot", "=", "q.slot")
        .on("v.type", "in", [...countedTypes]),
    )
    .select(["q.attemptId", "q.versionId", "a.answer"])
    .select((eb) => [
      eb.cast<number>("q.points", "float8").as("outOf"),
      eb.cast<number>("mark.points", "float8").as("points"),
    ])
    .where("t.lessonId", "=", lessonId)
    .where("t.status", "=", "graded")
    .orderBy("q.attemptId")
    .orderBy("q.slot")
    .execute();
  // Answers are written by `saveAnswer` alone.
  return rows.map(({ answer, ...row }) => ({ ...row, answer: answer as Answer | null }));
}

/** The versions of questions that those attempts asked; `mayUse` says whether the author may look at the question. */
export async function listAskedVersions(db: ReadDb, lessonId: string, author: Author) {
  const rows = await db
    .selectFrom("questionVersions as v")
    .innerJoin("questions as q", "q.id", "v.questionId")
    .innerJoin("questionCategories as g", "g.id", "q.categoryId")
    .select(["v.id as versionId", "v.questionId", "v.number", "v.name", "v.body"])
    .select((eb) => mayUseCategory(eb, author).$castTo<boolean>().as("mayUse"))
    .where(
      "v.id",
      "in",
      db
        .selectFrom("attempts as t")
        .innerJoin("attemptQuestions as asked", "asked.attemptId", "t.id")
        .select("asked.versionId")
        .where("t.lessonId", "=", lessonId)
        .where("t.status", "=", "graded"),
    )
    .orderBy("v.name")
    .orderBy("v.number")
    .orderBy("v.id")
    .execute();
  return rows.map(({ body, ...row }) => ({ ...row, body: questionBodySchema.parse(body) }));
}
