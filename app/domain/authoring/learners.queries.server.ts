import { sql } from "kysely";
import { courseProgress } from "~/domain/learning/course-progress";
import { enrolmentStatuses, isLive } from "~/domain/learning/enrolment-status";
import { listOutline } from "~/domain/learning/learning.queries.server";
import type { ReadDb } from "~/platform/database.server";
import { type LearnerFilter, learnersPerPage, mostMoved, statusesOfState } from "./learner-filter";

const live = enrolmentStatuses.filter(isLive);

/**
 * One page of the enrolments in a course that fit the filter, by name, and how many fit in all. Give only the id of a
 * course that the viewer may author.
 */
export async function listLearners(
  db: ReadDb,
  { courseId, filter: { q, state, page } }: { courseId: string; filter: LearnerFilter },
) {
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db
    .selectFrom("enrolments as e")
    .innerJoin("users as u", "u.id", "e.userId")
    .innerJoin("courseRevisions as r", "r.id", "e.revisionId")
    .select(["e.id", "e.status", "e.completionPercent", "e.dueAt", "r.number as edition"])
    .select([
      sql<string>`u.first_name || ' ' || u.last_name`.as("name"),
      sql<number>`count(*) over ()::int`.as("total"),
    ])
    .where("e.courseId", "=", courseId)
    .where("e.status", "in", statusesOfState[state])
    .$if(q !== "", (query) =>
      query.where(sql<boolean>`(u.first_name || ' ' || u.last_name || ' ' || u.email) ilike ${pattern}`),
    )
    .orderBy("u.lastName")
    .orderBy("u.firstName")
    .orderBy("e.enrolledAt", "desc")
    .orderBy("e.id")
    .limit(learnersPerPage)
    .offset((page - 1) * learnersPerPage)
    .execute();
  return {
    learners: rows.map(({ total, ...learner }) => ({ ...learner, canMove: isLive(learner.status) })),
    total: rows[0]?.total ?? 0,
  };
}

/** Enrolments of a course that can be moved to another of its revisions: of those ids, or all. */
export async function listMovable(
  db: ReadDb,
  asked: { courseId: string; revisionId: string; enrolmentIds: readonly string[] | "all" },
) {
  const { courseId, revisionId, enrolmentIds } = asked;
  return db
    .selectFrom("enrolments as e")
    .innerJoin("users as u", "u.id", "e.userId")
    .innerJoin("courseRevisions as r", "r.id", "e.revisionId")
    .select(["e.id", "e.status", "e.completionPercent", "r.number as edition"])
    .select(sql<string>`u.first_name || ' ' || u.last_name`.as("name"))
    .where("e.courseId", "=", courseId)
    .where("e.status", "in", live)
    .where("e.revisionId", "<>", revisionId)
    .$if(enrolmentIds !== "all", (query) =>
      query.where(
        "e.id",
        "in",
        enrolmentIds === "all" || enrolmentIds.length === 0 ? [revisionId] : [...enrolmentIds],
      ),
    )
    .orderBy("u.lastName")
    .orderBy("u.firstName")
    .orderBy("e.id")
    .limit(mostMoved)
    .execute();
}

/** What moving those enrolments to another revision of their course comes to, for each: nothing is changed. */
export async function previewMoves(
  db: ReadDb,
  asked: { courseId: string; revisionId: string; enrolmentIds: readonly string[] | "all" },
) {
  const movable = await listMovable(db, asked);
  if (movable.length === 0) return [];
  const ids = movable.map(({ id }) => id);
  const [outline, done, running] = await Promise.all([
    listOutline(db, { revisionId: asked.revisionId, enrolmentId: null }),
    listDone(db, ids),
    listRunning(db, ids),
  ]);
  const stays = new Set(outline.map(({ id }) => id));
  return movable.map((enrolment) => {
    const own = done.filter(({ enrolmentId }) => enrolmentId === enrolment.id);
    const completed = new Set(own.map(({ lessonId }) => lessonId));
    const after = courseProgress(
      outline.map((lesson) => ({ ...lesson, completed: completed.has(lesson.id) })),
    );
    const lost = own.flatMap(({ lessonId, title }) =>
      title !== null && !stays.has(lessonId) ? [title] : [],
    );
    const orphaned = running.filter(
      ({ enrolmentId, lessonId }) => enrolmentId === enrolment.id && !stays.has(lessonId),
    );
    return {
      ...enrolment,
      ...{ percentAfter: after.percent, isCompleteAfter: after.isComplete, lost },
      running: orphaned.map(({ title }) => title),
    };
  });
}

/** Everything completed in those enrolments, with its title where it is in the revision that they are in. */
async function listDone(db: ReadDb, enrolmentIds: readonly string[]) {
  return db
    .selectFrom("lessonProgress as p")
    .innerJoin("enrolments as e", "e.id", "p.enrolmentId")
    .leftJoin("revisionLessons as l", (join) =>
      join.onRef("l.revisionId", "=", "e.revisionId").onRef("l.lessonId", "=", "p.lessonId"),
    )
    .select(["p.enrolmentId", "p.lessonId", "l.title"])
    .where("p.enrolmentId", "in", enrolmentIds)
    .where("p.status", "=", "completed")
    .execute();
}

/** The attempts that are under way in those enrolments, by the titles that their assessments had. */
async function listRunning(db: ReadDb, enrolmentIds: readonly string[]) {
  return db
    .selectFrom("attempts as a")
    .innerJoin("revisionLessons as l", (join) =>
      join.onRef("l.revisionId", "=", "a.revisionId").onRef("l.lessonId", "=", "a.lessonId"),
    )
    .select(["a.enrolmentId", "a.lessonId", "l.title"])
    .where("a.enrolmentId", "in", enrolmentIds)
    .where("a.status", "=", "in_progress")
    .orderBy("l.title")
    .execute();
}
