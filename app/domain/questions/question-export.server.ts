import type { ReadDb } from "~/platform/database.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
import type { Viewer } from "~/platform/viewer.server";
import { categoriesWithin, categoryLabel, categoryTree } from "./category-tree";
import { writeQuestions } from "./formats/question-file.server";
import type { QuestionFormat } from "./formats/question-formats";
import { pictureIdsIn, type WrittenPictures } from "./formats/written-pictures";
import type { WrittenQuestion } from "./formats/written-question";
import type { AskedQuestions } from "./question-filter";
import { listPicturesToExport } from "./question-pictures.queries.server";
import {
  listQuestionCategories,
  listQuestionsToExport,
  mostExportedQuestions,
} from "./questions.queries.server";

/**
 * The questions that the viewer may use and that fit, as a file, what it cannot say, and the categories to choose from.
 *
 * @param storage where pictures are read; null: what is in the file does not matter, only what it leaves out
 */
export async function exportQuestions(
  db: ReadDb,
  { viewer, filter, format }: { viewer: Viewer; filter: AskedQuestions; format: QuestionFormat },
  storage: FileStorage | null,
) {
  const categories = await listQuestionCategories(db, viewer);
  const { category, page: _, ...asked } = filter;
  const categoryIds = category && categoriesWithin(categories, category);
  const narrowed = { ...asked, tag: asked.tag || undefined, categoryIds: categoryIds || undefined };
  const found = await listQuestionsToExport(db, { viewer, filter: narrowed });
  const tree = categoryTree(categories);
  const paths = new Map(tree.map(({ id, path }) => [id, path]));
  const questions = found.map(({ name, body, tags, points, categoryId }) => {
    return { name, body, tags, points, categoryPath: paths.get(categoryId) ?? [] };
  });
  const pictures = format === "moodle-xml" ? await picturesOf(db, { viewer, questions, storage }) : new Map();
  const file = writeQuestions(format, questions, pictures);
  return {
    ...file,
    count: questions.length,
    isCut: questions.length === mostExportedQuestions,
    categories: tree.map((each) => ({ value: each.id, label: categoryLabel(each) })),
  };
}

/** The most bytes of pictures in one file: it is made as a whole before it is sent. */
const mostPictureBytes = 16 * 1024 * 1024;

async function picturesOf(
  db: ReadDb,
  asked: { viewer: Viewer; questions: readonly WrittenQuestion[]; storage: FileStorage | null },
): Promise<WrittenPictures> {
  const { viewer, questions, storage } = asked;
  const ids = new Set(questions.flatMap(({ body }) => pictureIdsIn(body)));
  const files = await listPicturesToExport(db, { viewer, fileIds: [...ids] });
  const pictures = new Map<string, string>();
  let bytes = 0;
  for (const { id, storageKey, sizeBytes } of files) {
    if (bytes + sizeBytes > mostPictureBytes) continue;
    bytes += sizeBytes;
    pictures.set(id, storage ? await contentOf(storage, { storageKey, sizeBytes }) : "");
  }
  return pictures;
}

async function contentOf(
  storage: FileStorage,
  file: { storageKey: string; sizeBytes: number },
): Promise<string> {
  const pieces: Uint8Array[] = [];
  const whole = { start: 0, end: file.sizeBytes - 1 };
  for await (const piece of storage.read(file.storageKey, whole)) pieces.push(piece);
  return Buffer.concat(pieces).toString("base64");
}
