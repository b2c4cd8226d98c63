import { fileHref } from "~/domain/files/file-name";

/** The most that a picture of a course may have when it is sent. */
export const coverMaxBytes = 12 * 1024 * 1024;

/** The edges, in picture elements, at which it is kept. */
export const coverEdges = { width: 800, height: 450 } as const;

/** The most characters in which it is described. */
export const coverAltMaxLength = 300;

/** What pictures of courses are called, whatever was sent. */
export const coverName = "cover.webp";

/** Where a course's picture is; null: there is none. */
export function coverHref({ coverFileId: id }: { coverFileId: string | null }): string | null {
  return id && fileHref({ id, name: coverName });
}
