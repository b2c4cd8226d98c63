import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import {
  type CoverChange,
  changeCover,
  describeCover,
  removeCover,
} from "~/domain/authoring/course-cover.commands.server";
import { coverAltMaxLength, coverMaxBytes } from "~/domain/catalog/course-cover";
import { writeDb } from "~/platform/database.server";
import { formValues, notFound } from "~/platform/http.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import { withUploads } from "~/platform/storage/uploads.server";
import type { Viewer } from "~/platform/viewer.server";
import type { CoverProblem } from "./cover-form";

type Edited = { viewer: Viewer; code: string };
type Answer = { done: "saved" | "removed" } | { status: number; problem: CoverProblem; alt: string };

/**
 * Gives a course a picture, describes it anew or takes it away. Before the picture is read it is known that the course
 * is there.
 *
 * @throws 404 when there is no such course, or not for this viewer
 */
export async function answerCoverForm(edited: Edited, request: Request): Promise<Answer> {
  if (!(await findAuthoredCourse(writeDb(), edited))) throw notFound();
  if (!request.headers.get("Content-Type")?.startsWith("multipart/form-data")) return remove(edited, request);
  return withUploads(request, { maxBytes: coverMaxBytes, maxFiles: 1 }, async (form) => {
    if (form.outcome !== "received") return refusal(form.outcome, "");
    const alt = String(form.values.get("alt") ?? "").trim();
    if (alt.length > coverAltMaxLength) return refusal("alt-too-long", alt);
    const [picture] = form.uploads;
    if (picture && picture.sizeBytes > 0)
      return answerTo(
        await changeCover(writeDb(), fileStorage(), { ...edited, alt, file: picture.path }),
        alt,
      );
    const describing = await describeCover(writeDb(), { ...edited, alt });
    return describing.outcome === "changed" ? { done: "saved" } : refusal("missing", alt);
  });
}

function answerTo(change: CoverChange, alt: string): Answer {
  if (change.outcome === "not-found") throw notFound();
  return change.outcome === "changed" ? { done: "saved" } : refusal(change.outcome, alt);
}

async function remove(edited: Edited, request: Request): Promise<Answer> {
  const { intent } = await formValues(request);
  if (intent !== "remove") return refusal("missing", "");
  const removing = await removeCover(writeDb(), fileStorage(), edited);
  if (removing.outcome === "not-found") throw notFound();
  return { done: "removed" };
}

const statuses = {
  missing: 400,
  "too-many": 400,
  "alt-too-long": 400,
  unreadable: 400,
  "too-large": 413,
  "too-many-pixels": 413,
  "wrong-type": 415,
  "no-room": 507,
} as const satisfies Record<CoverProblem, number>;

function refusal(problem: CoverProblem, alt: string): Answer {
  return { status: statuses[problem], problem, alt };
}
