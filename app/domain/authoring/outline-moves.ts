import { movedInList } from "./outline-order";

/** A module or lesson that is moved. */
export interface OutlineRow {
  kind: "module" | "lesson";
  id: string;
}

/** Where a row goes: the place that it has afterwards, from 1; a lesson's in that module. */
export interface Destination {
  position: number;
  moduleId?: string;
}

/** The row that another one is let go on, and whether it is to stand before or after that. */
export interface DropMark extends OutlineRow {
  edge: "before" | "after";
}

/** What became of a row that was let go somewhere. */
export interface DropReply {
  outcome: "moved" | "changed" | "gone" | "unknown";
}

interface OrderedModule<L extends { lessonId: string }> {
  moduleId: string;
  lessons: L[];
}

type Order = readonly OrderedModule<{ lessonId: string }>[];

/** Where a step takes a row; a lesson goes on into the next module. Null: it is at the end already. */
export function stepFrom(modules: Order, row: OutlineRow, step: "up" | "down"): Destination | null {
  const by = step === "up" ? -1 : 1;
  const moduleAt = modules.findIndex((module) => holds(module, row));
  const module = modules[moduleAt];
  if (!module) return null;
  const next = modules[moduleAt + by];
  if (row.kind === "module") return next ? { position: moduleAt + by + 1 } : null;
  const place = placeIn(module, row.id) + by;
  if (place >= 1 && place <= module.lessons.length) return { position: place, moduleId: module.moduleId };
  if (!next) return null;
  return { position: step === "up" ? next.lessons.length + 1 : 1, moduleId: next.moduleId };
}

/** Where a row comes to stand when it is let go there; null: it cannot, or stands there already. */
export function dropPlace(modules: Order, row: OutlineRow, mark: DropMark): Destination | null {
  const after = mark.edge === "after" ? 1 : 0;
  const target = modules.find((module) => holds(module, mark));
  if (!target || row.id === mark.id) return null;
  if (row.kind === "module") {
    const ids = modules.map(({ moduleId }) => moduleId);
    const position = placeAmongOthers(ids, row.id, target.moduleId) + after;
    return position === ids.indexOf(row.id) + 1 ? null : { position };
  }
  const { moduleId } = target;
  const ids = target.lessons.map(({ lessonId }) => lessonId);
  const ends = after ? ids.filter((id) => id !== row.id).length + 1 : 1;
  const position = mark.kind === "module" ? ends : placeAmongOthers(ids, row.id, mark.id) + after;
  return position === ids.indexOf(row.id) + 1 ? null : { position, moduleId };
}

/** The outline as it is once a row has been moved. */
export function movedOutline<L extends { lessonId: string }, M extends OrderedModule<L>>(
  modules: readonly M[],
  { kind, id }: OutlineRow,
  { position, moduleId }: Destination,
): M[] {
  if (kind === "module") {
    const ids = modules.map((module) => module.moduleId);
    return inOrder(movedInList(ids, id, position), modules, (module) => module.moduleId);
  }
  const lessons = modules.flatMap((module) => module.lessons);
  return modules.map((module) => {
    const ids = module.lessons.map(({ lessonId }) => lessonId);
    const order =
      module.moduleId === moduleId ? movedInList(ids, id, position) : ids.filter((each) => each !== id);
    return { ...module, lessons: inOrder(order, lessons, ({ lessonId }) => lessonId) };
  });
}

/** The ids of the list that a row is moved in or into, in the order that is shown. */
export function idsAt(modules: Order, row: OutlineRow, { moduleId }: Destination): string[] {
  if (row.kind === "module") return modules.map((module) => module.moduleId);
  const target = modules.find((module) => module.moduleId === moduleId);
  return target?.lessons.map(({ lessonId }) => lessonId) ?? [];
}

function holds(module: OrderedModule<{ lessonId: string }>, { kind, id }: OutlineRow): boolean {
  return kind === "module" ? module.moduleId === id : placeIn(module, id) > 0;
}

function placeIn(module: OrderedModule<{ lessonId: string }>, id: string): number {
  return module.lessons.findIndex(({ lessonId }) => lessonId === id) + 1;
}

function placeAmongOthers(ids: readonly string[], id: string, other: string): number {
  return ids.filter((each) => each !== id).indexOf(other) + 1;
}

function inOrder<T>(ids: readonly string[], items: readonly T[], idOf: (item: T) => string): T[] {
  const known = new Map(items.map((item) => [idOf(item), item]));
  return ids.flatMap((id) => known.get(id) ?? []);
}
