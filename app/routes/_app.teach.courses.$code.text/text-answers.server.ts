import { readFile } from "node:fs/promises";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { courseTextMaxBytes } from "~/domain/authoring/course-file-limits";
import { checkCourseText } from "~/domain/authoring/course-text/check-course-text.commands.server";
import type { TextCheck } from "~/domain/authoring/course-text/text-import";
import { writeDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import { withUploads } from "~/platform/storage/uploads.server";
import type { Viewer } from "~/platform/viewer.server";

type Refusal = Exclude<TextCheck, { outcome: "checked" | "not-found" }>;

/** Why an archive was not taken. */
export type TextRefusal =
  | Refusal
  | { outcome: "missing" | "too-many" }
  | { outcome: "too-large"; maxBytes: number };

type Answer = { importId: string } | { status: number; refusal: TextRefusal };

/**
 * Has an archive looked through, or says what is wrong with it.
 *
 * @throws 404 when there is no such course, or not for this viewer
 */
export async function answerTextForm(
  asked: { viewer: Viewer; code: string },
  request: Request,
): Promise<Answer> {
  if (!(await findAuthoredCourse(writeDb(), asked))) throw notFound();
  if (!request.headers.get("Content-Type")?.startsWith("multipart/form-data"))
    return { status: 400, refusal: { outcome: "missing" } };
  return withUploads(request, { maxBytes: courseTextMaxBytes, maxFiles: 1 }, async (form) => {
    if (form.outcome !== "received") return { status: statuses[form.outcome], refusal: form };
    const [upload] = form.uploads;
    if (!upload || upload.sizeBytes === 0) return { status: 400, refusal: { outcome: "missing" } };
    const archive = await readFile(upload.path);
    const reading = await checkCourseText(writeDb(), fileStorage(), { ...asked, archive });
    if (reading.outcome === "not-found") throw notFound();
    if (reading.outcome === "checked") return { importId: reading.importId };
    return { status: reading.outcome === "no-room" ? statuses["no-room"] : 422, refusal: reading };
  });
}

const statuses = { "too-many": 400, "too-large": 413, "no-room": 507 };
