import { isAuthoredBy } from "~/domain/authoring/authored-course.queries.server";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { mayEditCategory } from "./questions.queries.server";

/**
 * Makes a category: of a course, for its authors, or of none (`courseId: null`), which all trainers share. Its parent
 * is of the same course.
 *
 * @param facts with an `id` that nothing has, where the category is spoken of before it is made
 */
export async function createQuestionCategory(
  db: Db,
  facts: { viewer: Viewer; id?: string; courseId: string | null; parentId: string | null; name: string },
): Promise<{ outcome: "created"; categoryId: string } | { outcome: "name-taken" | "not-found" }> {
  return inTransaction(db, async (trx) => {
    const { viewer, id, courseId, parentId, name } = facts;
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
      .values({ ...(id ? { id } : {}), courseId, parentId, name, createdBy: userId })
      .onConflict((conflict) => conflict.constraint("question_categories_name").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!created) return { outcome: "name-taken" };
    await recordChange(trx, { viewer, courseId, categoryId: created.id, change: "created" });
    return { outcome: "created", categoryId: created.id };
  });
}

/**
 * Gives a category another name.
 *
 * @param was the name that the viewer has seen
 */
export async function renameQuestionCategory(
  db: Db,
  facts: { viewer: Viewer; categoryId: string; was: string; name: string },
): Promise<{ outcome: "renamed" | "unchanged" | "name-taken" | "conflict" | "not-found" }> {
  return inTransaction(db, async (trx) => {
    const { viewer, categoryId, was, name } = facts;
    const category = await lockCategory(trx, { viewer, categoryId });
    if (!category) return { outcome: "not-found" };
    if (category.name === name) return { outcome: "unchanged" };
    if (category.name !== was) return { outcome: "conflict" };
    if (!(await isRenamed(trx, categoryId, name))) return { outcome: "name-taken" };
    await recordChange(trx, { viewer, courseId: category.courseId, categoryId, change: "renamed" });
    return { outcome: "renamed" };
  });
}

/** Takes away a category that holds neither questions nor categories. */
export async function deleteQuestionCategory(
  db: Db,
  { viewer, categoryId }: { viewer: Viewer; categoryId: string },
): Promise<{ outcome: "deleted" | "not-empty" | "not-found" }> {
  return inTransaction(db, async (trx) => {
    const category = await lockCategory(trx, { viewer, categoryId });
    if (!category) return { outcome: "not-found" };
    // Asked in a statement of its own: what was put in while this one waited for the category counts.
    const held = await trx
      .selectNoFrom(({ exists, selectFrom }) => [
        exists(selectFrom("questions").select("id").where("categoryId", "=", categoryId)).as("questions"),
        exists(selectFrom("questionCategories").select("id").where("parentId", "=", categoryId)).as("below"),
        exists(selectFrom("questionFiles").select("fileId").where("categoryId", "=", categoryId)).as("files"),
      ])
      .executeTakeFirstOrThrow();
    if (held.questions || held.below || held.files) return { outcome: "not-empty" };
    await trx.deleteFrom("questionCategories").where("id", "=", categoryId).execute();
    await recordChange(trx, { viewer, courseId: category.courseId, categoryId, change: "deleted" });
    return { outcome: "deleted" };
  });
}

/** The database says whether a sibling has the name: it may have got it a moment ago. */
async function isRenamed(trx: Trx, categoryId: string, name: string): Promise<boolean> {
  try {
    await inTransaction(trx, (inner) =>
      inner.updateTable("questionCategories").set({ name }).where("id", "=", categoryId).execute(),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && "constraint" in error && error.constraint === "question_categories_name")
      return false;
    throw error;
  }
}

async function lockCategory(trx: Trx, { viewer, categoryId }: { viewer: Viewer; categoryId: string }) {
  const role = await assertStillMay(trx, viewer, "question:author");
  return trx
    .selectFrom("questionCategories as g")
    .select(["g.name", "g.courseId"])
    .where("g.id", "=", categoryId)
    .where((eb) => mayEditCategory(eb, { userId: viewer.userId, role }))
    .forUpdate("g")
    .executeTakeFirst();
}

async function recordChange(
  trx: Trx,
  change: { viewer: Viewer; courseId: string | null; categoryId: string; change: string },
): Promise<void> {
  const { viewer, courseId, ...detail } = change;
  await recordEvent(trx, {
    type: "question_category_changed",
    actorId: viewer.userId,
    courseId,
    detail,
  });
}
