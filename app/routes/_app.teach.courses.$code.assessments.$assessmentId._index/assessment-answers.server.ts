import type { AutosaveReply } from "~/components/use-autosave";
import { assessmentValues, readAssessmentForm } from "~/domain/assessment/assessment-form";
import { findDraftAssessment, settingsOfLesson } from "~/domain/assessment/draft-assessment.queries.server";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { updateLesson } from "~/domain/authoring/lesson.commands.server";
import { addLesson } from "~/domain/authoring/outline.commands.server";
import { type DraftLesson, wasInCourse } from "~/domain/authoring/outline.queries.server";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { z } from "~/platform/zod";
import type { Edited } from "./edited-assessment.server";

type Values = Record<string, string>;

export interface AssessmentReply extends AutosaveReply {
  problems: Record<string, string>;
}

type Answer = { redirectTo: string } | (AssessmentReply & { status: number });

const versionSchema = z.coerce.number().int().min(0).catch(0);
const newSchema = z.object({ module: z.uuid() });

/**
 * Saves an assessment's settings out of their form, or says what is wrong with them.
 *
 * @throws 404 when there is no such course or assessment, or not for this viewer
 */
export async function answerAssessmentForm(
  edited: Edited,
  values: Values,
  timeZone: string,
): Promise<Answer> {
  return edited.lessonId === "new" ? add(edited, values, timeZone) : save(edited, values, timeZone);
}

function reply(
  status: number,
  values: Values,
  said: Partial<AssessmentReply>,
): AssessmentReply & { status: number } {
  return { status, values, problems: {}, conflict: null, saved: null, isGone: false, ...said };
}

/**
 * What was written of an assessment that is deleted, or for a module that is; it stays in the form.
 *
 * @throws 404 when the course has never had it, or is not the viewer's
 */
async function gone({ viewer, code }: Edited, itemId: string, values: Values): Promise<Answer> {
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course || !(await wasInCourse(writeDb(), { courseId: course.id, itemId }))) throw notFound();
  return reply(409, values, { isGone: true });
}

async function add(edited: Edited, values: Values, timeZone: string): Promise<Answer> {
  const { viewer, code } = edited;
  const { module: moduleId } = paramsOrNotFound(newSchema, values);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const form = readAssessmentForm(values, [], timeZone);
  if ("problems" in form) return reply(400, values, form);
  const lesson = { ...form.facts, content: form.settings };
  const adding = await addLesson(writeDb(), { viewer, courseId: course.id, moduleId, lesson });
  if (adding.outcome === "not-found") return gone(edited, moduleId, values);
  if (adding.outcome === "bad-content") return reply(400, values, { problems: { form: adding.outcome } });
  if (values.intent !== "autosave") return { redirectTo: `${adding.lessonId}/questions?notice=created` };
  const address = `/teach/courses/${code}/assessments/${adding.lessonId}`;
  return reply(200, {}, { saved: { version: adding.version, at: new Date().toISOString(), address } });
}

async function save(edited: Edited, values: Values, timeZone: string): Promise<Answer> {
  const stored = await findDraftAssessment(writeDb(), edited);
  if (!stored) return gone(edited, edited.lessonId, values);
  const form = readAssessmentForm(values, stored.settings.items, timeZone);
  if ("problems" in form) return reply(400, values, form);
  const lesson = { ...form.facts, content: form.settings };
  const version = versionSchema.parse(values.version);
  const saving = await updateLesson(writeDb(), { ...edited, version, lesson });
  switch (saving.outcome) {
    case "saved":
      if (values.intent !== "autosave") return { redirectTo: `${edited.lessonId}?notice=saved` };
      return reply(200, {}, { saved: { version: saving.version, at: new Date().toISOString() } });
    case "conflict":
      return reply(409, values, { conflict: conflictOf(saving.current, timeZone) });
    case "bad-content":
      return reply(400, values, { problems: { form: saving.outcome } });
    case "not-found":
      return gone(edited, edited.lessonId, values);
    default:
      return saving satisfies never;
  }
}

function conflictOf(current: DraftLesson, timeZone: string): AssessmentReply["conflict"] {
  const settings = settingsOfLesson(current);
  return { version: current.version, values: settings ? assessmentValues(current, settings, timeZone) : {} };
}
