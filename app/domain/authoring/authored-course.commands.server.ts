import type { Trx } from "~/platform/database.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { authoredCourse } from "./authored-course.queries.server";

/**
 * A course and its draft for who may author it, both held until the transaction ends, so that of two authors one
 * waits; null: there is none, or not for them.
 *
 * @throws what `assertStillMay` throws
 */
export async function lockAuthoredCourse(trx: Trx, { viewer, code }: { viewer: Viewer; code: string }) {
  const role = await assertStillMay(trx, viewer, "course:author");
  const course = await authoredCourse(trx, { userId: viewer.userId, role, code })
    .forUpdate(["c", "r"])
    .executeTakeFirst();
  return course ?? null;
}
