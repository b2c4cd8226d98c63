import { lockAuthoredCourse } from "~/domain/authoring/authored-course.commands.server";
import { updateLesson } from "~/domain/authoring/lesson.commands.server";
import { findDraftLesson } from "~/domain/authoring/outline.queries.server";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { changedItems, type ItemChange } from "./assessment-items";
import type { AssessmentItem } from "./assessment-settings";
import { countUsable, settingsOfLesson } from "./draft-assessment.queries.server";

export type ItemsChange =
  | { outcome: "changed" }
  /** Somebody else has taken that item away meanwhile. */
  | { outcome: "gone" }
  /** More items than an assessment can have. */
  | { outcome: "too-many" }
  | { outcome: "not-found" };

/**
 * Changes what a draft's assessment asks, item by item, so that two authors do not disturb each other. Questions and
 * categories are taken only where the author may use them.
 */
export async function changeAssessmentItems(
  db: Db,
  edited: { viewer: Viewer; code: string; lessonId: string; change: ItemChange },
): Promise<ItemsChange> {
  const { viewer, code, lessonId, change } = edited;
  return inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    const lesson = course && (await findDraftLesson(trx, { revisionId: course.draftId, lessonId }));
    const settings = lesson && settingsOfLesson(lesson);
    if (!settings) return { outcome: "not-found" };
    if (change.kind === "add" && !(await mayUseAll(trx, viewer, change.items)))
      return { outcome: "not-found" };
    const items = changedItems(settings.items, change);
    if (!items) return { outcome: "gone" };
    const { title, description, durationMinutes, required } = lesson;
    const facts = { title, description, durationMinutes, required };
    const saving = await updateLesson(trx, {
      viewer,
      code,
      lessonId,
      version: lesson.version,
      lesson: { ...facts, content: { ...settings, items } },
    });
    return saving.outcome === "saved" ? { outcome: "changed" } : { outcome: "too-many" };
  });
}

async function mayUseAll(trx: Trx, viewer: Viewer, items: readonly AssessmentItem[]): Promise<boolean> {
  const role = await assertStillMay(trx, viewer, "question:author");
  const questionIds = new Set(items.flatMap((item) => (item.kind === "fixed" ? [item.questionId] : [])));
  const categoryIds = new Set(items.flatMap((item) => (item.kind === "draw" ? (item.categoryId ?? []) : [])));
  const asked = { questionIds: [...questionIds], categoryIds: [...categoryIds] };
  const usable = await countUsable(trx, asked, { userId: viewer.userId, role });
  return usable === questionIds.size + categoryIds.size;
}
