import { describe, expect } from "vitest";
import { completeLesson } from "~/domain/learning/progress.commands.server";
import { verifySkill } from "~/domain/skills/skill-verification.commands.server";
import { claimSkill } from "~/domain/skills/skills.commands.server";
import { type Db, inTransaction } from "~/platform/database.server";
import { aCourse, anEnrolment, aSkill } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson, type TestPerson } from "../../../tests/support/people-factories";
import { achievementName } from "./achievement-words";
import { awardAchievement, awardDueAchievements, createAchievement } from "./achievements.commands.server";
import { countAchieved, listEarnedAchievements, listOpenAchievements } from "./achievements.queries.server";

const now = new Date("2026-11-24T09:00:00Z");
const mentor = {
  name: "Mentor",
  description: "Helped a colleague through a course.",
  category: "technical",
  points: 20,
  criteria: { kind: "by_hand" as const },
};

/** Courses of one lesson, in each of which the person is learning. */
async function coursesUnderWay(db: Db, { userId }: TestPerson, number: number) {
  const courses = [];
  for (let each = 0; each < number; each += 1) {
    const course = await aCourse(db);
    await anEnrolment(db, { userId, course, status: "in_progress" });
    courses.push({ code: course.code, lessonId: course.lessonIds[0] ?? "" });
  }
  return courses;
}

async function completed(db: Db, { userId }: TestPerson, number: number): Promise<void> {
  for (let each = 0; each < number; each += 1)
    await anEnrolment(db, { userId, course: await aCourse(db), status: "completed" });
}

async function keysOf(db: Db, userId: string): Promise<(string | null)[]> {
  return (await listEarnedAchievements(db, userId)).map(({ key, name }) => key ?? name).sort();
}

async function earnedEvents(db: Db, userId: string): Promise<number> {
  const events = await db
    .selectFrom("events")
    .select("id")
    .where("userId", "=", userId)
    .where("type", "=", "achievement_earned")
    .execute();
  return events.length;
}

describe("the product's own achievements", () => {
  test("are there in every database, each with words in both languages", async ({ db }) => {
    const { userId } = await aPerson(db);
    const open = await listOpenAchievements(db, userId);
    expect(open).toHaveLength(13);
    for (const locale of ["en", "de"] as const) {
      const names = open.map((each) => achievementName(each, { locale }));
      expect(new Set(names).size).toBe(13);
      expect(names).not.toContain(achievementName({ key: null, name: null }, { locale }));
    }
  });

  test("come with the course that reaches them, once, with an event and a notification", async ({ db }) => {
    const person = await aPerson(db);
    const [course] = await coursesUnderWay(db, person, 1);
    if (!course) throw new Error("no course");
    await completeLesson(db, { viewer: person.viewer, ...course, now });
    await completeLesson(db, { viewer: person.viewer, ...course, now });
    expect(await listEarnedAchievements(db, person.userId)).toMatchObject([
      {
        key: "courses_completed_1",
        points: 10,
        awardedAt: now,
        awarderName: null,
        evidence: { kind: "count", of: "courses_completed", count: 1 },
      },
    ]);
    expect(await earnedEvents(db, person.userId)).toBe(1);
    const told = await db
      .selectFrom("notifications")
      .select("id")
      .where("userId", "=", person.userId)
      .where("type", "=", "achievement_earned")
      .execute();
    expect(told).toHaveLength(1);
  });

  test("bring each other: points reach the next, in the same transaction", async ({ db }) => {
    const person = await aPerson(db);
    await completed(db, person, 10);
    await inTransaction(db, (trx) => awardDueAchievements(trx, { userId: person.userId, now }));
    expect(await keysOf(db, person.userId)).toEqual([
      "courses_completed_1",
      "courses_completed_10",
      "courses_completed_5",
      "points_100",
    ]);
    expect(await countAchieved(db, person.userId)).toEqual({
      courses_completed: 10,
      sessions_attended: 0,
      achievements: 4,
      points: 170,
    });
  });

  test("count a course once, however often it is taken", async ({ db }) => {
    const person = await aPerson(db);
    const course = await aCourse(db);
    for (let time = 0; time < 5; time += 1)
      await anEnrolment(db, { userId: person.userId, course, status: "completed" });
    expect(await countAchieved(db, person.userId)).toMatchObject({ courses_completed: 1 });
  });

  test("are earned exactly once when the last two courses are completed in two connections", async ({
    ownDatabase: { db },
  }) => {
    for (let round = 0; round < 10; round += 1) {
      const person = await aPerson(db);
      await completed(db, person, 3);
      const courses = await coursesUnderWay(db, person, 2);
      await Promise.all(
        courses.map((course) => completeLesson(db, { viewer: person.viewer, ...course, now })),
      );
      expect(await keysOf(db, person.userId)).toEqual(["courses_completed_1", "courses_completed_5"]);
      expect(await earnedEvents(db, person.userId)).toBe(2);
    }
  });

  test("cannot be held twice, nor awarded to oneself, whoever writes it", async ({ db }) => {
    const { userId } = await aPerson(db);
    const [open] = await listOpenAchievements(db, userId);
    const row = { userId, achievementId: open?.id ?? "", points: 1, awardedAt: now, evidence: {} };
    const write = (more: { awardedBy?: string }) =>
      inTransaction(db, (trx) =>
        trx
          .insertInto("userAchievements")
          .values({ ...row, ...more })
          .execute(),
      );
    await expect(write({ awardedBy: userId })).rejects.toMatchObject({
      constraint: "user_achievements_not_oneself",
    });
    await write({});
    await expect(write({})).rejects.toMatchObject({ constraint: "user_achievements_once" });
  });
});

