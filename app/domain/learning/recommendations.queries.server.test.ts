import type { Db } from "@db/client";
import { describe, expect } from "vitest";
import { aCourse, anEnrolment, aSkill, type TestCourse } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { saveTrainingPreferences } from "../people/preferences.commands.server";
import { listRecommendations } from "./recommendations.queries.server";

const now = new Date("2026-11-23T09:00:00Z");

/** A course that teaches a skill, which another course asks for. */
async function aGap(db: Db) {
  const skillId = await aSkill(db, "Data protection");
  const teaching = await aCourse(db, {
    taughtSkills: [{ skillId, level: "intermediate" }],
    title: "Protecting",
  });
  const asking = await aCourse(db, {
    requiredSkills: [{ skillId, level: "intermediate" }],
    title: "Incidents",
  });
  return { skillId, teaching, asking };
}

async function codesFor(db: Db, userId: string): Promise<string[]> {
  return (await listRecommendations(db, { userId, limit: 10, now })).map(({ code }) => code);
}

async function certify(
  db: Db,
  { userId, course, expiresAt }: { userId: string; course: TestCourse; expiresAt: Date | null },
) {
  const enrolmentId = await anEnrolment(db, { userId, course, status: "completed" });
  await db
    .insertInto("certificates")
    .values({
      number: "01ABCDEFGHJKMNPQRSTVWXYZ01",
      enrolmentId,
      userId,
      courseId: course.courseId,
      holderName: "Ada Lindqvist",
      courseTitle: "Protecting",
      courseCode: course.code,
      locale: "en",
      issuedAt: new Date("2025-01-01T00:00:00Z"),
      expiresAt,
    })
    .execute();
}

describe("recommended courses", () => {
  test("are none that somebody has just been refused", async ({ db }) => {
    const { userId } = await aPerson(db);
    const { teaching } = await aGap(db);
    expect(await codesFor(db, userId)).toEqual([teaching.code]);
    await anEnrolment(db, { userId, course: teaching, status: "declined" });
    expect(await codesFor(db, userId)).toEqual([]);
  });

  test("close the gap before a course that one is locked out of", async ({ db }) => {
    const { userId } = await aPerson(db);
    const { teaching, asking } = await aGap(db);
    expect(await listRecommendations(db, { userId, limit: 3, now })).toEqual([
      {
        code: teaching.code,
        title: "Protecting",
        language: "en",
        reasons: [
          { code: "asked-for", skill: "Data protection", level: "intermediate", course: asking.code },
        ],
      },
    ]);
  });

  test("are none when one holds the skill, or has taken the course that asks for it", async ({ db }) => {
    const [holder, taker] = [await aPerson(db), await aPerson(db)];
    const { skillId, asking } = await aGap(db);
    await db.insertInto("userSkills").values({ userId: holder.userId, skillId, level: "advanced" }).execute();
    await anEnrolment(db, { userId: taker.userId, course: asking, status: "completed" });
    expect(await codesFor(db, holder.userId)).toEqual([]);
    expect(await codesFor(db, taker.userId)).toEqual([]);
  });

  test.for(["pending", "approved", "in_progress", "completed"] as const)(
    "never include one that is %s",
    async (status, { db }) => {
      const { userId } = await aPerson(db);
      const { teaching } = await aGap(db);
      await anEnrolment(db, { userId, course: teaching, status });
      expect(await codesFor(db, userId)).toEqual([]);
    },
  );

  test("include a completed one again once its certificate has expired", async ({ db }) => {
    const { teaching } = await aGap(db);
    const { userId } = await aPerson(db);
    await certify(db, { userId, course: teaching, expiresAt: new Date("2026-01-01T00:00:00Z") });
    expect(await codesFor(db, userId)).toEqual([teaching.code]);
    await db
      .updateTable("certificates")
      .set({ expiresAt: new Date("2027-01-01T00:00:00Z") })
      .execute();
    expect(await codesFor(db, userId)).toEqual([]);
  });

  test("suit what one has said about learning, and leave out drafts", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    const course = await aCourse(db);
    await aCourse(db, { state: "draft" });
    expect(await codesFor(db, userId)).toEqual([]);
    const preferences = { preferredDays: [], timeSlots: [], languages: [], accessibilityNeeds: "" };
    await saveTrainingPreferences(db, { viewer, preferences: { ...preferences, learningStyle: "reading" } });
    const [first] = await listRecommendations(db, { userId, limit: 3, now });
    expect(first).toMatchObject({ code: course.code, reasons: [{ code: "style", style: "reading" }] });
  });
});
