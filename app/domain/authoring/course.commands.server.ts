import { sql } from "kysely";
import { listUnplayableAssessments } from "~/domain/assessment/unplayable-assessments.queries.server";
import type { Category, Delivery, Level } from "~/domain/catalog/course-facets";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { Locale } from "~/platform/preferences";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { isAuthoredBy } from "./authored-course.queries.server";
import { beginDraft } from "./outline.commands.server";
import { type PublishRefusal, publishRefusal } from "./publishing";
import { findPublishing } from "./publishing.queries.server";

export interface NewCourse {
  code: string;
  title: string;
  description: string;
  /** What it is written in. */
  language: Locale;
  category: Category;
  difficulty: Level;
  delivery: Delivery;
  durationHours: number;
  durationWeeks: number | null;
  maxParticipants: number | null;
  certificateProvided: boolean;
  certificateValidityMonths: number | null;
  selfEnrolment: "open" | "approval";
  prerequisiteIds: string[];
  requiredSkills: { skillId: string; level: Level }[];
  taughtSkills: { skillId: string; level: Level }[];
  instructorIds: string[];
}

/** Creates a course with an empty draft. Its code must be free. */
export async function createCourse(
  db: Db,
  { viewer, course }: { viewer: Viewer; course: NewCourse },
): Promise<{ outcome: "created"; courseId: string } | { outcome: "code-taken" }> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "course:author");
    const { prerequisiteIds, requiredSkills, taughtSkills, instructorIds, ...columns } = course;
    const created = await trx
      .insertInto("courses")
      .values({ ...columns, createdBy: viewer.userId })
      .onConflict((conflict) => conflict.column("code").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!created) return { outcome: "code-taken" };
    const courseId = created.id;
    await trx.insertInto("courseRevisions").values({ courseId }).execute();
    await linkCourse(trx, courseId, course);
    await recordEvent(trx, { type: "course_created", actorId: viewer.userId, courseId });
    return { outcome: "created", courseId };
  });
}

export type CourseLinks = Pick<
  NewCourse,
  "prerequisiteIds" | "requiredSkills" | "taughtSkills" | "instructorIds"
>;

/** Ties a course that has no such ties yet to what it needs and teaches, and to who teaches it. */
export async function linkCourse(trx: Trx, courseId: string, course: CourseLinks): Promise<void> {
  const { prerequisiteIds, requiredSkills, taughtSkills, instructorIds } = course;
  if (prerequisiteIds.length > 0) {
    const rows = prerequisiteIds.map((prerequisiteId) => ({ courseId, prerequisiteId }));
    await trx.insertInto("coursePrerequisites").values(rows).execute();
  }
  if (instructorIds.length > 0) {
    const rows = instructorIds.map((userId) => ({ courseId, userId }));
    await trx.insertInto("courseInstructors").values(rows).execute();
  }
  if (requiredSkills.length > 0) {
    const rows = requiredSkills.map((skill) => ({ courseId, ...skill }));
    await trx.insertInto("courseRequiredSkills").values(rows).execute();
  }
  if (taughtSkills.length > 0) {
    const rows = taughtSkills.map((skill) => ({ courseId, ...skill }));
    await trx.insertInto("courseTaughtSkills").values(rows).execute();
  }
}

export type Publishing =
  | { outcome: "published"; revisionId: string; number: number }
  | { outcome: "not-found" }
  | { outcome: "refused"; reason: PublishRefusal };

/**
 * Makes the draft the course's next revision, which learners see from now on and which never changes, and
 * begins the next draft as a copy of it. Enrolments stay with the revision that they began with. A draft that says
 * nothing new makes none: pressing twice publishes once.
 */
export async function publishCourse(
  db: Db,
  { viewer, courseId, now }: { viewer: Viewer; courseId: string; now: Date },
): Promise<Publishing> {
  return inTransaction(db, async (trx) => {
    const course = await lockCourseToPublish(trx, { viewer, courseId });
    if (!course) return { outcome: "not-found" };
    const reason = await findRefusal(trx, courseId);
    if (reason) return { outcome: "refused", reason };
    const standing = await findUnchanged(trx, courseId);
    if (standing) {
      if (course.state !== "published") await showAgain(trx, { viewer, courseId, ...standing });
      return { outcome: "published", ...standing };
    }
    const { id: revisionId, number } = await trx
      .updateTable("courseRevisions as r")
      .set((eb) => ({
        number: eb
          .selectFrom("courseRevisions as earlier")
          .select((e) => e(e.fn.coalesce(e.fn.max("earlier.number"), e.lit(0)), "+", 1).as("next"))
          .where("earlier.courseId", "=", courseId),
        publishedAt: now,
        publishedBy: viewer.userId,
        search: searchableText,
      }))
      .where("r.courseId", "=", courseId)
      .where("r.number", "is", null)
      .returning(["r.id", "r.number"])
      .executeTakeFirstOrThrow();
    await beginDraft(trx, { courseId, from: revisionId });
    await trx
      .updateTable("courses")
      .set({ state: "published", publishedRevisionId: revisionId })
      .where("id", "=", courseId)
      .execute();
    const detail = { revisionId, number };
    await recordEvent(trx, { type: "course_published", actorId: viewer.userId, courseId, detail });
    return { outcome: "published", revisionId, number: number ?? 1 };
  });
}

