import { sql } from "kysely";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { rolesThatMay } from "~/platform/permissions";
import type { Viewer } from "~/platform/viewer.server";
import { lockAuthoredCourse } from "./authored-course.commands.server";
import { type CourseLinks, linkCourse, type NewCourse } from "./course.commands.server";

export type CourseFacts = NewCourse & {
  /** What the draft asks for, of 100; null: no grade. */
  minimumGrade: number | null;
  /** Of the live sessions; null: nobody asks who attended. */
  minimumAttendancePercent: number | null;
};

export type CourseUpdate =
  | { outcome: "saved"; hasLeft: boolean }
  /** Whoever saves would no longer be one of its authors, and has not said that they know. */
  | { outcome: "leaving" }
  | { outcome: "not-found" }
  /** Somebody has saved since: the version that stands now. */
  | { outcome: "conflict"; version: number }
  | { outcome: "code-fixed" }
  | { outcome: "code-taken" }
  | { outcome: "too-few-places"; taken: number }
  | { outcome: "prerequisite-cycle"; code: string };

export interface CourseChange {
  viewer: Viewer;
  code: string;
  /** What the author has read. */
  version: number;
  course: CourseFacts;
  /** The viewer may take themself off the instructors by it, and lose the course. */
  mayLeave?: boolean;
}

/**
 * Saves what an author says about a course, if nobody has since the version that they read. A course that has been
 * published keeps its code, by which others address it, and has places for all who have a seat. Ids that are of no
 * course, skill or active teacher: not found.
 */
export async function updateCourse(
  db: Db,
  { viewer, code, version, course, mayLeave = false }: CourseChange,
): Promise<CourseUpdate> {
  return inTransaction(db, async (trx) => {
    const held = await lockAuthoredCourse(trx, { viewer, code });
    if (!held) return { outcome: "not-found" };
    if (held.version !== version) return { outcome: "conflict", version: held.version };
    const refusal = await courseRefusal(trx, held, course);
    if (refusal) return refusal;
    const hasLeft = await leaves(trx, { viewer, courseId: held.id, ...course });
    if (hasLeft && !mayLeave) return { outcome: "leaving" };
    const { prerequisiteIds, requiredSkills, taughtSkills, instructorIds, ...said } = course;
    const { minimumGrade, minimumAttendancePercent, ...columns } = said;
    await trx
      .updateTable("courses")
      .set({ ...columns, version: version + 1 })
      .where("id", "=", held.id)
      .execute();
    await trx
      .updateTable("courseRevisions")
      .set({ minimumGrade, minimumAttendancePercent })
      .where("id", "=", held.draftId)
      .execute();
    await relinkCourse(trx, held.id, course);
    await recordEvent(trx, { type: "course_updated", actorId: viewer.userId, courseId: held.id });
    return { outcome: "saved", hasLeft };
  });
}

/** Whether an author of a course would be none of them any more with those instructors. */
async function leaves(
  trx: Trx,
  { viewer, courseId, instructorIds }: { viewer: Viewer; courseId: string; instructorIds: readonly string[] },
): Promise<boolean> {
  if (instructorIds.includes(viewer.userId)) return false;
  const otherwise = await trx
    .selectFrom("courses as c")
    .innerJoin("users as u", (join) => join.on("u.id", "=", viewer.userId))
    .select("c.id")
    .where("c.id", "=", courseId)
    .where((eb) => eb.or([eb("u.role", "=", "admin"), eb("c.createdBy", "=", viewer.userId)]))
    .executeTakeFirst();
  return otherwise === undefined;
}

type Held = NonNullable<Awaited<ReturnType<typeof lockAuthoredCourse>>>;

