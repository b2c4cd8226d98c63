import { isAuthoredBy } from "~/domain/authoring/authored-course.queries.server";
import { type Db, inTransaction } from "~/platform/database.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";

/**
 * Makes a category: of a course, for its authors, or of none (`courseId: null`), which all trainers share. Its parent
 * is of the same course.
 */
export async function createQuestionCategory(
  db: Db,
  facts: { viewer: Viewer; courseId: string | null; parentId: string | null; name: string },
): Promise<{ outcome: "created"; categoryId: string } | { outcome: "name-taken" | "not-found" }> {
  return inTransaction(db, async (trx) => {
    const { viewer, courseId, parentId, name } = facts;
    const { userId } = viewer;
    const role = await assertStillMay(trx, viewer, "question:author");
    const course = trx
      .selectFrom("courses as c")
      .select("c.id")
      .where("c.id", "=", courseId)
      .where((eb) => isAuthoredBy(eb, { userId, role }))
      .forKeyShare();
    if (courseId !== null && !(await course.executeTakeFirst())) return { outcome: "not-found" };
    const parent = trx
      .selectFrom("questionCategories")
      .select("id")
      .where("id", "=", parentId)
      .where("courseId", "is not distinct from", courseId)
      .forKeyShare();
    if (parentId !== null && !(await parent.executeTakeFirst())) return { outcome: "not-found" };
    const created = await trx
      .insertInto("questionCategories")
      .values({ courseId, parentId, name, createdBy: userId })
      .onConflict((conflict) => conflict.constraint("question_categories_name").doNothing())
      .returning("id")
      .executeTakeFirst();
    return created ? { outcome: "created", categoryId: created.id } : { outcome: "name-taken" };
  });
}
