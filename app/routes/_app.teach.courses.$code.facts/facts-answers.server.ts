import type { SubmissionResult } from "@conform-to/react";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { type CourseUpdate, updateCourse } from "~/domain/authoring/course-facts.commands.server";
import { courseFactsSchema, factLists, factsOfForm } from "~/domain/authoring/course-facts-form";
import { writeDb } from "~/platform/database.server";
import { notFound, readForm } from "~/platform/http.server";
import { knownFields } from "~/platform/known-fields.server";
import { parseForm } from "~/platform/parse-form";
import type { Viewer } from "~/platform/viewer.server";

/** A form that came back, with the version of the course that it was filled in over. */
export interface FactsReply {
  reply: SubmissionResult;
  version: string;
  /** Somebody else has saved meanwhile. */
  isLate: boolean;
  /** The viewer would no longer be an author of the course, and has to say that they know. */
  isLeaving: boolean;
}

type Edited = { viewer: Viewer; code: string };

/**
 * Saves a course's facts out of its form, adds or takes away a row of it, or says what is wrong with it.
 *
 * @returns where the viewer goes on, as the course's code may be another now, or the form and its status
 * @throws 404 when there is no such course, or not for this viewer
 */
export async function answerFactsForm(
  edited: Edited,
  request: Request,
): Promise<{ goTo: string } | (FactsReply & { status: number })> {
  const form = knownFields(await readForm(request), factLists);
  if (!(await findAuthoredCourse(writeDb(), edited))) throw notFound();
  const version = String(form.get("version") ?? "");
  const submission = parseForm(form, courseFactsSchema);
  if (submission.status !== "success") {
    const reply = submission.reply();
    return { status: reply.status === "error" ? 400 : 200, reply, version, isLate: false, isLeaving: false };
  }
  const course = factsOfForm(submission.value);
  const mayLeave = form.get("leaves") === "on";
  const change = { ...edited, version: submission.value.version, course, mayLeave };
  const update = await updateCourse(writeDb(), change);
  if (update.outcome === "saved")
    return {
      goTo: update.hasLeft ? "/teach?notice=left" : `/teach/courses/${course.code}/facts?notice=saved`,
    };
  const reply = submission.reply(problemOf(update));
  return {
    status: 409,
    reply,
    version,
    isLate: update.outcome === "conflict",
    isLeaving: update.outcome === "leaving",
  };
}

interface Problem {
  formErrors?: string[];
  fieldErrors?: Record<string, string[]>;
}

function problemOf(update: Exclude<CourseUpdate, { outcome: "saved" }>): Problem {
  switch (update.outcome) {
    case "conflict":
      return {};
    case "leaving":
      return { formErrors: [update.outcome] };
    case "code-fixed":
    case "code-taken":
      return { fieldErrors: { code: [update.outcome] } };
    case "too-few-places":
      return { fieldErrors: { maxParticipants: [`${update.outcome}:${update.taken}`] } };
    case "prerequisite-cycle":
      return { fieldErrors: { prerequisites: [`${update.outcome}:${update.code}`] } };
    case "not-found":
      return { formErrors: ["choice-gone"] };
    default:
      return update satisfies never;
  }
}
