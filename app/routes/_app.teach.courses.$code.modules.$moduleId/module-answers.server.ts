import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { updateModule } from "~/domain/authoring/module.commands.server";
import { moduleValues, readModuleForm } from "~/domain/authoring/module-form";
import { addModule, type NewModule } from "~/domain/authoring/outline.commands.server";
import { findCourseHours, wasInCourse } from "~/domain/authoring/outline.queries.server";
import { writeDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import type { Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

interface EditedModule {
  viewer: Viewer;
  code: string;
  /** Or "new". */
  moduleId: string;
}

export interface ModuleReply {
  values: Record<string, string>;
  problems: Record<string, string>;
  /** What somebody else has saved meanwhile. */
  conflict: { version: number; values: Record<string, string> } | null;
  /** Somebody has deleted it meanwhile. */
  isGone: boolean;
}

const versionSchema = z.coerce.number().int().min(0).catch(0);

/**
 * Saves a module out of its form, or says what is wrong with it.
 *
 * @throws 404 when there is no such course, never was such a module, or not for this viewer
 */
export async function answerModuleForm(
  edited: EditedModule,
  values: Record<string, string>,
): Promise<{ saved: string } | (ModuleReply & { status: number })> {
  const course = await findAuthoredCourse(writeDb(), edited);
  if (!course) throw notFound();
  const form = readModuleForm(values, { mostHours: await findCourseHours(writeDb(), course.id) });
  if ("problems" in form)
    return { status: 400, values, problems: form.problems, conflict: null, isGone: false };
  const { moduleId } = edited;
  return moduleId === "new"
    ? add(edited, course.id, form.module)
    : save(edited, course.id, values, form.module);
}

async function add({ viewer }: EditedModule, courseId: string, module: NewModule) {
  const adding = await addModule(writeDb(), { viewer, courseId, module });
  if (adding.outcome === "not-found") throw notFound();
  return { saved: adding.moduleId };
}

async function save(
  edited: EditedModule,
  courseId: string,
  values: Record<string, string>,
  module: NewModule,
) {
  const version = versionSchema.parse(values.version);
  const saving = await updateModule(writeDb(), { ...edited, version, module });
  switch (saving.outcome) {
    case "saved":
      return { saved: edited.moduleId };
    case "conflict": {
      const { current } = saving;
      const conflict = { version: current.version, values: moduleValues(current) };
      return { status: 409, values, problems: {}, conflict, isGone: false };
    }
    case "not-found":
      if (!(await wasInCourse(writeDb(), { courseId, itemId: edited.moduleId }))) throw notFound();
      return { status: 409, values, problems: {}, conflict: null, isGone: true };
    default:
      return saving satisfies never;
  }
}
