import { courseFileLimit } from "~/domain/authoring/course-file-limits";
import type { CaptionsProblem } from "~/domain/authoring/web-vtt";
import type { MediaType } from "~/domain/files/media-types";
import { m } from "~/messages/compiled/messages";
import { fileSize } from "./file-size";

/** Why a file of a course was not taken, or not deleted. */
export type CourseFileProblem =
  | { outcome: "missing" | "too-many" | "wrong-type" | "no-room" | "in-use" | "gone" | "unknown" }
  | { outcome: "no-picture" | "in-use-by-question" | "too-many-pixels" | "unreadable" | "no-end" }
  | { outcome: "too-many-unfinished" }
  | { outcome: "too-large"; maxBytes: number }
  | ({ outcome: "bad-captions" } & CaptionsProblem);

const plain = {
  missing: m.files_problem_missing,
  "too-many": m.files_problem_many,
  "wrong-type": m.files_problem_type,
  "no-room": m.files_problem_room,
  "in-use": m.files_problem_in_use,
  gone: m.files_problem_gone,
  unknown: m.files_problem_unknown,
  "no-picture": m.files_problem_no_picture,
  "too-many-pixels": m.files_problem_pixels,
  unreadable: m.files_problem_unreadable,
  "no-end": m.files_problem_no_end,
  "too-many-unfinished": m.files_problem_unfinished,
  "in-use-by-question": m.files_problem_in_question,
};

const captions: Record<CaptionsProblem["problem"], (place: { line: number }) => string> = {
  "no-header": m.files_captions_header,
  "not-text": () => m.files_captions_text(),
  "bad-timing": m.files_captions_timing,
  "ends-before-start": m.files_captions_end,
  "no-cues": () => m.files_captions_none(),
};

/** The problem in a whole sentence. */
export function courseFileProblemWords(problem: CourseFileProblem, locale: string): string {
  if (problem.outcome === "bad-captions") return captions[problem.problem](problem);
  if (problem.outcome !== "too-large") return plain[problem.outcome]();
  const { maxBytes } = problem;
  const type = examples.find((each) => courseFileLimit(each) === maxBytes);
  if (!type) return m.files_problem_large_video({ size: fileSize(maxBytes, locale) });
  return m.files_problem_large({ kind: fileKindWords(type), size: fileSize(maxBytes, locale) });
}

const examples: readonly MediaType[] = ["application/pdf", "image/png", "text/vtt"];

/** What a file is, in a word. */
export function fileKindWords(type: MediaType): string {
  if (type.startsWith("video/")) return m.files_kind_video();
  if (type.startsWith("image/")) return m.files_kind_picture();
  return type === "text/vtt" ? m.files_kind_captions() : m.files_kind_pdf();
}