describe("awarding by hand", () => {
  async function anAward(db: Db) {
    const admin = await aPerson(db, { role: "admin" });
    const created = await createAchievement(db, { viewer: admin.viewer, achievement: mentor });
    if (created.outcome !== "created") throw new Error(created.outcome);
    const learner = await aPerson(db);
    const { achievementId } = created;
    return { admin, award: { userId: learner.userId, achievementId, note: "In May.", now } };
  }

  test("needs a verified skill of the category, and is done once", async ({ db }) => {
    const { admin, award } = await anAward(db);
    const trainer = await aPerson(db, { role: "trainer", firstName: "Tom" });
    const { viewer, userId } = trainer;
    const refused = { outcome: "refused", reason: "outside-expertise" };
    expect(await awardAchievement(db, { viewer, ...award })).toEqual(refused);
    const skillId = await aSkill(db);
    await claimSkill(db, { viewer, skillId, level: "beginner" });
    expect(await awardAchievement(db, { viewer, ...award })).toEqual(refused);
    await verifySkill(db, { viewer: admin.viewer, userId, skillId, level: "beginner", now });
    expect(await awardAchievement(db, { viewer, ...award })).toEqual({ outcome: "awarded" });
    expect(await awardAchievement(db, { viewer, ...award, note: "Again." })).toEqual({ outcome: "awarded" });
    expect(await listEarnedAchievements(db, award.userId)).toMatchObject([
      { name: "Mentor", awarderName: "Tom Lindqvist", evidence: { kind: "note", note: "In May." } },
    ]);
    expect(await earnedEvents(db, award.userId)).toBe(1);
  });

  test("is refused for oneself, for what is counted, and to who has lost the role", async ({ db }) => {
    const { admin, award } = await anAward(db);
    const { viewer, userId } = admin;
    expect(await awardAchievement(db, { viewer, ...award, userId })).toEqual({
      outcome: "refused",
      reason: "oneself",
    });
    const [counted] = await listOpenAchievements(db, award.userId);
    expect(await awardAchievement(db, { viewer, ...award, achievementId: counted?.id ?? "" })).toEqual({
      outcome: "refused",
      reason: "earned-by-counting",
    });
    const employee = await aPerson(db);
    const former = { ...employee.viewer, role: "admin" as const };
    await expect(awardAchievement(db, { viewer: former, ...award })).rejects.toMatchObject({
      init: { status: 403 },
    });
  });

  test("of one name there is one achievement", async ({ db }) => {
    const { admin } = await anAward(db);
    expect(await createAchievement(db, { viewer: admin.viewer, achievement: mentor })).toEqual({
      outcome: "name-taken",
    });
  });
});
