import type { CourseFileProblem } from "~/components/course-file-words";
import { finishUpload } from "~/domain/authoring/finish-upload.commands.server";
import type { UploadKey } from "~/domain/authoring/uploads.queries.server";
import { writeDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { fileStorage } from "~/platform/storage/file-storage.server";

/** What a page is told of an upload that has come whole. */
export type UploadReply = { file: { fileId: string; name: string } } | { problem: CourseFileProblem };

/**
 * Makes a file out of an upload. Whether it was taken stands in the answer: the request itself was a good one.
 *
 * @throws 404 when there is no such upload, or not for this viewer
 */
export async function finish(key: UploadKey): Promise<Response> {
  const end = await finishUpload(writeDb(), fileStorage(), key);
  switch (end.outcome) {
    case "stored":
      return reply({ file: { fileId: end.file.fileId, name: end.file.name } });
    case "not-found":
      throw notFound();
    case "incomplete":
      return reply({ problem: { outcome: "gone" } });
    case "wrong-type":
      return reply({ problem: { outcome: "wrong-type" } });
    default:
      return reply({ problem: end });
  }
}

function reply(said: UploadReply): Response {
  return Response.json(said, { headers: { "Cache-Control": "private, no-store" } });
}
