import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { beginUpload } from "~/domain/authoring/uploads.commands.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { isTus, readMetadata, tusAnswer } from "~/platform/storage/tus.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

const paramsSchema = z.object({ code: courseCodeSchema });
const lengthSchema = z.coerce.number().int().min(1);

/** Whoever comes here by themselves meant the files. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  return redirect(`/teach/courses/${code}/files`);
}

/** Begins an upload by the tus protocol (https://tus.io): its length is said, and where to send it is answered. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  if (!isTus(request)) return tusAnswer(412, { "Tus-Version": "1.0.0" });
  if (request.method !== "POST") return tusAnswer(405);
  const length = lengthSchema.safeParse(request.headers.get("Upload-Length") ?? "");
  if (!length.success) return tusAnswer(400);
  const name = readMetadata(request.headers.get("Upload-Metadata")).filename ?? "";
  const upload = { viewer, code, name, sizeBytes: length.data, now: new Date() };
  const beginning = await beginUpload(writeDb(), upload);
  switch (beginning.outcome) {
    case "begun":
      return tusAnswer(201, {
        Location: `/teach/courses/${code}/uploads/${beginning.uploadId}`,
        "Upload-Expires": beginning.expiresAt.toUTCString(),
      });
    case "not-found":
      throw notFound();
    case "too-large":
      return tusAnswer(413, { "Tus-Max-Size": String(beginning.maxBytes) });
    case "too-many":
      return tusAnswer(429);
    default:
      return beginning satisfies never;
  }
}
