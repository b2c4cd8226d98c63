import { sql } from "kysely";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { Viewer } from "~/platform/viewer.server";
import { lockAuthoredCourse } from "./authored-course.commands.server";
import { deletedItemsSince } from "./deleted-items.queries.server";
import { findDraftPlace } from "./outline.queries.server";
import { movedInList } from "./outline-order";
import { lessonIdsOf, moduleIdsOf, placeLessons, placeModules } from "./outline-places.commands.server";

type Deletion = { outcome: "deleted"; itemId: string } | { outcome: "not-found" };

/** Takes a module with its lessons out of a draft; it can be put back for 30 days. */
export async function deleteModule(
  db: Db,
  { viewer, code, moduleId }: { viewer: Viewer; code: string; moduleId: string },
): Promise<Deletion> {
  return inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    if (!course) return { outcome: "not-found" };
    const revisionId = course.draftId;
    const kept = await sql<{ id: string }>`
      insert into deleted_outline_items (course_id, module_id, title, item, deleted_by)
      select m.course_id, m.module_id, m.title, jsonb_build_object('module', to_jsonb(m), 'lessons', (
        select coalesce(jsonb_agg(to_jsonb(l) order by l.position), '[]') from revision_lessons l
        where l.revision_id = m.revision_id and l.module_id = m.module_id)), ${viewer.userId}
      from revision_modules m where m.revision_id = ${revisionId} and m.module_id = ${moduleId}
      returning id`.execute(trx);
    const [item] = kept.rows;
    if (!item) return { outcome: "not-found" };
    await trx
      .deleteFrom("revisionModules")
      .where("revisionId", "=", revisionId)
      .where("moduleId", "=", moduleId)
      .execute();
    await placeModules(trx, revisionId, await moduleIdsOf(trx, revisionId));
    const happened = { actorId: viewer.userId, courseId: course.id, detail: { moduleId } };
    await recordEvent(trx, { type: "module_deleted", ...happened });
    return { outcome: "deleted", itemId: item.id };
  });
}

/** Takes a lesson out of a draft; it can be put back for 30 days. */
export async function deleteLesson(
  db: Db,
  { viewer, code, lessonId }: { viewer: Viewer; code: string; lessonId: string },
): Promise<Deletion> {
  return inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    if (!course) return { outcome: "not-found" };
    const revisionId = course.draftId;
    const gone = await sql<{ id: string; moduleId: string }>`
      with gone as (
        delete from revision_lessons where revision_id = ${revisionId} and lesson_id = ${lessonId} returning *
      )
      insert into deleted_outline_items (course_id, module_id, lesson_id, title, item, deleted_by)
      select course_id, module_id, lesson_id, title,
        jsonb_build_object('lessons', jsonb_build_array(to_jsonb(gone))), ${viewer.userId}
      from gone returning id, module_id`.execute(trx);
    const [item] = gone.rows;
    if (!item) return { outcome: "not-found" };
    const { moduleId } = item;
    await placeLessons(trx, revisionId, [
      { moduleId, lessonIds: await lessonIdsOf(trx, { revisionId, moduleId }) },
    ]);
    const happened = { actorId: viewer.userId, courseId: course.id, detail: { lessonId } };
    await recordEvent(trx, { type: "lesson_deleted", ...happened });
    return { outcome: "deleted", itemId: item.id };
  });
}

export type Restoring =
  | { outcome: "restored"; kind: "module" | "lesson"; id: string }
  | { outcome: "already-there"; id: string }
  | { outcome: "not-found" }
  | { outcome: "no-module" };

/**
 * Puts back what was deleted from a draft: to its place, or to the end where that is no more. A lesson whose module
 * is gone goes to the end of the last module; where there is none, it waits. What has come back by another way is no
 * longer among what was deleted.
 */
export async function restoreDeletedItem(
  db: Db,
  { viewer, code, itemId }: { viewer: Viewer; code: string; itemId: string },
): Promise<Restoring> {
  return inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    if (!course) return { outcome: "not-found" };
    const revisionId = course.draftId;
    const item = await trx
      .selectFrom("deletedOutlineItems")
      .select(["id", "moduleId", "lessonId"])
      .where("id", "=", itemId)
      .where("courseId", "=", course.id)
      .executeTakeFirst();
    if (!item) return { outcome: "not-found" };
    const { moduleId, lessonId } = item;
    const place = { itemId, revisionId, moduleId };
    const outcome = lessonId
      ? await restoreLesson(trx, { ...place, lessonId })
      : await restoreModule(trx, place);
    if (outcome === "no-module") return { outcome };
    await trx.deleteFrom("deletedOutlineItems").where("id", "=", itemId).execute();
    if (outcome === "already-there") return { outcome, id: lessonId ?? moduleId };
    const happened = { actorId: viewer.userId, courseId: course.id };
    const detail = lessonId ? { lessonId, restored: true } : { moduleId, restored: true };
    await recordEvent(trx, { type: lessonId ? "lesson_created" : "module_created", ...happened, detail });
    return { outcome: "restored", kind: lessonId ? "lesson" : "module", id: lessonId ?? moduleId };
  });
}

