import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Db } from "@db/client";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { readEdition } from "~/domain/authoring/edition-contents.queries.server";
import { addLesson } from "~/domain/authoring/outline.commands.server";
import type { NewLessonContent } from "~/domain/catalog/lesson-content";
import { diskStorage } from "~/platform/storage/disk-storage.server";
import type { Viewer } from "~/platform/viewer.server";
import { oneOfEachType, someQuestions } from "./assessment-factories";
import { aCourseOfEveryKind } from "./lesson-kinds";
import { aPerson, type TestPerson } from "./people-factories";

/** A storage on the disk, in a folder that `remove` takes away again. */
export async function aTextStorage() {
  const folder = await mkdtemp(path.join(tmpdir(), "kestrel-course-text-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  return { folder, remove, storage: diskStorage(path.join(folder, "files")) };
}

export async function authored(db: Db, viewer: Viewer, code: string) {
  const course = await findAuthoredCourse(db, { viewer, code });
  if (!course) throw new Error(`There is no course ${code}.`);
  return { ...course, courseId: course.id };
}

/** A course with a lesson of each type, an assessment with a question of each type among them; its author is an admin. */
export async function aCourseOfEverything(db: Db, folder: string) {
  const admin = await aPerson(db, { role: "admin" });
  const { viewer } = admin;
  const { code } = await aCourseOfEveryKind(db, folder);
  const { courseId, draftId } = await authored(db, viewer, code);
  const [module] = (await readEdition(db, { revisionId: draftId })).modules;
  const add = (title: string, content: NewLessonContent) =>
    addLesson(db, {
      viewer,
      courseId,
      moduleId: module?.moduleId ?? "",
      lesson: { title, description: "Some: words", durationMinutes: 5, required: false, content },
    });
  await add("Try it", {
    contentType: "interactive",
    kind: "exercise",
    task: "Do --- this.\n\n---\n\nThen that.\n",
    solution: "Done.",
  });
  await add("Turn it", { contentType: "interactive", kind: "simulation", url: "https://example.com/valve" });
  await add("Final check", await quizOf(db, admin));
  return { viewer, code, courseId, draftId };
}

async function quizOf(db: Db, admin: TestPerson): Promise<NewLessonContent> {
  const { categoryId, questionIds } = await someQuestions(db, admin, oneOfEachType);
  const fixed = questionIds.map((questionId) => ({ kind: "fixed" as const, questionId, points: null }));
  const draw = { kind: "draw" as const, categoryId, tag: null, count: 2, points: 3 };
  return {
    contentType: "interactive",
    kind: "quiz",
    instructions: "All of them.",
    items: [...fixed, draw],
    passingScore: 75,
  };
}
