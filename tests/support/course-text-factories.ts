import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Db } from "@db/client";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { bringInCourseText } from "~/domain/authoring/course-text/bring-in-course-text.commands.server";
import { checkCourseText } from "~/domain/authoring/course-text/check-course-text.commands.server";
import { exportCourseText } from "~/domain/authoring/course-text/export-course-text.server";
import { plannedImport } from "~/domain/authoring/course-text/planned-import.queries.server";
import { readArchivedCourse } from "~/domain/authoring/course-text/read-archived-course.server";
import { readEdition } from "~/domain/authoring/edition-contents.queries.server";
import { addLesson } from "~/domain/authoring/outline.commands.server";
import type { NewLessonContent } from "~/domain/catalog/lesson-content";
import { diskStorage } from "~/platform/storage/disk-storage.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import type { FileStorage } from "~/platform/storage/storage-contract";
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

interface Brought {
  viewer: Viewer;
  code: string;
  archive: Buffer;
}

/** An archive that was looked through and waits, by its import's id. */
export async function checkedImport(db: Db, storage: FileStorage, brought: Brought): Promise<string> {
  const checked = await checkCourseText(db, storage, brought);
  if (checked.outcome !== "checked") throw new Error(JSON.stringify(checked));
  return checked.importId;
}

/** A course's own archive, looked through. */
export async function aTextImport(db: Db, { viewer, code }: Omit<Brought, "archive">): Promise<string> {
  const archive = await exportCourseText(db, fileStorage(), await authored(db, viewer, code));
  return checkedImport(db, fileStorage(), { viewer, code, archive });
}

/** The key of what bringing in an archive would do now. */
export async function planKey(db: Db, { viewer, code, archive }: Brought): Promise<string> {
  const archived = readArchivedCourse(archive);
  if ("outcome" in archived) throw new Error(archived.outcome);
  return (await plannedImport(db, { viewer, course: await authored(db, viewer, code), archived })).key;
}

/** What the draft of a course says after an archive was brought in. */
export async function broughtIn(db: Db, storage: FileStorage, brought: Brought) {
  const importId = await checkedImport(db, storage, brought);
  const { viewer, code } = brought;
  const seen = await planKey(db, brought);
  const { outcome } = await bringInCourseText(db, storage, { viewer, code, importId, seen, now: new Date() });
  if (outcome !== "restored") throw new Error(outcome);
  return readEdition(db, { revisionId: (await authored(db, viewer, code)).draftId });
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
