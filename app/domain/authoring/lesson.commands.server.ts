import { isDeepStrictEqual } from "node:util";
import { sql } from "kysely";
import { storableLessonContent } from "~/domain/catalog/lesson-content";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { Viewer } from "~/platform/viewer.server";
import { lockAuthoredCourse } from "./authored-course.commands.server";
import { titleOfCopy } from "./copy-title";
import type { NewLesson } from "./outline.commands.server";
import { type DraftLesson, findDraftLesson } from "./outline.queries.server";
import { movedInList } from "./outline-order";
import { lessonIdsOf, placeLessons } from "./outline-places.commands.server";

export type LessonUpdate =
  | { outcome: "saved"; version: number }
  | { outcome: "conflict"; current: DraftLesson }
  | { outcome: "not-found" }
  | { outcome: "bad-content" };

/** What an author changes of a lesson; without content it keeps the one that it has. */
export type ChangedLesson = Omit<NewLesson, "content"> & Partial<Pick<NewLesson, "content">>;

/** Changes what a draft says of a lesson, unless somebody has changed it since the version that was seen to something else. */
export async function updateLesson(
  db: Db,
  changed: { viewer: Viewer; code: string; lessonId: string; version: number; lesson: ChangedLesson },
): Promise<LessonUpdate> {
  const { viewer, code, lessonId, version } = changed;
  const { content, ...facts } = changed.lesson;
  const storable = content ? storableLessonContent(content) : {};
  return inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    if (!course) return { outcome: "not-found" };
    const revisionId = course.draftId;
    const current = await findDraftLesson(trx, { revisionId, lessonId });
    if (!current) return { outcome: "not-found" };
    if (!storable) return { outcome: "bad-content" };
    const said = { ...facts, ...storable };
    if (current.version !== version)
      return saysTheSame(current, said)
        ? { outcome: "saved", version: current.version }
        : { outcome: "conflict", current };
    await trx
      .updateTable("revisionLessons")
      .set({ ...said, version: version + 1 })
      .where("revisionId", "=", revisionId)
      .where("lessonId", "=", lessonId)
      .execute();
    const happened = { actorId: viewer.userId, courseId: course.id, detail: { lessonId } };
    await recordEvent(trx, { type: "lesson_updated", ...happened });
    return { outcome: "saved", version: version + 1 };
  });
}

/** Whether what was sent is there already: it was sent again, since its answer had not arrived. */
function saysTheSame(current: DraftLesson, said: Partial<DraftLesson>): boolean {
  return Object.entries(said).every(([name, value]) =>
    isDeepStrictEqual(current[name as keyof DraftLesson], value),
  );
}

/** Puts a copy of a lesson, with an id of its own, right after it. */
export async function duplicateLesson(
  db: Db,
  { viewer, code, lessonId: from }: { viewer: Viewer; code: string; lessonId: string },
): Promise<{ outcome: "duplicated"; lessonId: string } | { outcome: "not-found" }> {
  return inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    if (!course) return { outcome: "not-found" };
    const { id: courseId, draftId: revisionId } = course;
    const source = await findDraftLesson(trx, { revisionId, lessonId: from });
    if (!source) return { outcome: "not-found" };
    const { moduleId } = source;
    const ids = await lessonIdsOf(trx, { revisionId, moduleId });
    const title = titleOfCopy(source.title, course.language);
    const lessonId = await copyLesson(trx, { courseId, revisionId, from, title, position: ids.length + 1 });
    const lessonIds = movedInList(ids, lessonId, ids.indexOf(from) + 2);
    await placeLessons(trx, revisionId, [{ moduleId, lessonIds }]);
    const happened = { actorId: viewer.userId, courseId, detail: { lessonId, copyOf: from } };
    await recordEvent(trx, { type: "lesson_created", ...happened });
    return { outcome: "duplicated", lessonId };
  });
}

async function copyLesson(
  trx: Trx,
  copy: { courseId: string; revisionId: string; from: string; title: string; position: number },
): Promise<string> {
  const { courseId, revisionId, from, title, position } = copy;
  const { id } = await trx
    .insertInto("lessons")
    .values({ courseId })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`
    insert into revision_lessons (revision_id, course_id, lesson_id, module_id, position, title, description,
      content_type, content, duration_minutes, required)
    select revision_id, course_id, ${id}, module_id, ${position}, ${title}, description,
      content_type, content, duration_minutes, required
    from revision_lessons where revision_id = ${revisionId} and lesson_id = ${from}`.execute(trx);
  return id;
}
