import type { AssessmentItem } from "~/domain/assessment/assessment-settings";
import type { EditionContents, EditionLesson, EditionModule } from "../edition-contents.queries.server";
import { contentOf } from "./checked-lessons";
import type { PlannedBank } from "./planned-bank";
import type { ReadCourse, ReadItem, ReadLesson } from "./read-course-text";
import { type NamedItem, sameItems } from "./same-items";
import { textPaths } from "./text-files";
import type { TextProblem } from "./text-problem";

/** What a course as text would make of a draft. */
export interface ImportPlan {
  contents: EditionContents;
  newModuleIds: string[];
  newLessonIds: string[];
  problems: TextProblem[];
}

export interface Planning {
  /** What the draft says now. */
  draft: EditionContents;
  bank: PlannedBank;
  /** By their paths. */
  files: ReadonlyMap<string, { fileId: string; name: string }>;
  newId: () => string;
}

/**
 * A draft as a course that was read says it. Modules and lessons are those of the draft that have the same title, else
 * the same file, so that progress and addresses stay; others are new. Questions that say the same are taken from the
 * bank.
 */
export function planImport(course: ReadCourse, planning: Planning): ImportPlan {
  const { draft, bank } = planning;
  const problems: TextProblem[] = [];
  for (const path of course.pool.categories) bank.madeCategoryAt(path);
  for (const { question, category } of course.pool.questions) bank.questionIn(question, category);
  const paths = textPaths(draft);
  const placed = <T extends { title: string }>(id: string, item: T) => ({
    id,
    ...item,
    path: paths.get(id) ?? "",
  });
  const modules = withIds(
    course.modules,
    draft.modules.map((item) => placed(item.moduleId, item)),
    planning,
  );
  const written = course.modules.flatMap((module) => module.lessons);
  const lessons = withIds(
    written,
    draft.lessons.map((item) => placed(item.lessonId, item)),
    planning,
  );
  const { minimumGrade, minimumAttendancePercent } = course;
  return {
    contents: {
      minimumGrade,
      minimumAttendancePercent,
      modules: modules.items.map(({ id, item }) => moduleOf(id, item)),
      lessons: modules.items.flatMap(({ id: moduleId, item }) =>
        item.lessons.flatMap((lesson) => {
          const lessonId = lessons.idOf.get(lesson) ?? "";
          return lessonOf({ lessonId, moduleId }, lesson, planning, problems) ?? [];
        }),
      ),
    },
    newModuleIds: modules.newIds,
    newLessonIds: lessons.newIds,
    problems,
  };
}

function withIds<T extends NamedItem>(
  written: readonly T[],
  known: readonly (NamedItem & { id: string })[],
  { newId }: Planning,
) {
  const newIds: string[] = [];
  const items = sameItems(written, known).map((same, place) => {
    const id = same ?? newId();
    if (!same) newIds.push(id);
    return { id, item: written[place] as T };
  });
  return { items, newIds, idOf: new Map(items.map(({ id, item }) => [item, id])) };
}

function moduleOf(moduleId: string, module: ReadCourse["modules"][number]): EditionModule {
  const { title, description, durationHours, required } = module;
  return { moduleId, title, description, durationHours, required };
}

/** Null: something is wrong with it, which reading it or its files has named (`checkedLessons`, `matchedFiles`). */
function lessonOf(
  ids: { lessonId: string; moduleId: string },
  lesson: ReadLesson,
  planning: Planning,
  problems: TextProblem[],
): EditionLesson | null {
  const items = lesson.items?.flatMap((item) => itemOf(lesson, item, planning.bank, problems) ?? []) ?? null;
  const read = contentOf(lesson, planning.files, items);
  if ("problems" in read) return null;
  const { contentType, ...content } = read.content;
  const { title, description, durationMinutes, required } = lesson;
  const json = JSON.parse(JSON.stringify(content)) as EditionLesson["content"];
  return { ...ids, title, description, contentType, content: json, durationMinutes, required };
}

/** Null: it draws from a category that there is not. */
function itemOf(
  lesson: ReadLesson,
  item: ReadItem,
  bank: PlannedBank,
  problems: TextProblem[],
): AssessmentItem | null {
  const { points } = item;
  // New questions of an assessment stand in a category of its name.
  if (item.kind === "fixed")
    return {
      kind: "fixed",
      questionId: bank.questionLike(item.question, lesson.title.slice(0, 100)),
      points,
    };
  const { category, tag, count } = item;
  const categoryId = category && bank.categoryAt(category);
  if (category === null || categoryId) return { kind: "draw", categoryId, tag, count, points };
  const line = lesson.lineWith(category.at(-1) ?? "");
  problems.push({ file: lesson.path, line, code: "category-unknown", detail: category.join(" / ") });
  return null;
}
