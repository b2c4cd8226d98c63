import { fileSize } from "~/components/file-size";
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
