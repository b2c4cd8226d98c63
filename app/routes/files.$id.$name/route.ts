import type { LoaderFunctionArgs } from "@remix-run/node";
import { handedInAudience } from "~/domain/assessment/handed-in-files.queries.server";
import { coverAudience } from "~/domain/catalog/course-cover.queries.server";
import { findFileFor } from "~/domain/files/files.queries.server";
import { courseFileAudience } from "~/domain/learning/course-files.queries.server";
import { photoAudience } from "~/domain/people/photo.queries.server";
import { questionPictureAudience } from "~/domain/questions/question-pictures.queries.server";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { fileAnswer } from "./file-answer";
import { paced } from "./paced-body.server";

const paramsSchema = z.object({ id: z.uuid(), name: z.string() });

/** The areas that files belong to; each says who may see its own. */
const audiences = [
  photoAudience,
  coverAudience,
  courseFileAudience,
  handedInAudience,
  questionPictureAudience,
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "file:view");
  const { id, name } = paramsOrNotFound(paramsSchema, params);
  // From the primary: whether the viewer may see it is decided by the rights of this moment.
  const file = await findFileFor(writeDb(), { viewer, id, audiences });
  if (!file || file.name !== name) throw notFound();
  const storage = fileStorage();
  if ((await storage.sizeOf(file.storageKey)) !== file.sizeBytes) throw new Error(`File ${id} is damaged.`);
  const { status, headers, range } = fileAnswer(request, file);
  const body = range && paced(storage.read(file.storageKey, range), context.whenWritable);
  return new Response(body, { status, headers });
}
