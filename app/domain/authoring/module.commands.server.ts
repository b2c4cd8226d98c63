import { sql } from "kysely";
import { type Db, inTransaction } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { Viewer } from "~/platform/viewer.server";
import { lockAuthoredCourse } from "./authored-course.commands.server";
import { titleOfCopy } from "./copy-title";
import type { NewModule } from "./outline.commands.server";
import { type DraftModule, findDraftModule } from "./outline.queries.server";
import { movedInList } from "./outline-order";
import { moduleIdsOf, placeModules } from "./outline-places.commands.server";

export type ModuleUpdate =
  | { outcome: "saved"; version: number }
  | { outcome: "conflict"; current: DraftModule }
  | { outcome: "not-found" };

/** Changes what a draft says of a module, unless somebody has changed it since the version that was seen. */
export async function updateModule(
  db: Db,
  changed: { viewer: Viewer; code: string; moduleId: string; version: number; module: NewModule },
): Promise<ModuleUpdate> {
  const { viewer, code, moduleId, version, module } = changed;
  return inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    if (!course) return { outcome: "not-found" };
    const revisionId = course.draftId;
    const current = await findDraftModule(trx, { revisionId, moduleId });
    if (!current) return { outcome: "not-found" };
    if (current.version !== version) return { outcome: "conflict", current };
    await trx
      .updateTable("revisionModules")
      .set({ ...module, version: version + 1 })
      .where("revisionId", "=", revisionId)
      .where("moduleId", "=", moduleId)
      .execute();
    const happened = { actorId: viewer.userId, courseId: course.id, detail: { moduleId } };
    await recordEvent(trx, { type: "module_updated", ...happened });
    return { outcome: "saved", version: version + 1 };
  });
}

/** Puts a copy of a module with copies of its lessons right after it, all with ids of their own. */
export async function duplicateModule(
  db: Db,
  { viewer, code, moduleId: from }: { viewer: Viewer; code: string; moduleId: string },
): Promise<{ outcome: "duplicated"; moduleId: string } | { outcome: "not-found" }> {
  return inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    if (!course) return { outcome: "not-found" };
    const { id: courseId, draftId: revisionId } = course;
    const source = await findDraftModule(trx, { revisionId, moduleId: from });
    if (!source) return { outcome: "not-found" };
    const ids = await moduleIdsOf(trx, revisionId);
    const { id: moduleId } = await trx
      .insertInto("modules")
      .values({ courseId })
      .returning("id")
      .executeTakeFirstOrThrow();
    const { title, description, durationHours, required } = source;
    const copy = { title: titleOfCopy(title, course.language), description, durationHours, required };
    const position = ids.length + 1;
    await trx
      .insertInto("revisionModules")
      .values({ revisionId, courseId, moduleId, position, ...copy })
      .execute();
    await copyLessons({ revisionId, from, moduleId }).execute(trx);
    await placeModules(trx, revisionId, movedInList(ids, moduleId, ids.indexOf(from) + 2));
    const happened = { actorId: viewer.userId, courseId, detail: { moduleId, copyOf: from } };
    await recordEvent(trx, { type: "module_created", ...happened });
    return { outcome: "duplicated", moduleId };
  });
}

function copyLessons({ revisionId, from, moduleId }: Record<"revisionId" | "from" | "moduleId", string>) {
  return sql`
    with copies as (
      select l.*, uuidv7() as copy_id from revision_lessons l
      where l.revision_id = ${revisionId} and l.module_id = ${from}
    ), ids as (
      insert into lessons (id, course_id) select copy_id, course_id from copies
    )
    insert into revision_lessons (revision_id, course_id, lesson_id, module_id, position, title, description,
      content_type, content, duration_minutes, required)
    select revision_id, course_id, copy_id, ${moduleId}, position, title, description,
      content_type, content, duration_minutes, required
    from copies`;
}
