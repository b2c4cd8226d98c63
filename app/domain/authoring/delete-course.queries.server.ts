import { sql } from "kysely";
import type { ReadDb } from "~/platform/database.server";
import { type DeletionRefusal, deletionRefusal } from "./publishing";

/** Why a course cannot be deleted; null: it can. */
export async function findDeletionRefusal(db: ReadDb, courseId: string): Promise<DeletionRefusal | null> {
  const { rows } = await sql<{
    hasBeenPublished: boolean;
    isPrerequisite: boolean;
    areQuestionsUsed: boolean;
  }>`
    with own as (
      select g.id::text as id from question_categories g where g.course_id = ${courseId}
      union all
      select q.id::text from questions q join question_categories g on g.id = q.category_id
      where g.course_id = ${courseId}
    ), said as (
      select content::text as text from revision_lessons where course_id <> ${courseId}
      union all
      select item::text from deleted_outline_items where course_id <> ${courseId}
      union all
      select lessons::text from kept_drafts where course_id <> ${courseId}
    )
    select
      exists (select from course_revisions where course_id = ${courseId} and number is not null)
        or exists (select from enrolments where course_id = ${courseId})
        or exists (select from attempts where course_id = ${courseId}) as "hasBeenPublished",
      exists (select from course_prerequisites where prerequisite_id = ${courseId}) as "isPrerequisite",
      exists (select from own join said on strpos(said.text, own.id) > 0)
        or exists (
          select from attempt_questions a join question_versions v on v.id = a.version_id
          join questions q on q.id = v.question_id join question_categories g on g.id = q.category_id
          where g.course_id = ${courseId}) as "areQuestionsUsed"`.execute(db);
  const [facts] = rows;
  if (!facts) throw new Error("The database has not answered.");
  return deletionRefusal(facts);
}
