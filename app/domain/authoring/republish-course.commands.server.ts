import { type Db, inTransaction } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import { lockCourseToPublish, showAgain } from "./course.commands.server";

/**
 * Puts an archived course back into the catalogue as it was published last; what its draft says more stays there. One
 * that is published meanwhile is that already.
 */
export async function republishCourse(
  db: Db,
  { viewer, courseId }: { viewer: Viewer; courseId: string },
): Promise<{ outcome: "published" } | { outcome: "not-found" } | { outcome: "not-published" }> {
  return inTransaction(db, async (trx) => {
    const course = await lockCourseToPublish(trx, { viewer, courseId });
    if (!course) return { outcome: "not-found" };
    if (course.state === "published") return { outcome: "published" };
    const edition = await trx
      .selectFrom("courses as c")
      .innerJoin("courseRevisions as r", "r.id", "c.publishedRevisionId")
      .select(["r.id as revisionId", "r.number"])
      .where("c.id", "=", courseId)
      .where("r.number", "is not", null)
      .$narrowType<{ number: number }>()
      .executeTakeFirst();
    if (!edition || course.state !== "archived") return { outcome: "not-published" };
    await showAgain(trx, { viewer, courseId, ...edition });
    return { outcome: "published" };
  });
}
