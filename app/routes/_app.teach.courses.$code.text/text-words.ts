import { fileSize } from "~/components/file-size";
import type { TextProblem } from "~/domain/authoring/course-text/text-problem";
import { m } from "~/messages/compiled/messages";
import type { TextRefusal } from "./text-answers.server";

const archiveWords: Record<string, (named: { name: string }) => string> = {
  encrypted: m.text_archive_encrypted,
  "too-many": m.text_archive_many,
  "too-large": m.text_archive_large,
  "bad-name": m.text_archive_name,
  "same-name": m.text_archive_same,
  link: m.text_archive_link,
};

/** Why an archive was not taken, in a whole sentence. */
export function refusalWords(refusal: TextRefusal, locale: string): string {
  switch (refusal.outcome) {
    case "wrong":
      return m.text_wrong({ count: refusal.problems.length });
    case "bad-archive":
      return archiveWords[refusal.problem]?.({ name: refusal.name }) ?? m.text_archive_damaged();
    case "bad-file":
      return m.text_bad_file({ path: refusal.path });
    case "too-large":
      return m.text_too_large({ size: fileSize(refusal.maxBytes, locale) });
    case "too-many":
      return m.files_problem_many();
    case "no-room":
      return m.files_problem_room();
    case "missing":
      return m.files_problem_missing();
    default:
      return refusal satisfies never;
  }
}

const problemWords: Record<TextProblem["code"], (about: { detail: string }) => string> = {
  missing: m.text_problem_missing,
  "no-front": m.text_problem_front,
  yaml: m.text_problem_yaml,
  value: m.text_problem_value,
  gift: m.text_problem_gift,
  "gift-place": m.text_problem_gift_place,
  "unknown-file": m.text_problem_unknown,
  encoding: m.text_problem_encoding,
  "file-missing": m.text_problem_file,
  "category-unknown": m.text_problem_category,
};

/** What is wrong at one place, in a whole sentence. */
export function textProblemWords({ code, detail }: TextProblem): string {
  return problemWords[code]({ detail });
}