async function findRefusal(trx: Trx, courseId: string): Promise<PublishRefusal | null> {
  const unplayableAssessments = await listUnplayableAssessments(trx, courseId);
  return publishRefusal({ ...(await findPublishing(trx, courseId)), unplayableAssessments });
}

/** What is published of a course, if its draft says nothing else. */
async function findUnchanged(trx: Trx, courseId: string) {
  const { hasChanges, publishedRevisionId } = await findPublishing(trx, courseId);
  if (hasChanges) return null;
  const revision = await trx
    .selectFrom("courseRevisions")
    .select(["id as revisionId", "number"])
    .where("id", "=", publishedRevisionId)
    .where("number", "is not", null)
    .$narrowType<{ number: number }>()
    .executeTakeFirst();
  return revision ?? null;
}

/** Puts a course that was archived or unpublished back into the catalogue as it was. */
export async function showAgain(
  trx: Trx,
  { viewer, courseId, ...detail }: { viewer: Viewer; courseId: string; revisionId: string; number: number },
): Promise<void> {
  await trx.updateTable("courses").set({ state: "published" }).where("id", "=", courseId).execute();
  await recordEvent(trx, { type: "course_published", actorId: viewer.userId, courseId, detail });
}

/** What the search knows of the revision `r`: titles before texts, in the word forms of both languages. */
const searchableText = sql<string>`(
  select setweight(to_tsvector('simple', titles), 'B') || setweight(to_tsvector('english', titles), 'B')
    || setweight(to_tsvector('german', titles), 'B') || setweight(to_tsvector('english', texts), 'D')
    || setweight(to_tsvector('german', texts), 'D')
  from (
    select coalesce(string_agg(m.title || ' ' || l.title, ' '), '') as titles,
      coalesce(string_agg(left(l.description || ' ' || coalesce(l.content ->> 'markdown', ''), 20000), ' '), '') as texts
    from revision_lessons l join revision_modules m using (revision_id, module_id)
    where l.revision_id = r.id
  ) as words)`;

/** Takes a published course out of the catalogue; who is enrolled goes on, and it stays readable to them. */
export async function archiveCourse(
  db: Db,
  { viewer, courseId }: { viewer: Viewer; courseId: string },
): Promise<{ outcome: "archived" } | { outcome: "not-found" } | { outcome: "not-published" }> {
  return inTransaction(db, async (trx) => {
    const course = await lockCourseToPublish(trx, { viewer, courseId });
    if (!course) return { outcome: "not-found" };
    if (course.state !== "published") return { outcome: "not-published" };
    await trx.updateTable("courses").set({ state: "archived" }).where("id", "=", courseId).execute();
    await recordEvent(trx, { type: "course_archived", actorId: viewer.userId, courseId });
    return { outcome: "archived" };
  });
}

export type Unpublishing =
  | { outcome: "unpublished" }
  | { outcome: "not-found" }
  | { outcome: "not-published" }
  | { outcome: "has-learners" };

/**
 * Takes a published course back to a draft, as if it had not been published yet. Once people have enrolled it is theirs
 * to finish and to look up: then it can only be archived.
 */
export async function unpublishCourse(
  db: Db,
  { viewer, courseId }: { viewer: Viewer; courseId: string },
): Promise<Unpublishing> {
  return inTransaction(db, async (trx) => {
    const course = await lockCourseToPublish(trx, { viewer, courseId });
    if (!course) return { outcome: "not-found" };
    if (course.state !== "published") return { outcome: "not-published" };
    const learner = await trx
      .selectFrom("enrolments")
      .select("id")
      .where("courseId", "=", courseId)
      .where("status", "not in", ["declined", "withdrawn"])
      .limit(1)
      .executeTakeFirst();
    if (learner) return { outcome: "has-learners" };
    await trx.updateTable("courses").set({ state: "draft" }).where("id", "=", courseId).execute();
    await recordEvent(trx, { type: "course_unpublished", actorId: viewer.userId, courseId });
    return { outcome: "unpublished" };
  });
}

/** The course, held, if the viewer may author it: an instructor of it, its creator, or an admin. */
export async function lockCourseToPublish(
  trx: Trx,
  { viewer, courseId }: { viewer: Viewer; courseId: string },
) {
  const role = await assertStillMay(trx, viewer, "course:author");
  return trx
    .selectFrom("courses as c")
    .select("c.state")
    .where("c.id", "=", courseId)
    .where((eb) => isAuthoredBy(eb, { userId: viewer.userId, role }))
    .forUpdate("c")
    .executeTakeFirst();
}
