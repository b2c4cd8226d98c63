import { createQuestionCategory } from "~/domain/questions/question-categories.commands.server";
import { changeQuestionState, createQuestion } from "~/domain/questions/questions.commands.server";
import type { Trx } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import { lockAuthoredCourse } from "../authored-course.commands.server";
import { readEdition } from "../edition-contents.queries.server";
import { contentOf } from "./checked-lessons";
import { findCategoryByPath, findSameQuestion, idsByTitle } from "./course-text.queries.server";
import type { ReadCourse, ReadItem, ReadLesson } from "./read-course-text";
import type { TextImport } from "./text-import";
import type { TextProblem } from "./text-problem";
import type { NamedQuestion } from "./write-course-text";

interface Imported {
  viewer: Viewer;
  code: string;
  course: ReadCourse;
  fileIds: ReadonlyMap<string, { fileId: string; name: string }>;
}

/** Ends an import whose assessments draw from what there is not; its transaction goes back. */
export class UnknownCategory extends Error {
  constructor(readonly problem: TextProblem) {
    super(problem.detail);
  }
}

/**
 * Keeps a course that was read beside its draft. Modules and lessons are those of the draft that have the same title,
 * so that progress and addresses stay; others are new. Questions that say the same are taken from the bank.
 *
 * @throws UnknownCategory
 */
export async function keepImportedDraft(trx: Trx, imported: Imported): Promise<TextImport> {
  const { viewer, code, course } = imported;
  const held = await lockAuthoredCourse(trx, { viewer, code });
  if (!held) return { outcome: "not-found" };
  const { id: courseId, draftId } = held;
  const ids = idsByTitle(await readEdition(trx, { revisionId: draftId }));
  const modules: object[] = [];
  const lessons: object[] = [];
  for (const { lessons: own, ...module } of course.modules) {
    const moduleId = ids.moduleIds.get(module.title)?.shift() ?? (await newId(trx, "modules", courseId));
    modules.push(moduleRow({ courseId, draftId, moduleId, position: modules.length + 1 }, module));
    for (const [place, lesson] of own.entries()) {
      const lessonId = ids.lessonIds.get(lesson.title)?.shift() ?? (await newId(trx, "lessons", courseId));
      const items = lesson.items && (await itemsOf(trx, { viewer, courseId, lesson, items: lesson.items }));
      const at = { courseId, draftId, moduleId, lessonId, position: place + 1 };
      lessons.push(lessonRow(at, lesson, contentOf(lesson, imported.fileIds, items)));
    }
  }
  const { minimumGrade, minimumAttendancePercent } = course;
  const criteria = { minimumGrade, minimumAttendancePercent };
  const { id: keptId } = await trx
    .insertInto("keptDrafts")
    .values({
      courseId,
      keptBy: viewer.userId,
      ...criteria,
      modules: JSON.stringify(modules),
      lessons: JSON.stringify(lessons),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { outcome: "checked", keptId };
}

async function newId(trx: Trx, table: "modules" | "lessons", courseId: string): Promise<string> {
  const { id } = await trx.insertInto(table).values({ courseId }).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** A row of `revision_modules`, as the database names its columns. */
function moduleRow(
  at: { courseId: string; draftId: string; moduleId: string; position: number },
  { title, description, durationHours, required }: Omit<ReadCourse["modules"][number], "lessons">,
) {
  const place = {
    revision_id: at.draftId,
    course_id: at.courseId,
    module_id: at.moduleId,
    position: at.position,
  };
  return { ...place, title, description, duration_hours: durationHours, required, version: 1 };
}

/** A row of `revision_lessons`, as the database names its columns. */
function lessonRow(
  at: { courseId: string; draftId: string; moduleId: string; lessonId: string; position: number },
  { title, description, durationMinutes, required, path }: ReadLesson,
  read: ReturnType<typeof contentOf>,
) {
  if ("problems" in read) throw new Error(`${path}: ${JSON.stringify(read.problems)}`);
  const { contentType, ...content } = read.content;
  const {
    draftId: revision_id,
    courseId: course_id,
    lessonId: lesson_id,
    moduleId: module_id,
    position,
  } = at;
  const place = { revision_id, course_id, lesson_id, module_id, position };
  const facts = { title, description, duration_minutes: durationMinutes, required, version: 1 };
  return { ...place, ...facts, content_type: contentType, content };
}

interface Asking {
  viewer: Viewer;
  courseId: string;
  lesson: ReadLesson;
  items: readonly ReadItem[];
}

async function itemsOf(trx: Trx, asking: Asking) {
  const items: object[] = [];
  for (const item of asking.items) items.push(await itemOf(trx, asking, item));
  return items;
}

async function itemOf(trx: Trx, asking: Asking, item: ReadItem) {
  const { courseId, lesson } = asking;
  if (item.kind === "fixed") {
    const { question, points } = item;
    const same = await findSameQuestion(trx, { courseId, question });
    return { kind: "fixed", questionId: same ?? (await addQuestion(trx, asking, question)), points };
  }
  const { category, tag, count, points } = item;
  const categoryId = category && (await findCategoryByPath(trx, { courseId, path: category }));
  if (category && !categoryId) {
    const detail = category.join(" / ");
    const line = lesson.lineWith(category?.at(-1) ?? detail);
    throw new UnknownCategory({ file: lesson.path, line, code: "category-unknown", detail });
  }
  return { kind: "draw", categoryId, tag, count, points };
}

/** Adds a question to the course's bank, in a category named after its assessment. */
async function addQuestion(trx: Trx, { viewer, courseId, lesson }: Asking, question: NamedQuestion) {
  const { worth: points, ...text } = question;
  const categoryId = await categoryFor(trx, { viewer, courseId, name: lesson.title.slice(0, 100) });
  const created = await createQuestion(trx, { viewer, categoryId, question: { ...text, points } });
  if (created.outcome !== "created") throw new Error(created.outcome);
  await changeQuestionState(trx, { viewer, questionId: created.questionId, state: "ready" });
  return created.questionId;
}

async function categoryFor(
  trx: Trx,
  { viewer, courseId, name }: { viewer: Viewer; courseId: string; name: string },
): Promise<string> {
  const known = await trx
    .selectFrom("questionCategories")
    .select("id")
    .where("courseId", "=", courseId)
    .where("parentId", "is", null)
    .where("name", "=", name)
    .executeTakeFirst();
  if (known) return known.id;
  const created = await createQuestionCategory(trx, { viewer, courseId, parentId: null, name });
  if (created.outcome !== "created") throw new Error(created.outcome);
  return created.categoryId;
}
