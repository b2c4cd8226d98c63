import { assessmentValues, newAssessmentValues } from "~/domain/assessment/assessment-form";
import { findDraftAssessment } from "~/domain/assessment/draft-assessment.queries.server";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { listDraftModules } from "~/domain/authoring/outline.queries.server";
import { writeDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import type { Viewer } from "~/platform/viewer.server";

export interface Edited {
  viewer: Viewer;
  code: string;
  /** Or "new". */
  lessonId: string;
}

/**
 * What the page of an assessment needs; a new one's module is said by the address.
 *
 * @throws 404 when there is no such assessment, or not for this viewer
 */
export async function findEditedAssessment(edited: Edited, moduleAsked: string | null, timeZone: string) {
  const { viewer, code, lessonId } = edited;
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const stored = lessonId === "new" ? null : await findDraftAssessment(writeDb(), edited);
  const modules = await listDraftModules(writeDb(), course.draftId);
  const moduleId = stored?.lesson.moduleId ?? moduleAsked;
  const module = modules.find((each) => each.moduleId === moduleId);
  if (!module || (lessonId !== "new" && !stored)) throw notFound();
  const { title, language, state } = course;
  return {
    course: { code, title, language, state },
    module: { moduleId: module.moduleId, title: module.title },
    modules: modules.map((each) => ({ moduleId: each.moduleId, title: each.title })),
    timeZone,
    lesson: stored && {
      lessonId: stored.lesson.lessonId,
      title: stored.lesson.title,
      version: stored.lesson.version,
      itemCount: stored.settings.items.length,
    },
    values: stored
      ? assessmentValues(stored.lesson, stored.settings, timeZone)
      : newAssessmentValues(timeZone),
  };
}
