import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import {
  editedAssessmentPath,
  exceptionsPath,
  gradebookPath,
  markedAttemptPath,
  resultsPath,
} from "./assessment-pages";
import { hydrated } from "./browser";
import { type ListedPage, linkOn } from "./listed-page";
import { freshPerson, inSiteDatabase } from "./people";
import { aQuestion } from "./question-factories";

/** The pages on which courses and questions are written. */
export const teachingPages: ListedPage[] = [
  {
    name: "publishing a course",
    route: "_app.teach.courses.$code.publishing",
    as: "admin",
    path: "/teach/courses/SEC-101/publishing",
  },
  { name: "outline", route: "_app.teach.courses.$code._index", as: "trainer", path: taughtCourse },
  {
    name: "module",
    route: "_app.teach.courses.$code.modules.$moduleId",
    as: "trainer",
    path: async (page) => linkOn(page, await taughtCourse(), "/modules/0"),
  },
  {
    name: "files of a course",
    route: "_app.teach.courses.$code.files",
    as: "trainer",
    path: async () => `${await taughtCourse()}/files`,
  },
  {
    name: "lesson's editor",
    route: "_app.teach.courses.$code.lessons.$lessonId",
    as: "trainer",
    path: async (page) => linkOn(page, await taughtCourse(), "/lessons/0"),
  },
  {
    name: "kinds of a new lesson",
    route: "_app.teach.courses.$code.lessons.$lessonId",
    as: "trainer",
    path: async (page) => linkOn(page, await taughtCourse(), "/lessons/new"),
  },
  {
    name: "new assessment",
    route: "_app.teach.courses.$code.assessments.$assessmentId._index",
    as: "trainer",
    path: async (page) => {
      const newLesson = await linkOn(page, await taughtCourse(), "/lessons/new");
      return newLesson.replace("/lessons/", "/assessments/");
    },
  },
  {
    name: "settings of an assessment",
    route: "_app.teach.courses.$code.assessments.$assessmentId._index",
    as: "admin",
    path: editedAssessmentPath,
  },
  {
    name: "questions of an assessment",
    route: "_app.teach.courses.$code.assessments.$assessmentId.questions",
    as: "admin",
    path: async () => `${await editedAssessmentPath()}/questions`,
  },
  {
    name: "exceptions from an assessment",
    route: "_app.teach.courses.$code.assessments.$assessmentId.exceptions",
    as: "admin",
    path: exceptionsPath,
  },
  {
    name: "results of an assessment",
    route: "_app.teach.courses.$code.assessments.$assessmentId.results",
    as: "admin",
    path: resultsPath,
  },
  {
    name: "no results yet",
    route: "_app.teach.courses.$code.assessments.$assessmentId.results",
    as: "admin",
    path: async () => `${await editedAssessmentPath()}/results`,
  },
  { name: "gradebook", route: "_app.teach.courses.$code.gradebook", as: "admin", path: gradebookPath },
  { name: "grading", route: "_app.teach.grading._index", as: "admin", path: "/teach/grading" },
  { name: "marking", route: "_app.teach.grading.$attemptId", as: "admin", path: markedAttemptPath },
  {
    name: "pictures of questions",
    route: "_app.teach.questions.categories_.$categoryId.pictures",
    as: "admin",
    path: picturesPath,
  },
  {
    name: "course as text",
    route: "_app.teach.courses.$code.text",
    as: "trainer",
    path: async () => `${await taughtCourse()}/text`,
  },
  {
    name: "what a course as text would change",
    route: "_app.teach.courses.$code.text_.$importId",
    as: "trainer",
    path: async (page) => importOf(page, await taughtCourse()),
  },
  { name: "courses to author", route: "_app.teach._index", as: "trainer", path: "/teach" },
  { name: "new course", route: "_app.teach.courses.new", as: "trainer", path: "/teach/courses/new" },
  {
    name: "facts of a course",
    route: "_app.teach.courses.$code.facts",
    as: "trainer",
    path: async () => `${await taughtCourse()}/facts`,
  },
  {
    name: "picture of a course",
    route: "_app.teach.courses.$code.cover",
    as: "trainer",
    path: async () => `${await taughtCourse()}/cover`,
  },
  {
    name: "duplicating a course",
    route: "_app.teach.courses.$code.duplicate",
    as: "trainer",
    path: async () => `${await taughtCourse()}/duplicate`,
  },
  {
    name: "comparing editions",
    route: "_app.teach.courses.$code.editions",
    as: "trainer",
    path: async () => `${await taughtCourse()}/editions`,
  },
  {
    name: "restoring an edition",
    route: "_app.teach.courses.$code.restore",
    as: "trainer",
    path: async (page) => linkOn(page, `${await taughtCourse()}/publishing`, "/restore?edition="),
  },
  {
    name: "learners of a course",
    route: "_app.teach.courses.$code.learners",
    as: "trainer",
    path: async () => `${await taughtCourse()}/learners`,
  },
  {
    name: "moving learners",
    route: "_app.teach.courses.$code.learners_.move",
    as: "trainer",
    path: async () => `${await taughtCourse()}/learners/move?edition=1&all=on`,
  },
  {
    name: "draft as a learner",
    route: "_app.teach.courses.$code.preview.$lessonId",
    as: "trainer",
    path: async () => `${await taughtCourse()}/preview`,
  },
  { name: "questions", route: "_app.teach.questions._index", as: "trainer", path: "/teach/questions" },
  {
    name: "no question fits",
    route: "_app.teach.questions._index",
    as: "trainer",
    path: "/teach/questions?q=zzzzzzzz",
  },
  {
    name: "categories of questions",
    route: "_app.teach.questions.categories",
    as: "trainer",
    path: "/teach/questions/categories",
  },
  {
    name: "import of questions",
    route: "_app.teach.questions.import",
    as: "trainer",
    path: "/teach/questions/import",
  },
  {
    name: "export of questions",
    route: "_app.teach.questions.export",
    as: "trainer",
    path: "/teach/questions/export?format=aiken",
  },
  {
    name: "type of a new question",
    route: "_app.teach.questions.$questionId",
    as: "trainer",
    path: "/teach/questions/new",
  },
  {
    name: "new question",
    route: "_app.teach.questions.$questionId",
    as: "trainer",
    path: "/teach/questions/new?type=single_choice",
  },
  { name: "question", route: "_app.teach.questions.$questionId", as: "admin", path: aSharedQuestion },
  {
    name: "regrading a question",
    route: "_app.teach.questions.$questionId_.regrade",
    as: "admin",
    path: async () => `${await aSharedQuestion()}/regrade`,
  },
];

