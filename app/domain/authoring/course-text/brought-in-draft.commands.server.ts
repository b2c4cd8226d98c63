import { createQuestionCategory } from "~/domain/questions/question-categories.commands.server";
import { importQuestions } from "~/domain/questions/question-import.commands.server";
import type { Trx } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import type { EditionContents } from "../edition-contents.queries.server";
import type { ImportPlan } from "./import-plan";
import type { PlannedBank } from "./planned-bank";
import { picturePathsIn, withPictureAddresses } from "./question-pictures-text";

/** Pictures that were stored for new questions, by their places. */
export type StoredPictures = ReadonlyMap<string, { fileId: string; name: string }>;

/** Adds to the question bank what an import asks that it has not: ready to be asked, with the pictures that are stored. */
export async function addToBank(
  trx: Trx,
  { viewer, bank, pictures }: { viewer: Viewer; bank: PlannedBank; pictures: StoredPictures },
): Promise<void> {
  for (const { id, courseId, parentId, name } of bank.newCategories) {
    const made = await createQuestionCategory(trx, { viewer, id, courseId, parentId, name });
    if (made.outcome !== "created") throw new Error(made.outcome);
  }
  const byCategory = new Map<string, (typeof bank.newQuestions)[number][]>();
  for (const question of bank.newQuestions)
    byCategory.set(question.categoryId, [...(byCategory.get(question.categoryId) ?? []), question]);
  for (const [categoryId, added] of byCategory) {
    const questions = added.map(({ id, question: { worth, body, ...said } }) => ({
      ...{ id, ...said, points: worth, categoryPath: [], line: 1 },
      body: withPictureAddresses(body, new Map([...bank.pictures, ...pictures])),
    }));
    const imported = await importQuestions(trx, { viewer, categoryId, questions, state: "ready" });
    if (imported.outcome !== "imported") throw new Error(imported.outcome);
  }
  await addPictures(trx, { bank, pictures });
}

/** Each to the category of the first question that shows it. */
async function addPictures(
  trx: Trx,
  { bank, pictures }: { bank: PlannedBank; pictures: StoredPictures },
): Promise<void> {
  const rows = [...pictures].flatMap(([place, { fileId }]) => {
    const first = bank.newQuestions.find(({ question }) => picturePathsIn(question.body).includes(place));
    return first ? [{ fileId, categoryId: first.categoryId }] : [];
  });
  if (rows.length > 0) await trx.insertInto("questionFiles").values(rows).execute();
}

/** Makes the modules and lessons of a plan known that its course has never had. */
export async function insertIds(
  trx: Trx,
  { courseId, plan }: { courseId: string; plan: ImportPlan },
): Promise<void> {
  const rows = (ids: readonly string[]) => ids.map((id) => ({ id, courseId }));
  if (plan.newModuleIds.length > 0) await trx.insertInto("modules").values(rows(plan.newModuleIds)).execute();
  if (plan.newLessonIds.length > 0) await trx.insertInto("lessons").values(rows(plan.newLessonIds)).execute();
}

interface Place {
  courseId: string;
  draftId: string;
  keptBy: string;
}

/**
 * Keeps contents beside a draft, as one that was set aside.
 *
 * @returns its id
 */
export async function keepDraft(trx: Trx, place: Place, contents: EditionContents): Promise<string> {
  const { courseId, draftId, keptBy } = place;
  const { modules, lessons, ...criteria } = contents;
  // Rows of `revision_modules` and `revision_lessons`, as the database names their columns.
  const base = { revision_id: draftId, course_id: courseId, version: 1 };
  const moduleRows = modules.map(({ moduleId, durationHours, ...module }, index) => ({
    ...{ ...base, ...module, module_id: moduleId, duration_hours: durationHours, position: index + 1 },
  }));
  const lessonRows = lessons.map(
    ({ lessonId, moduleId, contentType, durationMinutes, ...lesson }, index) => ({
      ...{ ...base, ...lesson, lesson_id: lessonId, module_id: moduleId, content_type: contentType },
      duration_minutes: durationMinutes,
      position: index - lessons.findIndex((other) => other.moduleId === moduleId) + 1,
    }),
  );
  const { id } = await trx
    .insertInto("keptDrafts")
    .values({
      ...{ courseId, keptBy, ...criteria },
      modules: JSON.stringify(moduleRows),
      lessons: JSON.stringify(lessonRows),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
