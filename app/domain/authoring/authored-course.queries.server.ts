import type { DB } from "@db/types.gen";
import type { ExpressionBuilder } from "kysely";
import { isInstructedBy } from "~/domain/catalog/course.queries.server";
import type { ReadDb } from "~/platform/database.server";
import type { Role } from "~/platform/permissions";
import { assertMayRead, type Viewer } from "~/platform/viewer.server";

/** Whether the person may author the course `c`: its creator, an instructor of it, or an admin. */
export function isAuthoredBy(
  eb: ExpressionBuilder<DB & { c: DB["courses"] }, "c">,
  { userId, role }: { userId: string; role: Role },
) {
  return eb.or([eb.val(role === "admin"), eb("c.createdBy", "=", userId), isInstructedBy(eb, userId)]);
}

/**
 * A course with its draft, as each of its editor's pages needs it, for who may author it; null: there is none, or
 * not for them. Ask the primary: authors see at once what they change.
 *
 * @throws what `assertMayRead` throws
 */
export async function findAuthoredCourse(db: ReadDb, { viewer, code }: { viewer: Viewer; code: string }) {
  const role = await assertMayRead(db, viewer, "course:author");
  const course = await authoredCourse(db, { userId: viewer.userId, role, code }).executeTakeFirst();
  return course ?? null;
}

/** The course and its draft, for a query that goes on from there. */
export function authoredCourse(
  db: ReadDb,
  { userId, role, code }: { userId: string; role: Role; code: string },
) {
  return db
    .selectFrom("courses as c")
    .innerJoin("courseRevisions as r", (join) =>
      join.onRef("r.courseId", "=", "c.id").on("r.number", "is", null),
    )
    .select(["c.id", "c.code", "c.title", "c.language", "c.state", "c.version", "r.id as draftId"])
    .where("c.code", "=", code)
    .where((eb) => isAuthoredBy(eb, { userId, role }));
}