interface RestoredPlace {
  itemId: string;
  revisionId: string;
  moduleId: string;
}

type Restored = "restored" | "already-there" | "no-module";

async function restoreModule(trx: Trx, { itemId, revisionId, moduleId }: RestoredPlace): Promise<Restored> {
  const ids = await moduleIdsOf(trx, revisionId);
  // An edition that was restored has brought it back; of its lessons perhaps not all.
  if (ids.includes(moduleId)) {
    const { length: after } = await lessonIdsOf(trx, { revisionId, moduleId });
    const count = await restoreLessons(trx, { itemId, revisionId, moduleId, after });
    return count > 0 ? "restored" : "already-there";
  }
  const restored = await sql<{ place: number }>`
    insert into revision_modules (revision_id, course_id, module_id, position, title, description,
      duration_hours, required, version)
    select ${revisionId}, m.course_id, m.module_id, ${ids.length + 1}::int, m.title, m.description,
      m.duration_hours, m.required, m.version
    from deleted_outline_items d, jsonb_populate_record(null::revision_modules, d.item -> 'module') m
    where d.id = ${itemId}
    returning (select (item -> 'module' ->> 'position')::int from deleted_outline_items where id = ${itemId}) as place`.execute(
    trx,
  );
  await restoreLessons(trx, { itemId, revisionId, moduleId, after: 0 });
  await placeModules(trx, revisionId, movedInList(ids, moduleId, restored.rows[0]?.place ?? ids.length + 1));
  return "restored";
}

async function restoreLesson(
  trx: Trx,
  { itemId, revisionId, moduleId: home, lessonId }: RestoredPlace & { lessonId: string },
): Promise<Restored> {
  const modules = await moduleIdsOf(trx, revisionId);
  const moduleId = modules.includes(home) ? home : modules.at(-1);
  if (await findDraftPlace(trx, { revisionId, lessonId })) return "already-there";
  if (!moduleId) return "no-module";
  const ids = await lessonIdsOf(trx, { revisionId, moduleId });
  const end = ids.length + 1;
  await restoreLessons(trx, { itemId, revisionId, moduleId, after: ids.length });
  const { rows } = await sql<{ place: number }>`
    select (item -> 'lessons' -> 0 ->> 'position')::int as place from deleted_outline_items
    where id = ${itemId}`.execute(trx);
  const place = moduleId === home ? (rows[0]?.place ?? end) : end;
  await placeLessons(trx, revisionId, [{ moduleId, lessonIds: movedInList(ids, lessonId, place) }]);
  return "restored";
}

/**
 * Puts those of an item's lessons that the draft does not have into a module, numbered on from the last.
 *
 * @returns how many
 */
async function restoreLessons(trx: Trx, place: RestoredPlace & { after: number }): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into revision_lessons (revision_id, course_id, lesson_id, module_id, position, title, description,
      content_type, content, duration_minutes, required, version)
    select ${place.revisionId}, l.course_id, l.lesson_id, ${place.moduleId},
      ${place.after}::int + row_number() over (order by l.position), l.title, l.description,
      l.content_type, l.content, l.duration_minutes, l.required, l.version
    from deleted_outline_items d, jsonb_populate_recordset(null::revision_lessons, d.item -> 'lessons') l
    where d.id = ${place.itemId} and not exists (select from revision_lessons r
      where r.revision_id = ${place.revisionId} and r.lesson_id = l.lesson_id)`.execute(trx);
  return Number(numAffectedRows ?? 0);
}

/**
 * Forgets what was deleted from outlines, and the drafts that were set aside, longer ago than they can be put back.
 *
 * @returns how many were forgotten
 */
export async function sweepDeletedItems(db: Db, now: Date): Promise<number> {
  let forgotten = 0;
  for (const table of ["deletedOutlineItems", "keptDrafts"] as const) {
    const { numDeletedRows } = await db
      .deleteFrom(table)
      .where("createdAt", "<", deletedItemsSince(now))
      .executeTakeFirstOrThrow();
    forgotten += Number(numDeletedRows);
  }
  return forgotten;
}
