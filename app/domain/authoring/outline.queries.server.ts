import { sql } from "kysely";
import type { ReadDb } from "~/platform/database.server";

export type DraftModule = NonNullable<Awaited<ReturnType<typeof findDraftModule>>>;
export type DraftLesson = NonNullable<Awaited<ReturnType<typeof findDraftLesson>>>;
export type DraftOutline = Awaited<ReturnType<typeof listDraftOutline>>;

/** A draft's modules with their lessons, in order, as the outline shows them. */
export async function listDraftOutline(db: ReadDb, revisionId: string) {
  const [modules, lessons] = await Promise.all([
    listDraftModules(db, revisionId),
    db
      .selectFrom("revisionLessons as l")
      .select(["l.lessonId", "l.moduleId", "l.title", "l.contentType", "l.durationMinutes", "l.required"])
      .select(sql<string | null>`l.content ->> 'kind'`.as("kind"))
      .where("l.revisionId", "=", revisionId)
      .orderBy("l.position")
      .execute(),
  ]);
  const byModule = new Map<string, typeof lessons>(modules.map(({ moduleId }) => [moduleId, []]));
  for (const lesson of lessons) byModule.get(lesson.moduleId)?.push(lesson);
  return modules.map((module) => ({ ...module, lessons: byModule.get(module.moduleId) ?? [] }));
}

/** A draft's modules in order. */
export async function listDraftModules(db: ReadDb, revisionId: string) {
  return db
    .selectFrom("revisionModules")
    .select(["moduleId", "title", "durationHours", "required"])
    .where("revisionId", "=", revisionId)
    .orderBy("position")
    .execute();
}

/** A module as it stands in a draft. */
export async function findDraftModule(
  db: ReadDb,
  { revisionId, moduleId }: { revisionId: string; moduleId: string },
) {
  const module = await db
    .selectFrom("revisionModules")
    .select(["moduleId", "title", "description", "durationHours", "required", "version"])
    .where("revisionId", "=", revisionId)
    .where("moduleId", "=", moduleId)
    .executeTakeFirst();
  return module ?? null;
}

/** A lesson as it stands in a draft. */
export async function findDraftLesson(
  db: ReadDb,
  { revisionId, lessonId }: { revisionId: string; lessonId: string },
) {
  const lesson = await db
    .selectFrom("revisionLessons")
    .select(["lessonId", "moduleId", "title", "description", "contentType", "content"])
    .select(["durationMinutes", "required", "version"])
    .where("revisionId", "=", revisionId)
    .where("lessonId", "=", lessonId)
    .executeTakeFirst();
  return lesson ?? null;
}

/** Where a lesson is in a draft. */
export async function findDraftPlace(
  db: ReadDb,
  { revisionId, lessonId }: { revisionId: string; lessonId: string },
) {
  const place = await db
    .selectFrom("revisionLessons")
    .select(["moduleId", "position"])
    .where("revisionId", "=", revisionId)
    .where("lessonId", "=", lessonId)
    .executeTakeFirst();
  return place ?? null;
}

/** The most hours that a module of the course may take: as many as the course. */
export async function findCourseHours(db: ReadDb, courseId: string): Promise<number> {
  const { durationHours } = await db
    .selectFrom("courses")
    .select("durationHours")
    .where("id", "=", courseId)
    .executeTakeFirstOrThrow();
  return durationHours;
}

/** Whether a lesson or a module of that id has ever been the course's: it may have been deleted from the draft. */
export async function wasInCourse(
  db: ReadDb,
  { courseId, itemId }: { courseId: string; itemId: string },
): Promise<boolean> {
  const found = await db
    .selectFrom("lessons")
    .select("id")
    .where("id", "=", itemId)
    .where("courseId", "=", courseId)
    .unionAll(db.selectFrom("modules").select("id").where("id", "=", itemId).where("courseId", "=", courseId))
    .executeTakeFirst();
  return found !== undefined;
}
