import { assessmentValues, newAssessmentValues } from "~/domain/assessment/assessment-form";
import { findDraftAssessment } from "~/domain/assessment/draft-assessment.queries.server";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { listDraftModules, wasInCourse } from "~/domain/authoring/outline.queries.server";
import { writeDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import type { Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

export interface Edited {
  viewer: Viewer;
  code: string;
  /** Or "new". */
  lessonId: string;
}

/**
 * What the page of an assessment needs; a new one's module is said by the address. What has been deleted, and whether
 * its module has been, it says.
 *
 * @throws 404 when there never was such an assessment, or not for this viewer
 */
export async function findEditedAssessment(edited: Edited, moduleAsked: string | null, timeZone: string) {
  const { viewer, code, lessonId } = edited;
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const stored = lessonId === "new" ? null : await findDraftAssessment(writeDb(), edited);
  const modules = await listDraftModules(writeDb(), course.draftId);
  const moduleId = stored?.lesson.moduleId ?? moduleAsked;
  const module = modules.find((each) => each.moduleId === moduleId);
  const isGone = !module || (lessonId !== "new" && !stored);
  const itemId = z.uuid().safeParse(lessonId === "new" ? moduleId : lessonId);
  if (
    isGone &&
    !(itemId.success && (await wasInCourse(writeDb(), { courseId: course.id, itemId: itemId.data })))
  )
    throw notFound();
  const { title, language, state } = course;
  return {
    isGone,
    course: { code, title, language, state },
    module: module ? { moduleId: module.moduleId, title: module.title } : null,
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
