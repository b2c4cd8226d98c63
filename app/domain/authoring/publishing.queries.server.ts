import { sql } from "kysely";
import { isAssessmentRow } from "~/domain/learning/learning.queries.server";
import type { ReadDb } from "~/platform/database.server";

/**
 * What publishing a course depends on: counts for `publishRefusal`, whether its draft says anything else than what is
 * published, and whether people have enrolled. Give only ids of courses that the viewer may author.
 */
export async function findPublishing(db: ReadDb, courseId: string) {
  return db
    .selectFrom("courses as c")
    .innerJoin("courseRevisions as d", (join) =>
      join.onRef("d.courseId", "=", "c.id").on("d.number", "is", null),
    )
    .select(["c.delivery", "c.publishedRevisionId", "d.minimumAttendancePercent"])
    .select([
      sql<number>`(select count(*)::int from course_instructors i where i.course_id = c.id)`.as(
        "instructorCount",
      ),
      sql<number>`(
        select count(*)::int from revision_lessons l join revision_modules m using (revision_id, module_id)
        where l.revision_id = d.id and l.required and m.required)`.as("requiredLessonCount"),
      sql<number | null>`d.minimum_grade::float8`.as("minimumGrade"),
      sql<number>`(
        select count(*)::int from revision_lessons l
        where l.revision_id = d.id and ${isAssessmentRow}
          and coalesce((l.content ->> 'weight')::float8, 1) > 0)`.as("gradedAssessmentCount"),
      sql<boolean>`exists (
        select from enrolments e where e.course_id = c.id and e.status not in ('declined', 'withdrawn'))`.as(
        "hasLearners",
      ),
      sql<boolean>`exists (${saidBy(sql`d.id`)} except ${saidBy(sql`c.published_revision_id`)})
        or exists (${saidBy(sql`c.published_revision_id`)} except ${saidBy(sql`d.id`)})`.as("hasChanges"),
    ])
    .where("c.id", "=", courseId)
    .executeTakeFirstOrThrow();
}

/** The published revisions of a course, the newest first. */
export async function listRevisions(db: ReadDb, courseId: string) {
  return db
    .selectFrom("courseRevisions as r")
    .innerJoin("users as u", "u.id", "r.publishedBy")
    .select(["r.id", "r.number", "r.publishedAt"])
    .select([
      sql<string>`u.first_name || ' ' || u.last_name`.as("publishedBy"),
      sql<number>`(select count(*)::int from revision_lessons l where l.revision_id = r.id)`.as(
        "lessonCount",
      ),
      sql<number>`(
        select count(*)::int from enrolments e
        where e.revision_id = r.id and e.status in ('pending', 'approved', 'in_progress'))`.as(
        "learnerCount",
      ),
    ])
    .where("r.courseId", "=", courseId)
    .where("r.number", "is not", null)
    .orderBy("r.number", "desc")
    .$narrowType<{ number: number; publishedAt: Date }>()
    .execute();
}

/** Everything that a revision says, one row for each thing in it. */
function saidBy(revisionId: ReturnType<typeof sql>) {
  return sql`(
    select m.module_id as id, jsonb_build_array(m.position, m.title, m.description, m.duration_hours, m.required)
    from revision_modules m where m.revision_id = ${revisionId}
    union all
    select l.lesson_id, jsonb_build_array(l.module_id, l.position, l.title, l.description, l.content_type, l.content,
      l.duration_minutes, l.required)
    from revision_lessons l where l.revision_id = ${revisionId}
    union all
    select r.course_id, jsonb_build_array(r.minimum_grade, r.minimum_attendance_percent)
    from course_revisions r where r.id = ${revisionId})`;
}
