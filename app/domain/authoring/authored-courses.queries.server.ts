import type { ReadDb } from "~/platform/database.server";
import { assertMayRead, type Viewer } from "~/platform/viewer.server";
import { isAuthoredBy } from "./authored-course.queries.server";

/**
 * The courses that the viewer may author, by title: with the number of the revision that learners see (null: none
 * yet) and how many are learning. Ask the primary: authors see at once what they change.
 *
 * @throws what `assertMayRead` throws
 */
export async function listAuthoredCourses(db: ReadDb, viewer: Viewer) {
  const role = await assertMayRead(db, viewer, "course:author");
  return db
    .selectFrom("courses as c")
    .leftJoin("courseRevisions as r", "r.id", "c.publishedRevisionId")
    .select(["c.code", "c.title", "c.language", "c.state", "r.number as revision"])
    .select((eb) =>
      eb
        .selectFrom("enrolments as e")
        .select((e) => e.cast<number>(e.fn.countAll(), "integer").as("count"))
        .whereRef("e.courseId", "=", "c.id")
        .where("e.status", "=", "in_progress")
        .$asScalar()
        .$notNull()
        .as("learners"),
    )
    .where((eb) => isAuthoredBy(eb, { userId: viewer.userId, role }))
    .orderBy("c.title")
    .orderBy("c.code")
    .execute();
}
