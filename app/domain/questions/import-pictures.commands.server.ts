import type { Db } from "~/platform/database.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import type { Viewer } from "~/platform/viewer.server";
import type { ImportedPicture, ImportedQuestion } from "./formats/imported-question";
import { once } from "./formats/moodle-pictures.server";
import { questionBodySchema } from "./question-body";
import { addQuestionPicture } from "./question-pictures.commands.server";

interface Pictured {
  viewer: Viewer;
  categoryId: string;
  questions: readonly ImportedQuestion[];
  pictures: readonly ImportedPicture[];
}

/**
 * Keeps the pictures of a file among those of a category; what is there already is not kept twice.
 *
 * @returns the questions, whose texts name them; or why one was not taken
 */
export async function keepImportedPictures(
  db: Db,
  storage: FileStorage,
  { viewer, categoryId, questions, pictures }: Pictured,
): Promise<
  | { outcome: "kept"; questions: readonly ImportedQuestion[] }
  | { outcome: "not-found" | "no-room" | "refused" }
> {
  const ids = new Map<string, string>();
  for (const { id, name, bytes } of pictures) {
    const picture = { viewer, categoryId, name, source: once(bytes), mayBeThere: true as const };
    const added = await addQuestionPicture(db, storage, picture);
    if (added.outcome === "not-found" || added.outcome === "no-room") return { outcome: added.outcome };
    if (added.outcome !== "stored") return { outcome: "refused" };
    ids.set(id, added.fileId);
  }
  return { outcome: "kept", questions: questions.map((question) => renamed(question, ids)) };
}

/** Ids are all of one length: no text becomes longer than it may be. */
function renamed(question: ImportedQuestion, ids: ReadonlyMap<string, string>): ImportedQuestion {
  const text = JSON.stringify(question.body);
  const named = text.replace(/\/files\/([0-9a-f-]{36})\//g, (whole, id: string) => {
    return ids.has(id) ? `/files/${ids.get(id)}/` : whole;
  });
  return named === text ? question : { ...question, body: questionBodySchema.parse(JSON.parse(named)) };
}