/** Why that cannot be said about a course that is held; null: it can. */
export async function courseRefusal(trx: Trx, held: Held, course: CourseFacts): Promise<CourseUpdate | null> {
  if (course.code !== held.code) {
    if (await hasBeenPublished(trx, held.id)) return { outcome: "code-fixed" };
    if (await isTaken(trx, course.code)) return { outcome: "code-taken" };
  }
  const { taken } = await trx
    .selectFrom("courseSeats")
    .select("taken")
    .where("courseId", "=", held.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (course.maxParticipants !== null && course.maxParticipants < taken)
    return { outcome: "too-few-places", taken };
  if (!(await areKnown(trx, held.id, course))) return { outcome: "not-found" };
  const leading = await prerequisiteBackTo(trx, held.id, course.prerequisiteIds);
  return leading === null ? null : { outcome: "prerequisite-cycle", code: leading };
}

async function hasBeenPublished(trx: Trx, courseId: string): Promise<boolean> {
  const revision = await trx
    .selectFrom("courseRevisions")
    .select("id")
    .where("courseId", "=", courseId)
    .where("number", "is not", null)
    .executeTakeFirst();
  return revision !== undefined;
}

async function isTaken(trx: Trx, code: string): Promise<boolean> {
  const other = await trx.selectFrom("courses").select("id").where("code", "=", code).executeTakeFirst();
  return other !== undefined;
}

/** Whether there are all those courses and skills, and the new teachers may teach; those from before may stay. */
async function areKnown(trx: Trx, courseId: string, links: CourseLinks): Promise<boolean> {
  const { prerequisiteIds, instructorIds } = links;
  const skillIds = [...new Set([...links.requiredSkills, ...links.taughtSkills].map((s) => s.skillId))];
  const courses = prerequisiteIds.length
    ? await trx.selectFrom("courses").select("id").where("id", "in", prerequisiteIds).execute()
    : [];
  const skills = skillIds.length
    ? await trx.selectFrom("skills").select("id").where("id", "in", skillIds).execute()
    : [];
  const teachers = instructorIds.length ? await teachersAmong(trx, courseId, instructorIds) : [];
  return (
    courses.length === prerequisiteIds.length &&
    skills.length === skillIds.length &&
    teachers.length === instructorIds.length
  );
}

async function teachersAmong(trx: Trx, courseId: string, ids: string[]) {
  return trx
    .selectFrom("users as u")
    .select("u.id")
    .where("u.id", "in", ids)
    .where((eb) =>
      eb.or([
        eb.and([eb("u.role", "in", rolesThatMay("course:author")), eb("u.deactivatedAt", "is", null)]),
        eb.exists(
          eb
            .selectFrom("courseInstructors as i")
            .select("i.userId")
            .whereRef("i.userId", "=", "u.id")
            .where("i.courseId", "=", courseId),
        ),
      ]),
    )
    .execute();
}

/**
 * The code of the first of those prerequisites that needs the course itself, over however many steps. The lock is
 * that of the trigger which refuses circles, so that nobody closes one from the other end meanwhile.
 */
async function prerequisiteBackTo(trx: Trx, courseId: string, ids: string[]): Promise<string | null> {
  if (ids.length === 0) return null;
  await sql`select pg_advisory_xact_lock(hashtext('course_prerequisites'))`.execute(trx);
  const found = await trx
    .withRecursive("needs(first, id)", (cte) =>
      cte
        .selectFrom("courses as c")
        .select(["c.id as first", "c.id"])
        .where("c.id", "in", ids)
        .union(
          cte
            .selectFrom("needs as n")
            .innerJoin("coursePrerequisites as p", "p.courseId", "n.id")
            .select(["n.first", "p.prerequisiteId as id"]),
        ),
    )
    .selectFrom("needs as n")
    .innerJoin("courses as c", "c.id", "n.first")
    .select("c.code")
    .where("n.id", "=", courseId)
    .orderBy("c.code")
    .executeTakeFirst();
  return found?.code ?? null;
}

async function relinkCourse(trx: Trx, courseId: string, links: CourseLinks): Promise<void> {
  const tables = [
    "coursePrerequisites",
    "courseInstructors",
    "courseRequiredSkills",
    "courseTaughtSkills",
  ] as const;
  for (const table of tables) await trx.deleteFrom(table).where("courseId", "=", courseId).execute();
  await linkCourse(trx, courseId, links);
}
