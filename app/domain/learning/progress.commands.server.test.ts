import { describe, expect } from "vitest";
import { aCourse, anEnrolment } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { completeLesson } from "./progress.commands.server";

const now = new Date("2026-01-31T09:00:00Z");

describe("completing lessons", () => {
  test("counts required lessons and says what comes next", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    const course = await aCourse(db, { lessons: [{}, { required: false }, {}] });
    await anEnrolment(db, { userId, course, status: "approved" });
    const [first = "", , last] = course.lessonIds;
    const result = await completeLesson(db, { viewer, code: course.code, lessonId: first, now });
    expect(result).toEqual({ outcome: "completed", courseCompleted: false, nextLessonId: last });
    const row = await db
      .selectFrom("enrolments")
      .select(["status", "completionPercent", "startedAt"])
      .where("userId", "=", userId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ status: "in_progress", completionPercent: 50, startedAt: now });
  });

  test("completes the course with the last required lesson and issues its certificate, with the names of that day", async ({
    db,
  }) => {
    const { viewer, userId } = await aPerson(db, { firstName: "Łukasz", lastName: "Żak", locale: "de" });
    const course = await aCourse(db, { certificateValidityMonths: 1, title: "Erste Hilfe" });
    await anEnrolment(db, { userId, course, status: "in_progress" });
    const [lessonId = ""] = course.lessonIds;
    const result = await completeLesson(db, { viewer, code: course.code, lessonId, now });
    expect(result).toMatchObject({ outcome: "completed", courseCompleted: true });
    const certificate = await db
      .selectFrom("certificates")
      .select(["holderName", "courseTitle", "courseCode", "locale", "issuedAt", "expiresAt", "number"])
      .where("userId", "=", userId)
      .executeTakeFirstOrThrow();
    expect(certificate).toEqual({
      holderName: "Łukasz Żak",
      courseTitle: "Erste Hilfe",
      courseCode: course.code,
      locale: "de",
      issuedAt: now,
      expiresAt: new Date("2026-02-28T09:00:00Z"),
      number: expect.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/),
    });
    const mails = await db.selectFrom("mailOutbox").select("template").where("userId", "=", userId).execute();
    expect(mails).toEqual([{ template: "certificate_issued" }, { template: "achievement_earned" }]);
  });

  test("issues none where the course provides none", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    const course = await aCourse(db, { certificateProvided: false });
    await anEnrolment(db, { userId, course, status: "in_progress" });
    const [lessonId = ""] = course.lessonIds;
    await completeLesson(db, { viewer, code: course.code, lessonId, now });
    expect(await db.selectFrom("certificates").select("id").where("userId", "=", userId).execute()).toEqual(
      [],
    );
  });

  test("answers a second press the same, and records everything once", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    const course = await aCourse(db);
    await anEnrolment(db, { userId, course, status: "in_progress" });
    const [lessonId = ""] = course.lessonIds;
    const first = await completeLesson(db, { viewer, code: course.code, lessonId, now });
    expect(await completeLesson(db, { viewer, code: course.code, lessonId, now })).toEqual(first);
    const events = await db
      .selectFrom("events")
      .select(["type", "sessionId"])
      .where("userId", "=", userId)
      .orderBy("id")
      .execute();
    expect(new Set(events.map(({ sessionId }) => sessionId))).toEqual(new Set([viewer.sessionId]));
    expect(events.map(({ type }) => type)).toEqual([
      "lesson_completed",
      "enrolment_status_changed",
      "course_completed",
      "certificate_issued",
      "achievement_earned",
    ]);
  });

  test("refuses lessons of other courses, other people's enrolments and enrolments that have ended", async ({
    db,
  }) => {
    const { viewer, userId } = await aPerson(db);
    const [course, other] = [await aCourse(db), await aCourse(db)];
    const [own = ""] = course.lessonIds;
    const [foreign = ""] = other.lessonIds;
    expect(await completeLesson(db, { viewer, code: course.code, lessonId: own, now })).toEqual({
      outcome: "not-found",
    });
    await anEnrolment(db, { userId, course, status: "withdrawn" });
    expect(await completeLesson(db, { viewer, code: course.code, lessonId: foreign, now })).toEqual({
      outcome: "not-found",
    });
    expect(await completeLesson(db, { viewer, code: course.code, lessonId: own, now })).toEqual({
      outcome: "not-learning",
    });
  });

  test("20 presses on the last lesson at once: one completion, one certificate", async ({ ownDatabase }) => {
    const { db } = ownDatabase;
    const { viewer, userId } = await aPerson(db);
    const course = await aCourse(db);
    await anEnrolment(db, { userId, course, status: "in_progress" });
    const [lessonId = ""] = course.lessonIds;
    const press = () => completeLesson(db, { viewer, code: course.code, lessonId, now });
    const results = await Promise.all(Array.from({ length: 20 }, press));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await db.selectFrom("lessonProgress").select("id").execute()).toHaveLength(1);
    expect(await db.selectFrom("certificates").select("id").execute()).toHaveLength(1);
  });

  test("two lessons completed at once in two windows: both count", async ({ ownDatabase }) => {
    const { db } = ownDatabase;
    const { viewer, userId } = await aPerson(db);
    const course = await aCourse(db, { lessons: [{}, {}] });
    await anEnrolment(db, { userId, course, status: "in_progress" });
    await Promise.all(
      course.lessonIds.map((lessonId) => completeLesson(db, { viewer, code: course.code, lessonId, now })),
    );
    const rows = await db.selectFrom("enrolments").select(["status", "completionPercent"]).execute();
    expect(rows).toEqual([{ status: "completed", completionPercent: 100 }]);
  });
});
