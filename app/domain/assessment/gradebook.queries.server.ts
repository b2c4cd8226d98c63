import { sql } from "kysely";
import { type LearnerFilter, learnersPerPage, statusesOfState } from "~/domain/authoring/learner-filter";
import { isAssessmentRow, listAssessmentScores } from "~/domain/learning/learning.queries.server";
import type { ReadDb } from "~/platform/database.server";
import { gradebookRows } from "./gradebook";

type Enrolments = Awaited<ReturnType<typeof firstEnrolments>>;
export type GradebookAssessment = Awaited<ReturnType<typeof listGradebookAssessments>>[number];

/** The assessments of a course that its learners have, by the newest edition of each, in the order of that. */
export async function listGradebookAssessments(db: ReadDb, courseId: string) {
  const rows = await db
    .selectFrom("revisionLessons as l")
    .innerJoin("courseRevisions as r", "r.id", "l.revisionId")
    .innerJoin("courses as c", "c.id", "r.courseId")
    .innerJoin("revisionModules as m", (join) =>
      join.onRef("m.revisionId", "=", "l.revisionId").onRef("m.moduleId", "=", "l.moduleId"),
    )
    .distinctOn("l.lessonId")
    .select(["l.lessonId", "l.title", "m.position as modulePosition", "l.position"])
    .where("r.courseId", "=", courseId)
    .where("r.number", "is not", null)
    .where(isAssessmentRow)
    .where((eb) =>
      eb.or([
        eb("r.id", "=", eb.ref("c.publishedRevisionId")),
        eb.exists(eb.selectFrom("enrolments as e").select("e.id").whereRef("e.revisionId", "=", "r.id")),
      ]),
    )
    .orderBy("l.lessonId")
    .orderBy("r.number", "desc")
    .execute();
  return rows
    .sort((one, other) => one.modulePosition - other.modulePosition || one.position - other.position)
    .map(({ lessonId, title }) => ({ lessonId, title }));
}

/**
 * One page of a course's gradebook, by the learners' names, and how many enrolments fit in all. Give only a course that
 * the viewer may author.
 */
export async function findGradebookPage(
  db: ReadDb,
  { courseId, filter }: { courseId: string; filter: LearnerFilter },
) {
  const page = { limit: learnersPerPage, offset: (filter.page - 1) * learnersPerPage };
  const [assessments, enrolments] = await Promise.all([
    listGradebookAssessments(db, courseId),
    firstEnrolments(db, { courseId, filter }, page),
  ]);
  const rows = await rowsOf(db, enrolments, assessments);
  return { assessments, rows, total: enrolments[0]?.total ?? 0 };
}

/**
 * All rows that fit, each batch read after the last row of the one before.
 *
 * @param batchSize so many enrolments are read at once
 */
export async function* eachGradebookRow(
  db: ReadDb,
  asked: { courseId: string; filter: Pick<LearnerFilter, "q" | "state"> },
  assessments: readonly GradebookAssessment[],
  batchSize = 500,
) {
  let after: Place | null = null;
  for (;;) {
    const enrolments: Enrolments = await firstEnrolments(db, asked, { limit: batchSize, after });
    yield* await rowsOf(db, enrolments, assessments);
    const last = enrolments.at(-1);
    if (!last || enrolments.length < batchSize) return;
    after = { lastName: last.lastName, firstName: last.firstName, id: last.id };
  }
}

/** Where a row stands among the others. */
interface Place {
  lastName: string;
  firstName: string;
  id: string;
}

async function firstEnrolments(
  db: ReadDb,
  { courseId, filter: { q, state } }: { courseId: string; filter: Pick<LearnerFilter, "q" | "state"> },
  { limit, offset = 0, after = null }: { limit: number; offset?: number; after?: Place | null },
) {
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return db
    .selectFrom("enrolments as e")
    .innerJoin("users as u", "u.id", "e.userId")
    .innerJoin("courseRevisions as r", "r.id", "e.revisionId")
    .select(["e.id", "e.status", "e.completionPercent", "r.number as edition"])
    .select(["u.email", "u.firstName", "u.lastName"])
    .select((eb) => [
      eb.cast<number | null>("e.grade", "float8").as("grade"),
      eb.cast<number | null>("r.minimumGrade", "float8").as("minimumGrade"),
    ])
    .select(sql<number>`count(*) over ()::int`.as("total"))
    .where("e.courseId", "=", courseId)
    .where("e.status", "in", statusesOfState[state])
    .$if(q !== "", (query) =>
      query.where(sql<boolean>`(u.first_name || ' ' || u.last_name || ' ' || u.email) ilike ${pattern}`),
    )
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(u.last_name, u.first_name, e.id)
          > (${after?.lastName}, ${after?.firstName}, ${after?.id}::uuid)`,
      ),
    )
    .orderBy("u.lastName")
    .orderBy("u.firstName")
    .orderBy("e.id")
    .limit(limit)
    .offset(offset)
    .execute();
}

async function rowsOf(db: ReadDb, enrolments: Enrolments, assessments: readonly GradebookAssessment[]) {
  const ids = enrolments.map(({ id }) => id);
  const [scores, attempts] = await Promise.all([listAssessmentScores(db, ids), listAttemptsOf(db, ids)]);
  const lessonIds = assessments.map(({ lessonId }) => lessonId);
  return gradebookRows(enrolments, lessonIds, { scores, attempts });
}

async function listAttemptsOf(db: ReadDb, enrolmentIds: readonly string[]) {
  if (enrolmentIds.length === 0) return [];
  return db
    .selectFrom("attempts")
    .select(["id", "enrolmentId", "lessonId", "number", "status"])
    .where("enrolmentId", "in", enrolmentIds)
    .orderBy("number")
    .execute();
}
