import { sql } from "kysely";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { Viewer } from "~/platform/viewer.server";
import { lockAuthoredCourse } from "./authored-course.commands.server";
import {
  type EditionSource,
  findEdition,
  findKeptDraft,
  lessonsOf,
  modulesOf,
} from "./edition-contents.queries.server";
import { findPublishing } from "./publishing.queries.server";

/** What a draft is made of anew: an edition, or a draft that was set aside. */
export type RestoredFrom = { edition: number } | { keptId: string };

export type EditionRestoring = { outcome: "restored" } | { outcome: "not-found" };

/**
 * Puts an edition, or a draft that was set aside, in the place of a course's draft. What the draft says and no edition
 * shows is set aside for 30 days before. Who has an editor open learns that what they see is no longer so.
 */
export async function restoreEdition(
  db: Db,
  { viewer, code, from, now }: { viewer: Viewer; code: string; from: RestoredFrom; now: Date },
): Promise<EditionRestoring> {
  return inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    if (!course) return { outcome: "not-found" };
    const { id: courseId, draftId } = course;
    const source =
      "edition" in from
        ? await findEdition(trx, { courseId, edition: from.edition })
        : await findKeptDraft(trx, { courseId, keptId: from.keptId, now });
    if (!source) return { outcome: "not-found" };
    if ((await findPublishing(trx, courseId)).hasChanges)
      await keepDraft(trx, { courseId, draftId, keptBy: viewer.userId });
    await replaceDraft(trx, { courseId, draftId }, source);
    if ("keptId" in from) await trx.deleteFrom("keptDrafts").where("id", "=", from.keptId).execute();
    await trx
      .updateTable("courses")
      .set({ version: course.version + 1 })
      .where("id", "=", courseId)
      .execute();
    const detail = "edition" in from ? { restoredEdition: from.edition } : { restoredDraft: from.keptId };
    await recordEvent(trx, { type: "course_updated", actorId: viewer.userId, courseId, detail });
    return { outcome: "restored" };
  });
}

async function keepDraft(
  trx: Trx,
  { courseId, draftId, keptBy }: { courseId: string; draftId: string; keptBy: string },
): Promise<void> {
  await sql`
    insert into kept_drafts (course_id, minimum_grade, minimum_attendance_percent, modules, lessons, kept_by)
    select r.course_id, r.minimum_grade, r.minimum_attendance_percent,
      (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from revision_modules m where m.revision_id = r.id),
      (select coalesce(jsonb_agg(to_jsonb(l)), '[]') from revision_lessons l where l.revision_id = r.id),
      ${keptBy}
    from course_revisions r where r.id = ${draftId} and r.course_id = ${courseId}`.execute(trx);
}

async function replaceDraft(
  trx: Trx,
  { courseId, draftId }: { courseId: string; draftId: string },
  source: EditionSource,
): Promise<void> {
  const { rows } = await sql<{ seen: number }>`
    select greatest(
      (select max(version) from revision_modules where revision_id = ${draftId}),
      (select max(version) from revision_lessons where revision_id = ${draftId}), 0) as seen`.execute(trx);
  const seen = rows[0]?.seen ?? 0;
  await trx.deleteFrom("revisionModules").where("revisionId", "=", draftId).execute();
  await sql`
    insert into revision_modules (revision_id, course_id, module_id, position, title, description, duration_hours,
      required, version)
    select ${draftId}, ${courseId}, m.module_id, m.position, m.title, m.description, m.duration_hours,
      m.required, greatest(m.version, ${seen}::int) + 1
    from ${modulesOf(source)} as m`.execute(trx);
  await sql`
    insert into revision_lessons (revision_id, course_id, lesson_id, module_id, position, title, description,
      content_type, content, duration_minutes, required, version)
    select ${draftId}, ${courseId}, l.lesson_id, l.module_id, l.position, l.title, l.description,
      l.content_type, l.content, l.duration_minutes, l.required, greatest(l.version, ${seen}::int) + 1
    from ${lessonsOf(source)} as l`.execute(trx);
  const criteria =
    "revisionId" in source
      ? sql`course_revisions s where s.id = ${source.revisionId}`
      : sql`kept_drafts s where s.id = ${source.keptId}`;
  await sql`
    update course_revisions d set (minimum_grade, minimum_attendance_percent) =
      (select s.minimum_grade, s.minimum_attendance_percent from ${criteria})
    where d.id = ${draftId}`.execute(trx);
}
