import { fileHref } from "~/domain/files/file-name";
import type { Answer } from "~/domain/questions/answer";

/** Of the files that were handed in with an attempt, those that the answer names. */
export function givenFiles(
  files: readonly { slot: number; id: string; name: string }[],
  slot: number,
  answer: Answer | null,
) {
  const kept = answer && "fileIds" in answer ? answer.fileIds : [];
  return files
    .filter((file) => file.slot === slot && kept.includes(file.id))
    .map(({ id, name }) => ({ id, name, href: fileHref({ id, name }) }));
}
