import { createReadStream } from "node:fs";
import type { CourseFileProblem } from "~/components/course-file-words";
import { fileProblemStatus } from "~/components/file-problem-status";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { courseFileMaxBytes } from "~/domain/authoring/course-file-limits";
import { addCourseFile, removeCourseFile } from "~/domain/authoring/course-files.commands.server";
import { dropUpload } from "~/domain/authoring/uploads.commands.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { writeDb } from "~/platform/database.server";
import { formValues, notFound } from "~/platform/http.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import { type Upload, withUploads } from "~/platform/storage/uploads.server";
import type { Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

interface Asked {
  viewer: Viewer;
  code: string;
}

type Answer = { done: "added" | "removed" | "given-up" } | { status: number; problem: CourseFileProblem };

const changeSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("remove"), file: z.uuid() }),
  z.object({ intent: z.literal("give-up"), upload: z.uuid(), course: courseCodeSchema }),
]);

/**
 * Takes a file into a course, or out of it. Before a byte of a film is read it is known that the course is there.
 *
 * @throws 404 when there is no such course, or not for this viewer
 */
export async function answerFilesForm(asked: Asked, request: Request): Promise<Answer> {
  const course = await findAuthoredCourse(writeDb(), asked);
  if (!course) throw notFound();
  if (!request.headers.get("Content-Type")?.startsWith("multipart/form-data")) return change(asked, request);
  return withUploads(request, { maxBytes: courseFileMaxBytes, maxFiles: 1 }, async (form) => {
    if (form.outcome !== "received") return refusal(form);
    const [upload] = form.uploads;
    return upload && upload.sizeBytes > 0
      ? add(asked.viewer, course.id, upload)
      : refusal({ outcome: "missing" });
  });
}

async function add(viewer: Viewer, courseId: string, { name, path }: Upload): Promise<Answer> {
  const file = { viewer, courseId, name, source: createReadStream(path), movable: path };
  const storing = await addCourseFile(writeDb(), fileStorage(), file);
  switch (storing.outcome) {
    case "stored":
      return { done: "added" };
    case "not-found":
      throw notFound();
    case "wrong-type":
      return refusal({ outcome: "wrong-type" });
    default:
      return refusal(storing);
  }
}

async function change(asked: Asked, request: Request): Promise<Answer> {
  const form = changeSchema.safeParse(await formValues(request));
  if (!form.success) return refusal({ outcome: "unknown" });
  if (form.data.intent === "give-up") {
    const { upload: uploadId, course: code } = form.data;
    const isDropped = await dropUpload(writeDb(), fileStorage(), { viewer: asked.viewer, code, uploadId });
    return isDropped ? { done: "given-up" } : refusal({ outcome: "gone" });
  }
  const removing = await removeCourseFile(writeDb(), fileStorage(), { ...asked, fileId: form.data.file });
  if (removing.outcome === "removed") return { done: "removed" };
  return refusal({ outcome: removing.outcome === "in-use" ? "in-use" : "gone" });
}

function refusal(problem: CourseFileProblem): Answer {
  return { status: fileProblemStatus(problem), problem };
}
