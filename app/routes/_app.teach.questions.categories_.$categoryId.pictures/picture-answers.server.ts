import { createReadStream } from "node:fs";
import type { CourseFileProblem } from "~/components/course-file-words";
import { fileProblemStatus } from "~/components/file-problem-status";
import { courseFileLimit } from "~/domain/authoring/course-file-limits";
import {
  addQuestionPicture,
  removeQuestionPicture,
} from "~/domain/questions/question-pictures.commands.server";
import { findPictureCategory } from "~/domain/questions/question-pictures.queries.server";
import { writeDb } from "~/platform/database.server";
import { formValues, notFound } from "~/platform/http.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import { type Upload, withUploads } from "~/platform/storage/uploads.server";
import type { Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

interface Asked {
  viewer: Viewer;
  categoryId: string;
}

type Answer = { done: "added" | "removed" } | { status: number; problem: CourseFileProblem };

const removeSchema = z.object({ intent: z.literal("remove"), file: z.uuid() });

/**
 * Takes a picture into a category, or out of it. Before a byte of it is read it is known that the category is there.
 *
 * @throws 404 when there is no such category, or not for this viewer
 */
export async function answerPictureForm(asked: Asked, request: Request): Promise<Answer> {
  if (!(await findPictureCategory(writeDb(), asked))) throw notFound();
  if (!request.headers.get("Content-Type")?.startsWith("multipart/form-data")) return remove(asked, request);
  const limits = { maxBytes: courseFileLimit("image/png"), maxFiles: 1 };
  return withUploads(request, limits, async (form) => {
    if (form.outcome !== "received") return refusal(form);
    const [upload] = form.uploads;
    return upload && upload.sizeBytes > 0 ? add(asked, upload) : refusal({ outcome: "missing" });
  });
}

async function add(asked: Asked, { name, path }: Upload): Promise<Answer> {
  const file = { ...asked, name, source: createReadStream(path) };
  const storing = await addQuestionPicture(writeDb(), fileStorage(), file);
  switch (storing.outcome) {
    case "stored":
      return { done: "added" };
    case "not-found":
      throw notFound();
    case "wrong-type":
      return refusal({ outcome: "no-picture" });
    default:
      return refusal(storing);
  }
}

async function remove(asked: Asked, request: Request): Promise<Answer> {
  const form = removeSchema.safeParse(await formValues(request));
  if (!form.success) return refusal({ outcome: "unknown" });
  const removing = await removeQuestionPicture(writeDb(), fileStorage(), {
    ...asked,
    fileId: form.data.file,
  });
  if (removing.outcome === "removed") return { done: "removed" };
  return refusal({ outcome: removing.outcome === "in-use" ? "in-use-by-question" : "gone" });
}

function refusal(problem: CourseFileProblem): Answer {
  return { status: fileProblemStatus(problem), problem };
}
