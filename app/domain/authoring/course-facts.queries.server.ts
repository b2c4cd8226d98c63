import type { DB } from "@db/types.gen";
import { type ExpressionBuilder, type RawBuilder, sql } from "kysely";
import type { Level } from "~/domain/catalog/course-facets";
import type { ReadDb } from "~/platform/database.server";
import { type Role, rolesThatMay } from "~/platform/permissions";
import { assertMayRead, type Viewer } from "~/platform/viewer.server";
import { isAuthoredBy } from "./authored-course.queries.server";

/**
 * What is said about a course and in its draft, for the form that changes it. Give only the id of a course that the
 * viewer may author.
 */
export async function findCourseFacts(db: ReadDb, courseId: string) {
  return db
    .selectFrom("courses as c")
    .innerJoin("courseRevisions as d", (join) =>
      join.onRef("d.courseId", "=", "c.id").on("d.number", "is", null),
    )
    .select(["c.code", "c.title", "c.description", "c.language", "c.category", "c.difficulty", "c.delivery"])
    .select(["c.durationHours", "c.durationWeeks", "c.maxParticipants", "c.selfEnrolment", "c.version"])
    .select(["c.certificateProvided", "c.certificateValidityMonths", "c.publishedRevisionId"])
    .select(["d.minimumGrade", "d.minimumAttendancePercent"])
    .select([
      rows<{ id: string }>(sql`
        select jsonb_build_object('id', p.prerequisite_id) as row, n.code as place
        from course_prerequisites p join courses n on n.id = p.prerequisite_id
        where p.course_id = c.id`).as("prerequisites"),
      rows<{ id: string }>(sql`
        select jsonb_build_object('id', i.user_id) as row, u.last_name || ' ' || u.first_name as place
        from course_instructors i join users u on u.id = i.user_id
        where i.course_id = c.id`).as("instructors"),
      rows<{ id: string; level: Level }>(skillsIn(sql`course_required_skills`)).as("requiredSkills"),
      rows<{ id: string; level: Level }>(skillsIn(sql`course_taught_skills`)).as("taughtSkills"),
    ])
    .where("c.id", "=", courseId)
    .executeTakeFirstOrThrow();
}

function rows<T>(query: RawBuilder<unknown>): RawBuilder<T[]> {
  return sql<T[]>`(select coalesce(jsonb_agg(row order by place), '[]') from (${query}) as listed)`;
}

function skillsIn(table: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select jsonb_build_object('id', x.skill_id, 'level', x.level) as row, k.name as place
    from ${table} x join skills k on k.id = x.skill_id where x.course_id = c.id`;
}

/** A course's picture, and what it shows in words. Give only the id of a course that the viewer may author. */
export async function findCover(db: ReadDb, courseId: string) {
  return db
    .selectFrom("courses")
    .select(["coverFileId", "coverAlt"])
    .where("id", "=", courseId)
    .executeTakeFirstOrThrow();
}

/** Whether the course `c` may be asked for before another: one that the author knows, or that is asked for already. */
export function mayPrecede(
  eb: ExpressionBuilder<DB & { c: DB["courses"] }, "c">,
  { courseId, ...author }: { courseId: string; userId: string; role: Role },
) {
  return eb.or([
    eb("c.state", "=", "published"),
    isAuthoredBy(eb, author),
    sql<boolean>`c.id in (select prerequisite_id from course_prerequisites where course_id = ${courseId})`,
  ]);
}

/**
 * What the form of a course's facts lets choose: courses that the viewer knows, skills, and who may teach; what is
 * chosen already can stay.
 *
 * @throws what `assertMayRead` throws
 */
export async function listFactChoices(
  db: ReadDb,
  { viewer, courseId }: { viewer: Viewer; courseId: string },
) {
  const role = await assertMayRead(db, viewer, "course:author");
  const [courses, skills, teachers] = await Promise.all([
    db
      .selectFrom("courses as c")
      .select("c.id")
      .select(sql<string>`c.code || ' ' || c.title`.as("label"))
      .where("c.id", "<>", courseId)
      .where((eb) => mayPrecede(eb, { courseId, userId: viewer.userId, role }))
      .orderBy("c.code")
      .execute(),
    db.selectFrom("skills").select(["id", "name as label"]).orderBy("name").execute(),
    db
      .selectFrom("users as u")
      .select("u.id")
      .select(sql<string>`u.first_name || ' ' || u.last_name`.as("label"))
      .where((eb) =>
        eb.or([
          eb.and([eb("u.role", "in", rolesThatMay("course:author")), eb("u.deactivatedAt", "is", null)]),
          sql<boolean>`u.id in (select user_id from course_instructors where course_id = ${courseId})`,
        ]),
      )
      .orderBy("u.lastName")
      .orderBy("u.firstName")
      .execute(),
  ]);
  return { courses, skills, teachers };
}

export type FactChoices = Awaited<ReturnType<typeof listFactChoices>>;
export type StoredFacts = Awaited<ReturnType<typeof findCourseFacts>>;
