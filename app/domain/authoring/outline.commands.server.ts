import { sql } from "kysely";
import { type NewLessonContent, storableLessonContent } from "~/domain/catalog/lesson-content";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { Viewer } from "~/platform/viewer.server";
import { lockAuthoredCourse } from "./authored-course.commands.server";

export interface NewModule {
  title: string;
  description: string;
  durationHours: number | null;
  required: boolean;
}

export interface NewLesson {
  title: string;
  description: string;
  content: NewLessonContent;
  durationMinutes: number | null;
  required: boolean;
}

/** Adds a module at the end of a course's draft. */
export async function addModule(
  db: Db,
  { viewer, courseId, module }: { viewer: Viewer; courseId: string; module: NewModule },
): Promise<{ outcome: "added"; moduleId: string } | { outcome: "not-found" }> {
  return inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, courseId });
    if (!course) return { outcome: "not-found" };
    const revisionId = course.draftId;
    const { id: moduleId } = await trx
      .insertInto("modules")
      .values({ courseId })
      .returning("id")
      .executeTakeFirstOrThrow();
    const position = sql<number>`(select coalesce(max(position), 0) + 1 from revision_modules where revision_id = ${revisionId})`;
    await trx
      .insertInto("revisionModules")
      .values({ revisionId, courseId, moduleId, position, ...module })
      .execute();
    const happened = { actorId: viewer.userId, courseId, detail: { moduleId } };
    await recordEvent(trx, { type: "module_created", ...happened });
    return { outcome: "added", moduleId };
  });
}

/** Adds a lesson at the end of a module of a course's draft, unless its content is not what its type promises. */
export async function addLesson(
  db: Db,
  added: { viewer: Viewer; courseId: string; moduleId: string; lesson: NewLesson },
): Promise<
  | { outcome: "added"; lessonId: string; version: number }
  | { outcome: "not-found" }
  | { outcome: "bad-content" }
> {
  const { viewer, courseId, moduleId } = added;
  const { content, ...lesson } = added.lesson;
  const storable = storableLessonContent(content);
  return inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, courseId });
    if (!course || !(await hasModule(trx, course.draftId, moduleId))) return { outcome: "not-found" };
    const revisionId = course.draftId;
    if (!storable) return { outcome: "bad-content" };
    const { id: lessonId } = await trx
      .insertInto("lessons")
      .values({ courseId })
      .returning("id")
      .executeTakeFirstOrThrow();
    const position = sql<number>`(select coalesce(max(position), 0) + 1 from revision_lessons where revision_id = ${revisionId} and module_id = ${moduleId})`;
    const { version } = await trx
      .insertInto("revisionLessons")
      .values({ revisionId, courseId, moduleId, lessonId, position, ...storable, ...lesson })
      .returning("version")
      .executeTakeFirstOrThrow();
    const happened = { actorId: viewer.userId, courseId, detail: { lessonId, moduleId } };
    await recordEvent(trx, { type: "lesson_created", ...happened });
    return { outcome: "added", lessonId, version };
  });
}

/**
 * Begins a course's next draft as a copy of one of its revisions; modules and lessons keep their ids, and their versions:
 * who read one before still learns that somebody has changed it since.
 */
export async function beginDraft(
  trx: Trx,
  { courseId, from }: { courseId: string; from: string },
): Promise<void> {
  const { id: revisionId } = await trx
    .insertInto("courseRevisions")
    .columns(["courseId", "minimumGrade", "minimumAttendancePercent"])
    .expression((eb) =>
      eb
        .selectFrom("courseRevisions as r")
        .select(["r.courseId", "r.minimumGrade", "r.minimumAttendancePercent"])
        .where("r.id", "=", from)
        .where("r.courseId", "=", courseId),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`
    insert into revision_modules (revision_id, course_id, module_id, position, title, description, duration_hours,
      required, version)
    select ${revisionId}, course_id, module_id, position, title, description, duration_hours, required, version
    from revision_modules where revision_id = ${from}`.execute(trx);
  await sql`
    insert into revision_lessons (revision_id, course_id, lesson_id, module_id, position, title, description,
      content_type, content, duration_minutes, required, version)
    select ${revisionId}, course_id, lesson_id, module_id, position, title, description,
      content_type, content, duration_minutes, required, version
    from revision_lessons where revision_id = ${from}`.execute(trx);
}

async function hasModule(trx: Trx, revisionId: string, moduleId: string): Promise<boolean> {
  const row = await trx
    .selectFrom("revisionModules")
    .select("moduleId")
    .where("revisionId", "=", revisionId)
    .where("moduleId", "=", moduleId)
    .executeTakeFirst();
  return row !== undefined;
}
