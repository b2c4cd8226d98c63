import type { ReadDb } from "~/platform/database.server";

/** For so long what was deleted from an outline can be put back. */
export const deletedItemsDays = 30;

/** The moment before which what was deleted is gone for good. */
export function deletedItemsSince(now: Date): Date {
  return new Date(now.getTime() - deletedItemsDays * 86_400_000);
}

/** What was deleted from a course's draft in the last days, newest first. */
export async function listDeletedItems(db: ReadDb, { courseId, now }: { courseId: string; now: Date }) {
  return db
    .selectFrom("deletedOutlineItems")
    .select(["id", "title", "lessonId", "createdAt"])
    .where("courseId", "=", courseId)
    .where("createdAt", ">=", deletedItemsSince(now))
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
}
