import { courseFileMaxBytes } from "~/domain/authoring/course-file-limits";
import { photoMaxBytes } from "~/domain/people/photo";

/** The most that a form may send. */
const formLimitBytes = 1024 * 1024;

const courseFiles = /^\/teach\/courses\/[A-Z0-9-]+\/files$/;

/** The most that a request to this path may send. Somewhat more than files may have, so that the page itself can say what is wrong. */
export function bodyLimitBytes(path: string): number {
  const page = path.replace(/\.data$/, "");
  if (page === "/my/profile") return 2 * photoMaxBytes;
  return courseFiles.test(page) ? courseFileMaxBytes + 16 * formLimitBytes : formLimitBytes;
}

/** Whether what is sent to this path may take as long as a long video takes over a slow line. */
export function takesLongUploads(path: string): boolean {
  return courseFiles.test(path.replace(/\.data$/, ""));
}
