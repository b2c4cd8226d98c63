import { sql } from "kysely";
import { describe, expect } from "vitest";
import { recordEvent } from "~/platform/events.store.server";
import { aCourse, aSkill } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { eachActivity, listActivity } from "./activity.queries.server";
import type { ActivityFilter } from "./activity-filter";
import { recordExport } from "./exports.commands.server";

type Database = Parameters<typeof recordEvent>[0];

async function listed(db: Database, userId: string, filter: ActivityFilter = {}) {
  return listActivity(db, { userId, timeZone: "Europe/Berlin", filter, before: null, limit: 50 });
}

/** An event at a moment of the test's choice. */
async function at(db: Database, userId: string, occurredAt: string, type = "login"): Promise<void> {
  await sql`insert into events (type, user_id, actor_id, occurred_at)
    values (${type}, ${userId}, ${userId}, ${occurredAt}::timestamptz)`.execute(db);
}

describe("a person's activity", () => {
  test("is what they did and what was done to them, with the names, and nothing of others", async ({
    db,
  }) => {
    const admin = await aPerson(db, { role: "admin", firstName: "Alma" });
    const { userId } = await aPerson(db);
    const course = await aCourse(db, { title: "Chemicals", lessons: [{ title: "Bottles" }] });
    const skillId = await aSkill(db, "Pouring");
    const { courseId } = course;
    const own = { actorId: userId, userId };
    await recordEvent(db, {
      ...own,
      type: "lesson_completed",
      courseId,
      detail: { lessonId: course.lessonIds[0] },
    });
    await recordEvent(db, { type: "skill_verified", actorId: admin.userId, userId, detail: { skillId } });
    await recordEvent(db, { type: "course_created", actorId: userId, courseId });
    await recordEvent(db, { type: "login", actorId: admin.userId, userId: admin.userId });
    expect(await listed(db, userId)).toMatchObject([
      { type: "course_created", courseTitle: "Chemicals", actorName: null, actorId: userId },
      { type: "skill_verified", skillName: "Pouring", actorName: "Alma Lindqvist" },
      { type: "lesson_completed", lessonTitle: "Bottles", courseCode: course.code, userName: null },
    ]);
    expect((await listed(db, admin.userId)).map(({ type, userName }) => [type, userName])).toEqual([
      ["login", null],
      ["skill_verified", "Ada Lindqvist"],
    ]);
  });

  test("is shown also where the detail is not what one expects", async ({ db }) => {
    const { userId } = await aPerson(db);
    const detail = { skillId: "'; drop table events", lessonId: 7, achievementId: null };
    await recordEvent(db, { type: "skill_added", actorId: null, userId, detail });
    expect(await listed(db, userId)).toMatchObject([{ skillName: null, lessonTitle: null, actorId: null }]);
  });

  test("is filtered by type, and by days of the reader's zone, both counted", async ({ db }) => {
    const { userId } = await aPerson(db);
    await at(db, userId, "2026-03-01T22:59:59Z");
    await at(db, userId, "2026-03-01T23:00:00Z");
    await at(db, userId, "2026-03-02T22:59:59Z", "logout");
    await at(db, userId, "2026-03-02T23:00:00Z");
    const day = { from: "2026-03-02", to: "2026-03-02" };
    expect((await listed(db, userId, day)).map(({ type }) => type)).toEqual(["logout", "login"]);
    expect(await listed(db, userId, { ...day, type: "login" })).toHaveLength(1);
    expect(await listed(db, userId, { type: "unheard_of" })).toEqual([]);
  });

  test("is read in batches that neither skip nor repeat, also within one microsecond", async ({ db }) => {
    const { userId } = await aPerson(db);
    await sql`insert into events (type, user_id, actor_id, occurred_at)
      select 'login', ${userId}, ${userId}, '2026-03-01T10:00:00.000001Z'::timestamptz + (n / 7) * interval '1 microsecond'
      from generate_series(1, 100) n`.execute(db);
    await sql`insert into events (type, user_id, actor_id) select 'course_created', null, ${userId}
      from generate_series(1, 20)`.execute(db);
    const ids: string[] = [];
    const request = { userId, timeZone: "UTC", filter: {} };
    for await (const { id } of eachActivity(db, request, 7)) ids.push(id);
    expect(ids).toHaveLength(120);
    expect(new Set(ids).size).toBe(120);
  });
});

describe("an export", () => {
  test("is an activity itself, for who may", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    await recordExport(db, { viewer, what: "activity" });
    expect(await listed(db, userId)).toMatchObject([{ type: "export", detail: { what: "activity" } }]);
    await db
      .updateTable("sessions")
      .set({ endedAt: new Date(), endReason: "logout" })
      .where("userId", "=", userId)
      .execute();
    await expect(recordExport(db, { viewer, what: "activity" })).rejects.toBeInstanceOf(Response);
    expect(await listed(db, userId)).toHaveLength(1);
  });
});
