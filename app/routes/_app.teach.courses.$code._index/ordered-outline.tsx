import { Callout } from "~/components/ui/callout";
import { useHydrated } from "~/components/ui/use-hydrated";
import type { OutlineRow } from "~/domain/authoring/outline-moves";
import { m } from "~/messages/compiled/messages";
import { ModuleCard, type ShownModule } from "./module-card";
import { type MoveNote, useOutlineOrder } from "./use-outline-order";

export interface OrderedOutlineProps {
  modules: ShownModule[];
  /** The course's editor. */
  address: string;
}

const problems: Record<Exclude<MoveNote["kind"], "moved" | "at-end">, () => string> = {
  changed: m.outline_problem_changed,
  gone: m.outline_problem_gone,
  unknown: m.outline_problem_unknown,
  unsaved: m.outline_problem_unsaved,
};

/** The modules of a course in order; with scripting they and their lessons can be dragged and stepped about. */
export function OrderedOutline({ modules, address }: OrderedOutlineProps) {
  const { list, order, note } = useOutlineOrder({ modules, address });
  const isScripted = useHydrated();
  const problem = note && !("row" in note) ? problems[note.kind]() : null;
  return (
    <div ref={list} className="space-y-6">
      {isScripted && modules.length > 0 ? (
        <p className="text-sm text-ink-muted">{m.outline_gestures()}</p>
      ) : null}
      <p aria-live="polite" className="sr-only">
        {note && "row" in note ? wordsOf(note, order) : null}
      </p>
      {problem ? (
        <Callout meaning="overdue" role="alert">
          <p>{problem}</p>
        </Callout>
      ) : null}
      {order.map((module, index) => (
        <ModuleCard
          key={module.moduleId}
          module={module}
          position={index + 1}
          address={address}
          isDraggable={isScripted}
        />
      ))}
    </div>
  );
}

function wordsOf({ kind, row }: { kind: "moved" | "at-end"; row: OutlineRow }, order: ShownModule[]): string {
  const place = row.kind === "module" ? placeOfModule(row.id, order) : placeOfLesson(row.id, order);
  if (!place) return "";
  const { title, position, count, module } = place;
  if (kind === "at-end") return m.outline_at_end({ title });
  return module === null
    ? m.outline_moved_module({ title, position, count })
    : m.outline_moved_lesson({ title, position, count, module });
}

function placeOfModule(id: string, order: ShownModule[]) {
  const index = order.findIndex(({ moduleId }) => moduleId === id);
  const title = order[index]?.title;
  return title === undefined ? null : { title, position: index + 1, count: order.length, module: null };
}

function placeOfLesson(id: string, order: ShownModule[]) {
  for (const { title: module, lessons } of order) {
    const index = lessons.findIndex(({ lessonId }) => lessonId === id);
    const title = lessons[index]?.title;
    if (title !== undefined) return { title, position: index + 1, count: lessons.length, module };
  }
  return null;
}
