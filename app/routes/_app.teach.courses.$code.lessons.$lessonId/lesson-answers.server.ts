import type { AutosaveReply } from "~/components/use-autosave";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { listCourseFiles } from "~/domain/authoring/course-files.queries.server";
import { updateLesson } from "~/domain/authoring/lesson.commands.server";
import { readLessonForm, type WrittenKind, writtenKinds } from "~/domain/authoring/lesson-form";
import { lessonValues } from "~/domain/authoring/lesson-values";
import { addLesson } from "~/domain/authoring/outline.commands.server";
import { findDraftLesson, wasInCourse } from "~/domain/authoring/outline.queries.server";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { z } from "~/platform/zod";
import type { Edited } from "./edited-lesson.server";
import { previewOf } from "./lesson-preview.server";

type Values = Record<string, string>;

export interface LessonReply extends AutosaveReply {
  problems: Record<string, string>;
  /** The text as learners will see it, in HTML that is safe. */
  preview: string | null;
  /** What was written, where the page does not know it. */
  kind: WrittenKind | null;
}

type Answer = { redirectTo: string } | (LessonReply & { status: number });

const versionSchema = z.coerce.number().int().min(0).catch(0);
const newSchema = z.object({ module: z.uuid(), type: z.enum(writtenKinds) });
const kindSchema = z.enum(writtenKinds).nullable().catch(null);

/**
 * Saves a lesson out of its form, shows what it will look like, or says what is wrong with it.
 *
 * @throws 404 when there is no such course or lesson, or not for this viewer
 */
export async function answerLessonForm(edited: Edited, values: Values): Promise<Answer> {
  const course = await findAuthoredCourse(writeDb(), edited);
  if (!course) throw notFound();
  if (values.intent === "preview") return reply(200, values, { preview: previewOf(values, course.language) });
  return edited.lessonId === "new" ? add(edited, course.id, values) : save(edited, course, values);
}

function reply(status: number, values: Values, said: Partial<LessonReply>): LessonReply & { status: number } {
  const nothing = { problems: {}, preview: null, conflict: null, saved: null, isGone: false, kind: null };
  return { status, values, ...nothing, ...said };
}

/**
 * What was written of a lesson that is deleted, or for a module that is; it stays in the form.
 *
 * @throws 404 when the course has never had it
 */
async function gone(courseId: string, itemId: string, values: Values): Promise<Answer> {
  if (!(await wasInCourse(writeDb(), { courseId, itemId }))) throw notFound();
  return reply(409, values, { isGone: true, kind: kindSchema.parse(values.type) });
}

async function add({ viewer, code }: Edited, courseId: string, values: Values): Promise<Answer> {
  const { module: moduleId, type } = paramsOrNotFound(newSchema, values);
  const form = readLessonForm(type, values, await listCourseFiles(writeDb(), courseId));
  if ("problems" in form) return reply(400, values, form);
  const lesson = { ...form.facts, content: form.content };
  const adding = await addLesson(writeDb(), { viewer, courseId, moduleId, lesson });
  if (adding.outcome === "not-found") return gone(courseId, moduleId, values);
  if (adding.outcome === "bad-content") return reply(400, values, { problems: { form: adding.outcome } });
  if (values.intent !== "autosave") return { redirectTo: adding.lessonId };
  const address = `/teach/courses/${code}/lessons/${adding.lessonId}`;
  return reply(200, {}, { saved: { version: adding.version, at: new Date().toISOString(), address } });
}

async function save(
  edited: Edited,
  course: { id: string; draftId: string },
  values: Values,
): Promise<Answer> {
  const { lessonId } = edited;
  const stored = await findDraftLesson(writeDb(), { revisionId: course.draftId, lessonId });
  if (!stored) return gone(course.id, lessonId, values);
  const kind = lessonValues(stored)?.kind;
  if (!kind) throw notFound();
  const files = await listCourseFiles(writeDb(), course.id);
  const form = readLessonForm(kind, values, files);
  if ("problems" in form) return reply(400, values, form);
  const lesson = { ...form.facts, content: form.content };
  const version = versionSchema.parse(values.version);
  const saving = await updateLesson(writeDb(), { ...edited, version, lesson });
  switch (saving.outcome) {
    case "saved":
      if (values.intent !== "autosave") return { redirectTo: lessonId };
      return reply(200, {}, { saved: { version: saving.version, at: new Date().toISOString() } });
    case "conflict": {
      const { current } = saving;
      const theirs = lessonValues(current)?.values ?? {};
      const names = Object.fromEntries(files.map(({ fileId, name }) => [fileId, name]));
      return reply(409, values, { conflict: { version: current.version, values: theirs, names } });
    }
    case "bad-content":
      return reply(400, values, { problems: { form: saving.outcome } });
    case "not-found":
      return gone(course.id, lessonId, values);
    default:
      return saving satisfies never;
  }
}
