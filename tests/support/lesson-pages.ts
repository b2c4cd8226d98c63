import type { Page } from "playwright/test";
import { hydrated, logInByForm, test } from "./browser";
import { aCourseOfEveryKind, type CourseOfEveryKind, type LessonKind } from "./lesson-kinds";
import { freshLearner, inSiteDatabase } from "./people";
import type { TestPerson } from "./people-factories";

/** A course with a lesson of each kind, made once before the tests of a file. */
export const course: CourseOfEveryKind = {
  code: "",
  paths: { video: "", pdf: "", slides: "", external: "", text: "" },
};

/** To be called at the top of a file whose tests visit the lessons of `course`. */
export function withCourseOfEveryKind(): void {
  test.beforeAll(async () => {
    const made = await inSiteDatabase((db) => aCourseOfEveryKind(db, process.env.E2E_DATA_DIR ?? ""));
    Object.assign(course, made);
  });
}

/** Logs in somebody who has begun to learn in the course. */
export async function learner(page: Page): Promise<TestPerson> {
  const person = await freshLearner(course.code);
  await logInByForm(page, person);
  return person;
}

/** Opens the course's lesson of that kind, and waits for its scripts. */
export async function open(page: Page, kind: LessonKind): Promise<void> {
  await page.goto(course.paths[kind]);
  await hydrated(page);
}
