import { archiveCourse, createCourse, publishCourse } from "~/domain/authoring/course.commands.server";
import { addLesson, addModule } from "~/domain/authoring/outline.commands.server";
import type { Level } from "~/domain/catalog/course-facets";
import { verifySkill } from "~/domain/skills/skill-verification.commands.server";
import { claimSkill, createSkill } from "~/domain/skills/skills.commands.server";
import type { Trx } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import type { DemoCast } from "./demo-cast.server";
import type { DemoCourse, DemoModule } from "./demo-course";
import { demoCourses } from "./demo-courses";
import { type DemoFiles, keepDemoContent } from "./demo-lesson-content.server";
import { type DemoSkillHolder, demoSkillHolders, demoSkills } from "./demo-skills";

/** Before anybody learns. */
const publishedDaysAgo = 800;
/** After all who learn in it have begun. */
const archivedDaysAgo = 220;

/**
 * Creates the skills, who holds which, and the courses, all of which are open until `archiveDemoCourses`.
 *
 * @returns the courses' ids by their codes
 */
export async function createDemoCourses(
  trx: Trx,
  cast: DemoCast,
  files: DemoFiles,
): Promise<Map<string, string>> {
  const skillIds = await createSkills(trx, cast);
  const courseIds = new Map<string, string>();
  for (const course of demoCourses) {
    const known = { course, skillIds, courseIds, files };
    const courseId = await cast.past(publishedDaysAgo, (now) => createDemoCourse(trx, cast, known, now));
    courseIds.set(course.code, courseId);
  }
  return courseIds;
}

/** Takes those courses out of the catalogue which people have taken before, and nobody may begin any more. */
export async function archiveDemoCourses(
  trx: Trx,
  cast: DemoCast,
  courseIds: Map<string, string>,
): Promise<void> {
  for (const { code, state, instructors } of demoCourses) {
    if (state !== "archived") continue;
    const viewer = await cast.as(trx, instructors[0] ?? "admin@example.com");
    await cast.past(archivedDaysAgo, () => archiveCourse(trx, { viewer, courseId: idIn(courseIds, code) }));
  }
}

async function createSkills(trx: Trx, cast: DemoCast): Promise<Map<string, string>> {
  const viewer = await cast.as(trx, "admin@example.com");
  const ids = new Map<string, string>();
  for (const skill of demoSkills) {
    const created = await createSkill(trx, { viewer, skill });
    if (created.outcome !== "created") throw new Error(`The skill ${skill.name} stands in the demo twice.`);
    ids.set(skill.name, created.skillId);
  }
  for (const holder of demoSkillHolders) await claimDemoSkill(trx, cast, holder, idIn(ids, holder.skill));
  return ids;
}

async function claimDemoSkill(
  trx: Trx,
  cast: DemoCast,
  { email, skill, level, evidence = [], verified }: DemoSkillHolder,
  skillId: string,
): Promise<void> {
  const holder = await cast.as(trx, email);
  const claimedDaysAgo = (verified?.daysAgo ?? 20) + 10;
  await cast.past(claimedDaysAgo, () => claimSkill(trx, { viewer: holder, skillId, level, evidence }));
  if (!verified) return;
  const viewer = await cast.as(trx, verified.by);
  const userId = cast.idOf(email);
  const confirmed = await cast.past(verified.daysAgo, (now) =>
    verifySkill(trx, { viewer, userId, skillId, level, now }),
  );
  if (confirmed.outcome !== "verified")
    throw new Error(`${verified.by} may not verify ${skill} of ${email}.`);
}

async function createDemoCourse(
  trx: Trx,
  cast: DemoCast,
  known: {
    course: DemoCourse;
    skillIds: Map<string, string>;
    courseIds: Map<string, string>;
    files: DemoFiles;
  },
  now: Date,
): Promise<string> {
  const { modules, prerequisites, requiredSkills, taughtSkills, instructors, state, ...columns } =
    known.course;
  const skillsOf = (list: { skill: string; level: Level }[]) =>
    list.map(({ skill, level }) => ({ skillId: idIn(known.skillIds, skill), level }));
  const viewer = await cast.as(trx, instructors[0] ?? "admin@example.com");
  const created = await createCourse(trx, {
    viewer,
    course: {
      ...columns,
      prerequisiteIds: prerequisites.map((code) => idIn(known.courseIds, code)),
      requiredSkills: skillsOf(requiredSkills),
      taughtSkills: skillsOf(taughtSkills),
      instructorIds: instructors.map((email) => cast.idOf(email)),
    },
  });
  if (created.outcome !== "created") throw new Error(`The course ${columns.code} stands in the demo twice.`);
  const { courseId } = created;
  for (const module of modules) await addDemoModule(trx, { viewer, courseId, ...known.files }, module);
  if (state === "draft") return courseId;
  const published = await publishCourse(trx, { viewer, courseId, now });
  if (published.outcome !== "published") throw new Error(`The course ${columns.code} cannot be published.`);
  return courseId;
}

async function addDemoModule(
  trx: Trx,
  course: DemoFiles & { viewer: Viewer; courseId: string },
  { lessons, ...module }: DemoModule,
): Promise<void> {
  const { viewer, courseId } = course;
  const added = await addModule(trx, { viewer, courseId, module });
  if (added.outcome !== "added") throw new Error(`The module ${module.title} has no course.`);
  const { moduleId } = added;
  for (const { title, description, durationMinutes, required, ...shown } of lessons) {
    const content = await keepDemoContent(trx, course, shown);
    const lesson = { title, description, durationMinutes, required, content };
    const { outcome } = await addLesson(trx, { viewer, courseId, moduleId, lesson });
    if (outcome !== "added") throw new Error(`The lesson ${title} is not taken: ${outcome}.`);
  }
}

function idIn(ids: Map<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The demo company names ${name} before it is there.`);
  return id;
}
