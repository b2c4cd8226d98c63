import type { Trx } from "~/platform/database.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { authoredCourse, isAuthoredBy } from "./authored-course.queries.server";

/** A course by what is at hand of it. */
type CourseKey = { code: string; courseId?: undefined } | { courseId: string; code?: undefined };

/**
 * A course and its draft for who may author it, both held until the transaction ends, so that of two authors one
 * waits; null: there is none, or not for them. The course is held first, by all, or two would wait for each other;
 * who enrols meanwhile need not wait.
 *
 * @throws what `assertStillMay` throws
 */
export async function lockAuthoredCourse(trx: Trx, { viewer, ...key }: CourseKey & { viewer: Viewer }) {
  const role = await assertStillMay(trx, viewer, "course:author");
  const { userId } = viewer;
  const held = await trx
    .selectFrom("courses as c")
    .select("c.code")
    .$if(key.code !== undefined, (query) => query.where("c.code", "=", key.code ?? ""))
    .$if(key.courseId !== undefined, (query) => query.where("c.id", "=", key.courseId ?? ""))
    .where((eb) => isAuthoredBy(eb, { userId, role }))
    .forNoKeyUpdate("c")
    .executeTakeFirst();
  if (!held) return null;
  // Asked in a statement of its own: if the draft was published while this one waited, the next draft is the one.
  const course = await authoredCourse(trx, { userId, role, code: held.code })
    .forUpdate("r")
    .executeTakeFirst();
  return course ?? null;
}
