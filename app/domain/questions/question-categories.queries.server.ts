import { sql } from "kysely";
import { isAuthoredBy } from "~/domain/authoring/authored-course.queries.server";
import type { ReadDb } from "~/platform/database.server";
import { assertMayRead, type Viewer } from "~/platform/viewer.server";
import { mayEditCategory, mayUseCategory } from "./questions.queries.server";

/** The categories that the viewer may use, by their names: with what they hold, and whether they may be changed. */
export async function listCategoriesWithCounts(db: ReadDb, viewer: Viewer) {
  const role = await assertMayRead(db, viewer, "question:author");
  const author = { userId: viewer.userId, role };
  return db
    .selectFrom("questionCategories as g")
    .leftJoin("courses as k", "k.id", "g.courseId")
    .select(["g.id", "g.name", "g.parentId", "g.courseId", "k.code as courseCode"])
    .select((eb) => [
      sql<number>`(select count(*)::int from questions where category_id = g.id)`.as("questionCount"),
      mayEditCategory(eb, author).$castTo<boolean>().as("mayEdit"),
    ])
    .where((eb) => mayUseCategory(eb, author))
    .orderBy("k.code", (order) => order.asc().nullsFirst())
    .orderBy("g.name")
    .orderBy("g.id")
    .execute();
}

/** The courses that the viewer may have categories in. */
export async function listCoursesWithQuestions(db: ReadDb, viewer: Viewer) {
  const role = await assertMayRead(db, viewer, "question:author");
  return db
    .selectFrom("courses as c")
    .select(["c.id", "c.code", "c.title"])
    .where((eb) => isAuthoredBy(eb, { userId: viewer.userId, role }))
    .orderBy("c.code")
    .execute();
}
