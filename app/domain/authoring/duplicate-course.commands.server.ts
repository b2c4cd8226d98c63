import { sql } from "kysely";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { Viewer } from "~/platform/viewer.server";
import { lockAuthoredCourse } from "./authored-course.commands.server";

export type CourseDuplication =
  | { outcome: "duplicated"; courseId: string }
  | { outcome: "not-found" }
  | { outcome: "code-taken" };

/**
 * Makes a course of its own, in draft, out of a course's facts, links and draft: all modules and lessons have new ids,
 * so that nothing that learners do in one is seen in the other. Both show the same files.
 */
export async function duplicateCourse(
  db: Db,
  { viewer, code, copy }: { viewer: Viewer; code: string; copy: { code: string; title: string } },
): Promise<CourseDuplication> {
  return inTransaction(db, async (trx) => {
    const source = await lockAuthoredCourse(trx, { viewer, code });
    if (!source) return { outcome: "not-found" };
    const courseId = await copyFacts(trx, source.id, { ...copy, createdBy: viewer.userId });
    if (!courseId) return { outcome: "code-taken" };
    await copyLinks(trx, source.id, courseId);
    await copyDraft(trx, source.draftId, courseId);
    await copyFileLinks(trx, source.id, courseId);
    const happened = { actorId: viewer.userId, courseId, detail: { copyOf: source.id } };
    await recordEvent(trx, { type: "course_created", ...happened });
    return { outcome: "duplicated", courseId };
  });
}

/** Null: another course has the code. */
async function copyFacts(
  trx: Trx,
  from: string,
  { code, title, createdBy }: { code: string; title: string; createdBy: string },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into courses (code, title, description, language, category, difficulty, delivery, duration_hours,
      duration_weeks, max_participants, certificate_provided, certificate_validity_months, self_enrolment, cover_file_id,
      cover_alt, created_by)
    select ${code}, ${title}, description, language, category, difficulty, delivery, duration_hours,
      duration_weeks, max_participants, certificate_provided, certificate_validity_months, self_enrolment, cover_file_id,
      cover_alt, ${createdBy}
    from courses where id = ${from}
    on conflict (code) do nothing
    returning id`.execute(trx);
  return rows[0]?.id ?? null;
}

async function copyLinks(trx: Trx, from: string, courseId: string): Promise<void> {
  await sql`
    insert into course_prerequisites (course_id, prerequisite_id)
    select ${courseId}, prerequisite_id from course_prerequisites where course_id = ${from}`.execute(trx);
  await sql`
    insert into course_instructors (course_id, user_id)
    select ${courseId}, user_id from course_instructors where course_id = ${from}`.execute(trx);
  for (const table of ["course_required_skills", "course_taught_skills"]) {
    await sql`
      insert into ${sql.table(table)} (course_id, skill_id, level)
      select ${courseId}, skill_id, level from ${sql.table(table)} where course_id = ${from}`.execute(trx);
  }
}

async function copyDraft(trx: Trx, from: string, courseId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into course_revisions (course_id, minimum_grade, minimum_attendance_percent)
    select ${courseId}, minimum_grade, minimum_attendance_percent from course_revisions where id = ${from}
    returning id`.execute(trx);
  const revisionId = rows[0]?.id ?? "";
  const { rows: modules } = await sql<{ from: string; to: string }>`
    with copies as (
      select module_id, uuidv7() as copy_id from revision_modules where revision_id = ${from}
    ), ids as (
      insert into modules (id, course_id) select copy_id, ${courseId} from copies
    )
    select module_id as "from", copy_id as "to" from copies`.execute(trx);
  const pairs = sql`unnest(${modules.map((module) => module.from)}::uuid[],
    ${modules.map((module) => module.to)}::uuid[]) as p (module_id, copy_id)`;
  await sql`
    insert into revision_modules (revision_id, course_id, module_id, position, title, description, duration_hours,
      required)
    select ${revisionId}, ${courseId}, p.copy_id, m.position, m.title, m.description, m.duration_hours, m.required
    from revision_modules m join ${pairs} using (module_id) where m.revision_id = ${from}`.execute(trx);
  await sql`
    with copies as (
      select l.*, p.copy_id as copy_module_id, uuidv7() as copy_id
      from revision_lessons l join ${pairs} using (module_id) where l.revision_id = ${from}
    ), ids as (
      insert into lessons (id, course_id) select copy_id, ${courseId} from copies
    )
    insert into revision_lessons (revision_id, course_id, lesson_id, module_id, position, title, description,
      content_type, content, duration_minutes, required)
    select ${revisionId}, ${courseId}, copy_id, copy_module_id, position, title, description,
      content_type, content, duration_minutes, required
    from copies`.execute(trx);
}

/** The files that the copy's lessons show are files of the copy, too. */
async function copyFileLinks(trx: Trx, from: string, courseId: string): Promise<void> {
  await sql`
    insert into course_files (file_id, course_id)
    select f.file_id, ${courseId} from course_files f
    where f.course_id = ${from} and exists (
      select from revision_lessons l join course_revisions r on r.id = l.revision_id
      where r.course_id = ${courseId} and strpos(l.content::text, f.file_id::text) > 0)`.execute(trx);
}
