import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { questionFileNames } from "~/domain/questions/formats/question-formats";
import { exportQuestions } from "~/domain/questions/question-export.server";
import { questionFilterSchema } from "~/domain/questions/question-filter";
import { exportFormatSchema } from "~/domain/questions/question-transfer-form";
import { writeDb } from "~/platform/database.server";
import { download } from "~/platform/download.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import { requireViewer } from "~/platform/viewer.server";

/** The questions that fit, as a file. Asks the primary: authors see at once what they change. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "question:author");
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const format = exportFormatSchema.parse(search.format);
  const filter = questionFilterSchema.parse(search);
  const { text } = await exportQuestions(writeDb(), { viewer, filter, format }, fileStorage());
  const { name, mediaType } = questionFileNames[format];
  return download(name, mediaType, Readable.from([Buffer.from(text)]));
}
