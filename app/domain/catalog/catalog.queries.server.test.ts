import { describe, expect } from "vitest";
import { aCourse, anEnrolment } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { findEnrolment } from "../learning/learning.queries.server";
import { completeLesson } from "../learning/progress.commands.server";
import { type CatalogFilter, searchCourses } from "./catalog.queries.server";
import { findCourse } from "./course.queries.server";

type OwnDb = Parameters<typeof aPerson>[0];

async function titlesFound(db: OwnDb, userId: string, filter: Partial<CatalogFilter>) {
  const { courses } = await searchCourses(db, { userId, filter: { sort: "relevance", page: 1, ...filter } });
  return courses.map(({ title }) => title);
}

describe("searching the catalogue", () => {
  test.for([
    ["a typing error", "securty incidnts"],
    ["another form of the word", "incident"],
    ["the beginning of a word", "secur"],
    ["a word of the description", "ransomware"],
    ["a typing error in a word of the description", "ransomwear"],
    ["two letters in the wrong order", "incidetns"],
    ["capitals", "SECURITY"],
  ] as const)("finds a course by %s", async ([, q], { db }) => {
    const { userId } = await aPerson(db);
    await aCourse(db, {
      title: "Handling security incidents",
      description: "What to do about ransomware.",
      lessons: [{ title: "Quarantine" }],
    });
    await aCourse(db, {
      title: "Giving feedback",
      description: "What helps.",
      lessons: [{ title: "Praise" }],
    });
    expect(await titlesFound(db, userId, { q })).toEqual(["Handling security incidents"]);
  });

  test.for([
    ["handling -security", ["Handling chemicals"]],
    ["-securities", ["Handling chemicals"]],
    ["handling", ["Handling chemicals", "Handling security"]],
  ] as const)("keeps out what a minus stands before: %s", async ([q, titles], { db }) => {
    const { userId } = await aPerson(db);
    await aCourse(db, { title: "Handling security" });
    await aCourse(db, { title: "Handling chemicals" });
    expect(await titlesFound(db, userId, { q, sort: "title" })).toEqual(titles);
  });

  test("knows German word forms", async ({ db }) => {
    const { userId } = await aPerson(db);
    await aCourse(db, { title: "Umgang mit Gefahrstoffen", description: "Für Häuser mit Laboren." });
    expect(await titlesFound(db, userId, { q: "Haus" })).toEqual(["Umgang mit Gefahrstoffen"]);
  });

  test("takes whatever people type", async ({ db }) => {
    const { userId } = await aPerson(db);
    for (const q of ["'", "\\", "%_", "a & | !", "<->", '"', "🙂", ":*", "-", "- -a", "-\\"]) {
      await expect(titlesFound(db, userId, { q })).resolves.toBeDefined();
    }
  });

  test("shows published courses only, with one's own state in each", async ({ db }) => {
    const { userId } = await aPerson(db);
    await aCourse(db, { state: "draft" });
    await aCourse(db, { state: "archived" });
    const course = await aCourse(db, { title: "Mine" });
    await anEnrolment(db, { userId, course, status: "withdrawn" });
    await anEnrolment(db, { userId, course, status: "pending" });
    const { courses, total } = await searchCourses(db, { userId, filter: { sort: "title", page: 1 } });
    expect(courses.map(({ title, enrolmentStatus }) => [title, enrolmentStatus])).toEqual([
      ["Mine", "pending"],
    ]);
    expect(total).toBe(1);
  });

  test("pages through many, and counts all", async ({ db }) => {
    const { userId } = await aPerson(db);
    const createdBy = (await aPerson(db, { role: "trainer" })).userId;
    for (let number = 10; number < 32; number += 1)
      await aCourse(db, { title: `Course ${number}`, createdBy });
    const second = await searchCourses(db, { userId, filter: { sort: "title", page: 2 } });
    expect(second.courses.map(({ title }) => title)).toEqual(["Course 30", "Course 31"]);
    expect(second.total).toBe(22);
  });
});

describe("a course's page", () => {
  test("is there for everybody when published, and else for those whom it concerns", async ({ db }) => {
    const employee = await aPerson(db);
    const instructor = await aPerson(db, { role: "trainer" });
    const trainer = await aPerson(db, { role: "trainer" });
    const admin = await aPerson(db, { role: "admin" });
    const draft = await aCourse(db, { state: "draft", instructorIds: [instructor.userId] });
    const archived = await aCourse(db, { state: "archived" });
    const sees = async ({ viewer }: typeof employee, code: string) =>
      (await findCourse(db, { ...viewer, code })) !== null;
    expect(await sees(employee, draft.code)).toBe(false);
    expect(await sees(trainer, draft.code)).toBe(false);
    expect(await sees(instructor, draft.code)).toBe(true);
    expect(await sees(admin, draft.code)).toBe(true);
    expect(await sees(employee, archived.code)).toBe(false);
    await anEnrolment(db, { userId: employee.userId, course: archived, status: "completed" });
    expect(await sees(employee, archived.code)).toBe(true);
  });

  test("keeps a completed course completed, with its certificate, when a later enrolment was withdrawn", async ({
    db,
  }) => {
    const { userId, viewer } = await aPerson(db);
    const course = await aCourse(db);
    await anEnrolment(db, { userId, course, status: "in_progress" });
    const [lessonId = ""] = course.lessonIds;
    await completeLesson(db, { viewer, code: course.code, lessonId, now: new Date() });
    const shown = async () => findCourse(db, { ...viewer, code: course.code });
    const certificateId = (await shown())?.certificateId;
    expect(certificateId).toEqual(expect.any(String));
    await anEnrolment(db, { userId, course, status: "in_progress" });
    expect(await shown()).toMatchObject({ enrolmentStatus: "in_progress", certificateId });
    await db
      .updateTable("enrolments")
      .set({ status: "withdrawn" })
      .where("userId", "=", userId)
      .where("status", "=", "in_progress")
      .execute();
    expect(await shown()).toMatchObject({ enrolmentStatus: "completed", certificateId });
    expect(await findEnrolment(db, { userId, code: course.code })).toMatchObject({ status: "completed" });
  });

  test("says of each requirement whether it is met", async ({ db }) => {
    const { userId, viewer } = await aPerson(db);
    const needed = await aCourse(db, { title: "First" });
    const { code } = await aCourse(db, { prerequisiteIds: [needed.courseId] });
    const prerequisites = async () => (await findCourse(db, { ...viewer, code }))?.prerequisites;
    expect(await prerequisites()).toEqual([
      { code: needed.code, title: "First", language: "en", completed: false },
    ]);
    await anEnrolment(db, { userId, course: needed, status: "completed" });
    expect(await prerequisites()).toEqual([
      { code: needed.code, title: "First", language: "en", completed: true },
    ]);
  });
});
