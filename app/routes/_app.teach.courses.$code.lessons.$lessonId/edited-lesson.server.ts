import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { listCourseFiles } from "~/domain/authoring/course-files.queries.server";
import { writtenKinds } from "~/domain/authoring/lesson-form";
import { lessonValues } from "~/domain/authoring/lesson-values";
import { findDraftLesson, listDraftModules, wasInCourse } from "~/domain/authoring/outline.queries.server";
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

const kindSchema = z.enum(writtenKinds).nullable().catch(null);

/**
 * What the page of a lesson needs; a new one's module and kind are said by the address. What has been deleted, and
 * whether its module has been, it says.
 *
 * @throws 404 when there never was such a lesson, or none that is edited here, or not for this viewer
 */
export async function findEditedLesson(edited: Edited, searchParams: URLSearchParams) {
  const course = await findAuthoredCourse(writeDb(), edited);
  if (!course) throw notFound();
  const revisionId = course.draftId;
  const [modules, files] = await Promise.all([
    listDraftModules(writeDb(), revisionId),
    listCourseFiles(writeDb(), course.id),
  ]);
  const isNew = edited.lessonId === "new";
  const stored = isNew ? null : await findDraftLesson(writeDb(), { revisionId, lessonId: edited.lessonId });
  const form = stored && lessonValues(stored);
  const moduleId = stored?.moduleId ?? searchParams.get("module");
  const module = modules.find((each) => each.moduleId === moduleId);
  const isGone = isNew ? !module : !stored;
  const itemId = isNew ? moduleId : edited.lessonId;
  if (isGone ? !(await wasHere(course.id, itemId)) : !isNew && !form) throw notFound();
  return {
    isGone,
    course: { code: course.code, title: course.title, language: course.language },
    module: module ? { moduleId: module.moduleId, title: module.title } : null,
    modules: modules.map(({ moduleId: id, title }) => ({ moduleId: id, title })),
    files,
    kind: form?.kind ?? kindSchema.parse(searchParams.get("type")),
    lesson:
      stored && form
        ? { lessonId: stored.lessonId, title: stored.title, version: stored.version, values: form.values }
        : null,
  };
}

async function wasHere(courseId: string, itemId: string | null): Promise<boolean> {
  const id = z.uuid().safeParse(itemId);
  return id.success && wasInCourse(writeDb(), { courseId, itemId: id.data });
}
