import { handedInTogetherMaxBytes } from "~/domain/assessment/handed-in-limits";
import {
  courseFileLimit,
  courseFileMaxBytes,
  courseTextMaxBytes,
} from "~/domain/authoring/course-file-limits";
import { photoMaxBytes } from "~/domain/people/photo";
import { importMaxBytes } from "~/domain/questions/formats/question-formats";
import { mostFormBytes } from "~/platform/form-limit";

const courseFiles = /^\/teach\/courses\/[A-Z0-9-]+\/files$/;

const questionPictures = /^\/teach\/questions\/categories\/[\da-f-]{36}\/pictures$/;

const courseTexts = /^\/teach\/courses\/[A-Z0-9-]+\/text$/;

const attempts = /^\/learn\/[A-Z0-9-]+\/assessments\/[\da-f-]{36}\/attempts\/[\da-f-]{36}$/;

/** Parts of resumable uploads; clients of ours send 8 MB at a time. */
const parts = /^\/teach\/courses\/[A-Z0-9-]+\/uploads(\/[\da-f-]{36})?$/;
const partLimitBytes = 64 * mostFormBytes;

/** The most that a form with files, or a part of one, may send to this path. Somewhat more than files may have, so that the page itself can say what is wrong. */
export function bodyLimitBytes(path: string): number {
  const page = path.replace(/\.data$/, "");
  if (page === "/my/profile") return 2 * photoMaxBytes;
  if (page === "/teach/questions/import") return 4 * importMaxBytes;
  if (parts.test(page)) return partLimitBytes;
  if (questionPictures.test(page)) return courseFileLimit("image/png") + 4 * mostFormBytes;
  if (courseTexts.test(page)) return courseTextMaxBytes + 4 * mostFormBytes;
  if (attempts.test(page)) return handedInTogetherMaxBytes;
  return courseFiles.test(page) ? courseFileMaxBytes + 16 * mostFormBytes : mostFormBytes;
}

/** Whether what is sent to this path may take as long as a long video takes over a slow line. */
export function takesLongUploads(path: string): boolean {
  const page = path.replace(/\.data$/, "");
  return courseFiles.test(page) || courseTexts.test(page) || attempts.test(page) || parts.test(page);
}

/** Whether this path takes uploads by the tus protocol, which has methods and a type of its own. */
export function takesParts(path: string): boolean {
  return parts.test(path);
}
