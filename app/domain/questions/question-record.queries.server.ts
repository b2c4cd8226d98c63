import { sql } from "kysely";
import { isAuthoredBy } from "~/domain/authoring/authored-course.queries.server";
import type { ReadDb } from "~/platform/database.server";
import { assertMayRead, type Viewer } from "~/platform/viewer.server";

/** The versions of a question, the newest first. Who asks has found the question by `findQuestion`. */
export async function listQuestionVersions(db: ReadDb, questionId: string) {
  return db
    .selectFrom("questionVersions as v")
    .innerJoin("users as u", "u.id", "v.createdBy")
    .select(["v.number", "v.name", "v.createdAt", "v.askedAt"])
    .select(sql<string>`u.first_name || ' ' || u.last_name`.as("createdBy"))
    .where("v.questionId", "=", questionId)
    .orderBy("v.number", "desc")
    .limit(50)
    .execute();
}

/**
 * The assessments that name a question, in the drafts and in what learners see now: those of courses that the viewer
 * may author, and how many there are in other courses. What is drawn from a category or by a tag names none.
 */
export async function listUsesOfQuestion(
  db: ReadDb,
  { viewer, questionId }: { viewer: Viewer; questionId: string },
) {
  const role = await assertMayRead(db, viewer, "question:author");
  const named = JSON.stringify({ kind: "quiz", items: [{ kind: "fixed", questionId }] });
  const uses = await db
    .selectFrom("revisionLessons as l")
    .innerJoin("courseRevisions as r", "r.id", "l.revisionId")
    .innerJoin("courses as c", "c.id", "r.courseId")
    .select(["l.lessonId", "c.code", "c.title as courseTitle"])
    .select((eb) => [
      eb.fn.max("l.title").as("title"),
      sql<boolean>`bool_or(r.number is not null)`.as("isPublished"),
      isAuthoredBy(eb, { userId: viewer.userId, role }).$castTo<boolean>().as("isOwn"),
    ])
    .where("l.contentType", "=", "interactive")
    .where(sql<boolean>`l.content @> ${named}::jsonb`)
    .where((eb) => eb.or([eb("r.number", "is", null), eb("r.id", "=", eb.ref("c.publishedRevisionId"))]))
    .groupBy(["l.lessonId", "c.id"])
    .orderBy("c.code")
    .limit(200)
    .execute();
  const own = uses.filter(({ isOwn }) => isOwn).map(({ isOwn: _, ...use }) => use);
  return { own, elsewhere: uses.length - own.length };
}
