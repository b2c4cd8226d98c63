import type { ReadableStream } from "node:stream/web";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { dropUpload, receivePart } from "~/domain/authoring/uploads.commands.server";
import { findUpload, type UploadKey } from "~/domain/authoring/uploads.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import { isTus, tusAnswer } from "~/platform/storage/tus.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { finish } from "./finish.server";

const paramsSchema = z.object({
  code: courseCodeSchema,
  uploadId: z.uuid(),
});
const offsetSchema = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number);

/** Says how much of an upload has come. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const upload = await findUpload(writeDb(), { viewer, ...paramsOrNotFound(paramsSchema, params) });
  if (!upload) throw notFound();
  return tusAnswer(200, {
    "Upload-Offset": String(upload.receivedBytes),
    "Upload-Length": String(upload.sizeBytes),
    "Upload-Expires": upload.expiresAt.toUTCString(),
  });
}

/** Takes the next part of an upload (PATCH), gives it up (DELETE), or makes a file of it (POST, which is ours). */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const key = { viewer, ...paramsOrNotFound(paramsSchema, params) };
  if (request.method === "POST") return finish(key);
  if (!isTus(request)) return tusAnswer(412, { "Tus-Version": "1.0.0" });
  if (request.method === "PATCH") return receive(key, request);
  if (!(await dropUpload(writeDb(), fileStorage(), key))) throw notFound();
  return tusAnswer(204);
}

const statuses = { "too-large": 413, "no-room": 507, "wrong-type": 415 } as const;

async function receive(key: UploadKey, request: Request): Promise<Response> {
  const offset = offsetSchema.safeParse(request.headers.get("Upload-Offset"));
  if (request.headers.get("Content-Type") !== "application/offset+octet-stream") return tusAnswer(415);
  if (!offset.success || !request.body) return tusAnswer(400);
  // Who is refused has to send the rest all the same before they hear of it, so it is not broken off.
  const source = (request.body as ReadableStream<Uint8Array>).values({ preventCancel: true });
  const part = { ...key, firstByte: offset.data, source, now: new Date() };
  const receipt = await receivePart(writeDb(), fileStorage(), part);
  switch (receipt.outcome) {
    case "received":
    case "elsewhere":
      return tusAnswer(receipt.outcome === "received" ? 204 : 409, {
        "Upload-Offset": String(receipt.receivedBytes),
        "Upload-Expires": receipt.expiresAt.toUTCString(),
      });
    case "not-found":
      throw notFound();
    default:
      return tusAnswer(statuses[receipt.outcome]);
  }
}
