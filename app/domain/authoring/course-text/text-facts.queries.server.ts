import { sql } from "kysely";
import type { Level } from "~/domain/catalog/course-facets";
import type { ReadDb } from "~/platform/database.server";
import { locales } from "~/platform/preferences";
import { assertMayRead, type Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { mayPrecede } from "../course-facts.queries.server";
import type { ReadCourse } from "./read-course-text";
import type { TextProblem } from "./text-problem";
import type { TextFacts } from "./text-schemas";

const localeSchema = z.enum(locales);

/** What is said about a course, in words. Give only the id of a course that the viewer may author. */
export async function findTextFacts(db: ReadDb, courseId: string): Promise<Required<TextFacts>> {
  const { language, ...facts } = await db
    .selectFrom("courses as c")
    .select(["c.title", "c.description", "c.language", "c.category", "c.difficulty", "c.delivery"])
    .select(["c.durationHours", "c.durationWeeks", "c.maxParticipants", "c.selfEnrolment"])
    .select(["c.certificateProvided", "c.certificateValidityMonths"])
    .select([
      sql<string[]>`(select coalesce(jsonb_agg(n.code order by n.code), '[]')
        from course_prerequisites p join courses n on n.id = p.prerequisite_id where p.course_id = c.id)`.as(
        "prerequisites",
      ),
      skillsIn("course_required_skills").as("requiredSkills"),
      skillsIn("course_taught_skills").as("taughtSkills"),
    ])
    .where("c.id", "=", courseId)
    .executeTakeFirstOrThrow();
  return { ...facts, language: localeSchema.parse(language) };
}

function skillsIn(table: string) {
  return sql<{ skill: string; level: Level }[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('skill', k.name, 'level', x.level) order by k.name), '[]')
    from ${sql.table(table)} x join skills k on k.id = x.skill_id where x.course_id = c.id)`;
}

export interface TextLinks {
  prerequisiteIds: string[] | null;
  requiredSkills: { skillId: string; level: Level }[] | null;
  taughtSkills: { skillId: string; level: Level }[] | null;
}

/**
 * The courses and skills that a text names, each null where it names none of the kind; what there is not, or not for
 * the viewer, is a problem.
 */
export async function findTextLinks(
  db: ReadDb,
  { viewer, courseId, course }: { viewer: Viewer; courseId: string; course: ReadCourse },
): Promise<{ links: TextLinks; problems: TextProblem[] }> {
  const { prerequisites, requiredSkills, taughtSkills } = course.facts;
  const problems: TextProblem[] = [];
  const problem = (path: PropertyKey[], code: "course-unknown" | "skill-unknown", detail: string) =>
    void problems.push({ file: "course.yaml", line: course.lineOf(path), code, detail });
  const courses = await coursesByCode(db, { viewer, courseId, codes: prerequisites ?? [] });
  const skills = await skillsByName(db, [...(requiredSkills ?? []), ...(taughtSkills ?? [])]);
  const skillsOf = (field: "requiredSkills" | "taughtSkills") =>
    course.facts[field]?.flatMap(({ skill, level }, index) => {
      const skillId = skills.get(skill.toLowerCase());
      if (!skillId) problem([field, index, "skill"], "skill-unknown", skill);
      return skillId ? [{ skillId, level }] : [];
    }) ?? null;
  const prerequisiteIds =
    prerequisites?.flatMap((code, index) => {
      const id = courses.get(code);
      if (!id) problem(["prerequisites", index], "course-unknown", code);
      return id ?? [];
    }) ?? null;
  const links = {
    prerequisiteIds,
    requiredSkills: skillsOf("requiredSkills"),
    taughtSkills: skillsOf("taughtSkills"),
  };
  return { links, problems };
}

/** Those that the form of the course's facts would offer. */
async function coursesByCode(
  db: ReadDb,
  { viewer, courseId, codes }: { viewer: Viewer; courseId: string; codes: readonly string[] },
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const role = await assertMayRead(db, viewer, "course:author");
  const found = await db
    .selectFrom("courses as c")
    .select(["c.id", "c.code"])
    .where("c.code", "in", codes)
    .where("c.id", "<>", courseId)
    .where((eb) => mayPrecede(eb, { courseId, userId: viewer.userId, role }))
    .execute();
  return new Map(found.map(({ id, code }) => [code, id]));
}

async function skillsByName(db: ReadDb, named: readonly { skill: string }[]): Promise<Map<string, string>> {
  const names = named.map(({ skill }) => skill.toLowerCase());
  if (names.length === 0) return new Map();
  const found = await db
    .selectFrom("skills")
    .select(["id", "name"])
    .where(sql<boolean>`lower(name) = any(${names}::text[])`)
    .execute();
  return new Map(found.map(({ id, name }) => [name.toLowerCase(), id]));
}