/** A course that the demo trainer may edit. */
async function taughtCourse(): Promise<string> {
  const { code } = await inSiteDatabase((db) =>
    db
      .selectFrom("courses as c")
      .innerJoin("courseInstructors as i", "i.courseId", "c.id")
      .innerJoin("users as u", "u.id", "i.userId")
      .select("c.code")
      .where("u.email", "=", "trainer@example.com")
      .orderBy("c.code")
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  return `/teach/courses/${code}`;
}

/** A question that all trainers share, written for this. */
async function aSharedQuestion(): Promise<string> {
  const { viewer, userId } = await freshPerson({ role: "trainer" });
  const questionId = await inSiteDatabase((db) => aQuestion(db, { viewer, name: `Shared ${userId}` }));
  return `/teach/questions/${questionId}`;
}

/** The pictures of a category that all trainers share, made for this. */
async function picturesPath(): Promise<string> {
  const { viewer, userId } = await freshPerson({ role: "trainer" });
  const { categoryId } = await inSiteDatabase(async (db) => {
    const id = await aQuestion(db, { viewer, name: `Pictured ${userId}` });
    return db.selectFrom("questions").select("categoryId").where("id", "=", id).executeTakeFirstOrThrow();
  });
  return `/teach/questions/categories/${categoryId}/pictures`;
}

/** Takes a course out as text, and has it looked through. */
async function importOf(page: Page, address: string): Promise<string> {
  await page.goto(`${address}/text`);
  await hydrated(page);
  const download = page.waitForEvent("download");
  await page.locator('form[action$="/text.zip"] button').click();
  const buffer = await readFile(await (await download).path());
  const file = page.locator('input[name="file"]');
  await file.setInputFiles({ name: "course.zip", mimeType: "application/zip", buffer });
  await page.locator('form:has(input[name="file"]) button[type="submit"]').click();
  await page.waitForURL(/\/text\/[0-9a-f-]+$/);
  return new URL(page.url()).pathname;
}
