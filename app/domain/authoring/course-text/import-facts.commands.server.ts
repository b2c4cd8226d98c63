import { isDeepStrictEqual } from "node:util";
import type { Trx } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import type { lockAuthoredCourse } from "../authored-course.commands.server";
import {
  type CourseFacts,
  type CourseUpdate,
  courseRefusal,
  updateCourse,
} from "../course-facts.commands.server";
import { findCourseFacts } from "../course-facts.queries.server";
import type { PlannedImport } from "./planned-import.queries.server";
import type { ReadCourse } from "./read-course-text";
import type { TextProblem } from "./text-problem";

interface Said {
  held: NonNullable<Awaited<ReturnType<typeof lockAuthoredCourse>>>;
  read: ReadCourse;
  planned: PlannedImport;
}

/** Why a course cannot be said what its text says; null: it can. */
export async function factsProblem(trx: Trx, said: Said): Promise<TextProblem | null> {
  if (!saysSomethingElse(said)) return null;
  const { course } = await factsOf(trx, said);
  return problemOf(await courseRefusal(trx, said.held, course), said.read);
}

/** Says about a course what its text says; what it returns is why that cannot be. */
export async function importFacts(trx: Trx, said: Said & { viewer: Viewer }): Promise<TextProblem | null> {
  if (!saysSomethingElse(said)) return null;
  const { version, course } = await factsOf(trx, said);
  const { viewer, held, read } = said;
  return problemOf(await updateCourse(trx, { viewer, code: held.code, version, course }), read);
}

function saysSomethingElse({ planned: { facts } }: Said): boolean {
  return !isDeepStrictEqual(facts.before, facts.after);
}

async function factsOf(
  trx: Trx,
  { held, read, planned }: Said,
): Promise<{ version: number; course: CourseFacts }> {
  const stored = await findCourseFacts(trx, held.id);
  const { prerequisites: _p, requiredSkills: _r, taughtSkills: _t, ...plain } = planned.facts.after;
  const { prerequisiteIds, requiredSkills, taughtSkills } = planned.links;
  const { minimumGrade, minimumAttendancePercent } = read;
  const asStored = (skills: typeof stored.taughtSkills) =>
    skills.map(({ id: skillId, level }) => ({ skillId, level }));
  const course = {
    ...{ code: held.code, ...plain, minimumGrade, minimumAttendancePercent },
    prerequisiteIds: prerequisiteIds ?? stored.prerequisites.map(({ id }) => id),
    requiredSkills: requiredSkills ?? asStored(stored.requiredSkills),
    taughtSkills: taughtSkills ?? asStored(stored.taughtSkills),
    instructorIds: stored.instructors.map(({ id }) => id),
  };
  return { version: stored.version, course };
}

function problemOf(update: CourseUpdate | null, { lineOf }: ReadCourse): TextProblem | null {
  const problem = (field: string, code: TextProblem["code"], detail: string) => ({
    ...{ file: "course.yaml", line: lineOf([field]), code, detail },
  });
  if (!update || update.outcome === "saved") return null;
  if (update.outcome === "prerequisite-cycle") return problem("prerequisites", update.outcome, update.code);
  if (update.outcome === "too-few-places")
    return problem("maxParticipants", update.outcome, String(update.taken));
  // The course is held: nobody has changed its version or what it names.
  throw new Error(update.outcome);
}
