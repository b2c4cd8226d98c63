import { type Db, inTransaction } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import type { Viewer } from "~/platform/viewer.server";
import { lockAuthoredCourse } from "./authored-course.commands.server";
import { findDraftPlace } from "./outline.queries.server";
import { type Move, movedInList } from "./outline-order";
import { lessonIdsOf, moduleIdsOf, placeLessons, placeModules } from "./outline-places.commands.server";

/** "stayed": it was there already. */
type Moving =
  | { outcome: "moved" }
  | { outcome: "stayed" }
  | { outcome: "changed" }
  | { outcome: "not-found" };

interface Moved {
  viewer: Viewer;
  code: string;
  move: Move;
  /** The list that it goes to, in the order in which it was seen: if that has changed since, nothing moves. */
  seen?: readonly string[];
}

/** Moves a module of a draft among the others; whoever moves one at the same time waits. */
export async function moveModule(
  db: Db,
  { viewer, code, moduleId, move, seen }: Moved & { moduleId: string },
): Promise<Moving> {
  return inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    if (!course) return { outcome: "not-found" };
    const ids = await moduleIdsOf(trx, course.draftId);
    if (!ids.includes(moduleId)) return { outcome: "not-found" };
    if (seen && !isSameOrder(seen, ids)) return { outcome: "changed" };
    const isMoved = await placeModules(trx, course.draftId, movedInList(ids, moduleId, move));
    if (!isMoved) return { outcome: "stayed" };
    const happened = { actorId: viewer.userId, courseId: course.id, detail: { moduleId } };
    await recordEvent(trx, { type: "outline_reordered", ...happened });
    return { outcome: "moved" };
  });
}

export interface LessonMove extends Moved {
  lessonId: string;
  /** The module that it goes to; its own unless given. */
  toModuleId?: string;
}

/** Moves a lesson of a draft within its module or to another one; it keeps its id. */
export async function moveLesson(
  db: Db,
  { viewer, code, lessonId, move, toModuleId, seen }: LessonMove,
): Promise<Moving> {
  return inTransaction(db, async (trx) => {
    const course = await lockAuthoredCourse(trx, { viewer, code });
    if (!course) return { outcome: "not-found" };
    const revisionId = course.draftId;
    const from = await findDraftPlace(trx, { revisionId, lessonId });
    if (!from) return { outcome: "not-found" };
    const moduleId = toModuleId ?? from.moduleId;
    if (!(await moduleIdsOf(trx, revisionId)).includes(moduleId)) return { outcome: "not-found" };
    const there = await lessonIdsOf(trx, { revisionId, moduleId });
    if (seen && !isSameOrder(seen, there)) return { outcome: "changed" };
    const modules = [{ moduleId, lessonIds: movedInList(there, lessonId, move) }];
    if (moduleId !== from.moduleId) {
      const left = await lessonIdsOf(trx, { revisionId, moduleId: from.moduleId });
      modules.push({ moduleId: from.moduleId, lessonIds: left.filter((id) => id !== lessonId) });
    }
    if (!(await placeLessons(trx, revisionId, modules))) return { outcome: "stayed" };
    const happened = { actorId: viewer.userId, courseId: course.id, detail: { lessonId, moduleId } };
    await recordEvent(trx, { type: "outline_reordered", ...happened });
    return { outcome: "moved" };
  });
}

function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
