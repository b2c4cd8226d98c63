import type { MediaType } from "~/domain/files/media-types";

const mebibyte = 1024 * 1024;

/** The most that captions may have: they are read as a whole. */
export const captionsMaxBytes = 2 * mebibyte;

/** The most that any file of a course may have: a long video. */
export const courseFileMaxBytes = 2 * 1024 * mebibyte - 1;

/** The most that a course as text may have, packed. */
export const courseTextMaxBytes = 64 * mebibyte;

/** The most that a file of a course may have, by what it is. */
export function courseFileLimit(type: MediaType): number {
  if (type === "video/mp4" || type === "video/webm") return courseFileMaxBytes;
  if (type === "text/vtt") return captionsMaxBytes;
  return type === "application/pdf" ? 200 * mebibyte : 20 * mebibyte;
}
