import { levels } from "~/domain/catalog/course-facets";
import { z } from "~/platform/zod";
import { newCourseSchema } from "./course-form";

/** The most rows that a list of the form has. */
export const mostFactRows = 20;

/** The lists of the form, each of rows that are added and taken away. */
export const factLists = ["prerequisites", "requiredSkills", "taughtSkills", "instructors"] as const;
export type FactList = (typeof factLists)[number];

const chosen = z.uuid({ error: "choice-wrong" }).optional();

/** Rows in which nothing is chosen are none; nothing is chosen twice. */
function rowsOf<S extends z.ZodType<{ id?: string | undefined }>>(row: S) {
  return z
    .array(row)
    .max(mostFactRows, { error: "too-many-rows" })
    .superRefine((rows, context) => {
      const ids = rows.map(({ id }) => id);
      for (const [index, id] of ids.entries())
        if (id !== undefined && ids.indexOf(id) < index)
          context.addIssue({ code: "custom", message: "chosen-twice", path: [index, "id"] });
    });
}

const percent = (schema: z.ZodNumber, least: number) =>
  schema.min(least, { error: "percent-wrong" }).max(100, { error: "percent-wrong" }).optional();

const choiceRow = z.object({ id: chosen });
const skillRow = z.object({ id: chosen, level: z.enum(levels, { error: "choice-wrong" }) });

/** The form for all facts of a course. Problems are codes, which the page words. */
export const courseFactsSchema = newCourseSchema.extend({
  version: z.int().min(0),
  minimumGrade: percent(z.number({ error: "percent-wrong" }), 0),
  minimumAttendancePercent: percent(z.int({ error: "percent-wrong" }), 1),
  prerequisites: rowsOf(choiceRow),
  requiredSkills: rowsOf(skillRow),
  taughtSkills: rowsOf(skillRow),
  instructors: rowsOf(choiceRow),
});

export type CourseFactsForm = z.output<typeof courseFactsSchema>;

/** The facts that the form says. */
export function factsOfForm({ version: _, ...form }: CourseFactsForm) {
  const { prerequisites, requiredSkills, taughtSkills, instructors, ...plain } = form;
  return {
    ...plain,
    durationWeeks: plain.durationWeeks ?? null,
    maxParticipants: plain.maxParticipants ?? null,
    certificateProvided: plain.certificateProvided ?? false,
    certificateValidityMonths: plain.certificateValidityMonths ?? null,
    minimumGrade: plain.minimumGrade ?? null,
    minimumAttendancePercent: plain.minimumAttendancePercent ?? null,
    prerequisiteIds: idsOf(prerequisites),
    requiredSkills: skillsOf(requiredSkills),
    taughtSkills: skillsOf(taughtSkills),
    instructorIds: idsOf(instructors),
  };
}

function idsOf(rows: CourseFactsForm["prerequisites"]): string[] {
  return rows.flatMap(({ id }) => id ?? []);
}

function skillsOf(rows: CourseFactsForm["requiredSkills"]) {
  return rows.flatMap(({ id, level }) => (id ? [{ skillId: id, level }] : []));
}
