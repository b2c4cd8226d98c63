import type { CourseFileProblem } from "./course-file-words";

const statuses: Partial<Record<CourseFileProblem["outcome"], number>> = {
  gone: 409,
  "in-use": 409,
  "in-use-by-question": 409,
  "too-large": 413,
  "wrong-type": 415,
  unreadable: 415,
  "no-end": 415,
  "too-many-pixels": 413,
  "no-picture": 415,
  "no-room": 507,
};

/** The status of a page that says why a file was not taken, or not deleted: 400 where nothing says more. */
export function fileProblemStatus({ outcome }: CourseFileProblem): number {
  return statuses[outcome] ?? 400;
}
