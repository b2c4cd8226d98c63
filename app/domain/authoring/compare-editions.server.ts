import { diffArrays } from "diff";
import type { EditionContents, EditionLesson, EditionModule } from "./edition-contents.queries.server";
import { type FieldChange, fieldChanges } from "./field-changes.server";

/** What became of one thing between two editions. */
export interface ItemChange {
  kind: "course" | "module" | "lesson";
  /** Empty for the course itself. */
  id: string;
  title: string;
  change: "added" | "removed" | "changed";
  /** It stands elsewhere: in another module, or in another order among those that stayed. */
  moved: boolean;
  fields: FieldChange[];
}

/** Contents, and what is said about their course, where that can change with them. */
type Compared = EditionContents & { facts?: Record<string, unknown> };

/** What `after` says differently from `before`: the course, then modules and lessons in order, then what is gone. */
export function compareEditions(before: Compared, after: Compared): ItemChange[] {
  return [
    ...courseChanges(before, after),
    ...itemChanges("module", modulesById(before), modulesById(after)),
    ...itemChanges("lesson", lessonsById(before), lessonsById(after)),
  ];
}

function courseChanges(before: Compared, after: Compared): ItemChange[] {
  const fields = fieldChanges(criteriaOf(before), criteriaOf(after));
  if (fields.length === 0) return [];
  return [{ kind: "course", id: "", title: "", change: "changed", moved: false, fields }];
}

function criteriaOf({ facts, minimumGrade, minimumAttendancePercent }: Compared) {
  return { ...facts, minimumGrade, minimumAttendancePercent };
}

/** The list that something stands in, what it is called, and what it says. */
interface Item {
  list: string;
  title: string;
  said: Record<string, unknown>;
}

type Items = Map<string, Item>;

function modulesById({ modules }: EditionContents): Items {
  return new Map(
    modules.map((module) => [module.moduleId, { list: "", title: module.title, said: saidBy(module) }]),
  );
}

function lessonsById({ lessons }: EditionContents): Items {
  return new Map(
    lessons.map((lesson) => [
      lesson.lessonId,
      { list: lesson.moduleId, title: lesson.title, said: { ...saidBy(lesson), ...lesson.content } },
    ]),
  );
}

function saidBy(item: EditionModule | EditionLesson): Record<string, unknown> {
  const { title, description, required } = item;
  return "lessonId" in item
    ? { title, description, contentType: item.contentType, durationMinutes: item.durationMinutes, required }
    : { title, description, durationHours: item.durationHours, required };
}

function itemChanges(kind: "module" | "lesson", before: Items, after: Items): ItemChange[] {
  const moved = movedItems(before, after);
  const stands = [...after].flatMap(([id, item]): ItemChange[] => {
    const earlier = before.get(id);
    if (!earlier) return [{ kind, id, title: item.title, change: "added", moved: false, fields: [] }];
    const fields = fieldChanges(earlier.said, item.said);
    if (fields.length === 0 && !moved.has(id)) return [];
    return [{ kind, id, title: item.title, change: "changed", moved: moved.has(id), fields }];
  });
  const gone = [...before].flatMap(([id, { title }]): ItemChange[] =>
    after.has(id) ? [] : [{ kind, id, title, change: "removed", moved: false, fields: [] }],
  );
  return [...stands, ...gone];
}

/** What changed its list, and the fewest whose move explains the new order of each list. */
function movedItems(before: Items, after: Items): Set<string> {
  const moved = new Set<string>();
  const lists = new Set<string>();
  for (const [id, { list }] of after) {
    const earlier = before.get(id);
    if (earlier && earlier.list !== list) moved.add(id);
    lists.add(list);
  }
  for (const list of lists) {
    const stayed = (items: Items) =>
      [...items].flatMap(([id]) =>
        before.get(id)?.list === list && after.get(id)?.list === list ? [id] : [],
      );
    for (const part of diffArrays(stayed(before), stayed(after)))
      if (part.added) for (const id of part.value) moved.add(id);
  }
  return moved;
}
