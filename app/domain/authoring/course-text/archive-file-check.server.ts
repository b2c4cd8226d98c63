import { contentProblem } from "~/domain/files/checked-content.server";
import { imageMediaTypes, lessonMediaTypes, type MediaType } from "~/domain/files/media-types";
import { sniffMediaType } from "~/domain/files/sniff-media-type.server";
import { courseFileLimit } from "../course-file-limits";
import { captionsProblem } from "../web-vtt";
import { isMedia } from "./archive-files";
import type { TextProblem } from "./text-problem";

/** Which files of an archive would not be taken into its course, and why. */
export async function archiveFileProblems(sent: ReadonlyMap<string, Buffer>): Promise<TextProblem[]> {
  const problems: TextProblem[] = [];
  for (const [path, bytes] of sent) {
    const problem = isMedia(path) ? await archiveFileProblem(path, bytes) : null;
    if (problem) problems.push(problem);
  }
  return problems;
}

/** Why a file of an archive would not be taken into its course; null: it would. */
async function archiveFileProblem(path: string, bytes: Buffer): Promise<TextProblem | null> {
  const mediaType = await sniffMediaType(bytes);
  const problem = (code: TextProblem["code"], line = 1) => ({ file: path, line, code, detail: path });
  const accept: readonly MediaType[] = path.startsWith("files/") ? lessonMediaTypes : imageMediaTypes;
  if (!mediaType || !accept.includes(mediaType)) return problem("file-type");
  if (bytes.length > courseFileLimit(mediaType)) return problem("file-size");
  if (mediaType === "text/vtt") {
    const wrong = captionsProblem(bytes);
    return wrong && problem("file-captions", wrong.line);
  }
  const content = await contentProblem(bytes, mediaType);
  return content && problem(content.outcome === "no-end" ? "file-pdf" : "file-picture");
}
