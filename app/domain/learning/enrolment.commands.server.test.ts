import { describe, expect } from "vitest";
import { aCourse, anEnrolment, aSkill } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { enrol, startCourse, withdraw } from "./enrolment.commands.server";
import { enrolmentStatuses, mayMove } from "./enrolment-status";

const now = new Date("2026-11-23T09:00:00Z");

describe("enrolling", () => {
  test("enrols at once in an open course, pinned to its published revision", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    const course = await aCourse(db);
    expect(await enrol(db, { viewer, code: course.code, now })).toEqual({
      outcome: "enrolled",
      status: "approved",
    });
    const row = await db
      .selectFrom("enrolments")
      .select(["revisionId", "status"])
      .where("userId", "=", userId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ revisionId: course.revisionId, status: "approved" });
  });

  test("waits for approval where the course asks for it, and takes no seat meanwhile", async ({ db }) => {
    const { viewer } = await aPerson(db);
    const course = await aCourse(db, { selfEnrolment: "approval", maxParticipants: 1 });
    expect(await enrol(db, { viewer, code: course.code, now })).toEqual({
      outcome: "enrolled",
      status: "pending",
    });
    const seats = await db
      .selectFrom("courseSeats")
      .select("taken")
      .where("courseId", "=", course.courseId)
      .executeTakeFirstOrThrow();
    expect(seats.taken).toBe(0);
  });

  test("gives the same answer to a second press, and makes one enrolment and one event", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    const { code } = await aCourse(db);
    const first = await enrol(db, { viewer, code, now });
    expect(await enrol(db, { viewer, code, now })).toEqual(first);
    expect(
      await db.selectFrom("enrolments").select("id").where("userId", "=", userId).execute(),
    ).toHaveLength(1);
    const events = await db.selectFrom("events").select("type").where("userId", "=", userId).execute();
    expect(events).toEqual([{ type: "enrolled" }]);
  });

  test("begins nothing when a form is sent again after what it began has ended", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    const { code } = await aCourse(db);
    const form = { viewer, code, after: "none", now };
    expect((await enrol(db, form)).outcome).toBe("enrolled");
    expect((await enrol(db, form)).outcome).toBe("enrolled");
    await withdraw(db, { viewer, code, now });
    expect(await enrol(db, form)).toEqual({ outcome: "repeated" });
    const [ended] = await db.selectFrom("enrolments").select("id").where("userId", "=", userId).execute();
    expect((await enrol(db, { ...form, after: ended?.id ?? "" })).outcome).toBe("enrolled");
  });

  test("explains every obstacle", async ({ db }) => {
    const { viewer } = await aPerson(db);
    const needed = await aCourse(db, { title: "Basics of it" });
    const skillId = await aSkill(db, "Welding");
    const { code } = await aCourse(db, {
      prerequisiteIds: [needed.courseId],
      requiredSkills: [{ skillId, level: "advanced" }],
    });
    expect(await enrol(db, { viewer, code, now })).toEqual({
      outcome: "refused",
      refusals: [
        { code: "prerequisite", course: needed.code, title: "Basics of it" },
        { code: "skill", name: "Welding", level: "advanced", heldLevel: null },
      ],
    });
  });

  test("counts a prerequisite when it is completed, not when it is begun", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    const needed = await aCourse(db);
    const { code } = await aCourse(db, { prerequisiteIds: [needed.courseId] });
    await anEnrolment(db, { userId, course: needed, status: "in_progress" });
    expect((await enrol(db, { viewer, code, now })).outcome).toBe("refused");
    await db
      .updateTable("enrolments")
      .set({ status: "completed", completedAt: now, completionPercent: 100 })
      .where("userId", "=", userId)
      .execute();
    expect((await enrol(db, { viewer, code, now })).outcome).toBe("enrolled");
  });

  test("does not know drafts, and takes nobody into archived courses", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    const draft = await aCourse(db, { state: "draft" });
    expect(await enrol(db, { viewer, code: draft.code, now })).toEqual({ outcome: "not-found" });
    const archived = await aCourse(db, { state: "archived" });
    expect(await enrol(db, { viewer, code: archived.code, now })).toEqual({ outcome: "not-found" });
    await anEnrolment(db, { userId, course: archived, status: "withdrawn" });
    expect(await enrol(db, { viewer, code: archived.code, now })).toEqual({
      outcome: "refused",
      refusals: [{ code: "not-open" }],
    });
  });

  test("50 people with connections of their own ask for the last seat: exactly one gets it", async ({
    ownDatabase,
  }) => {
    const { db } = ownDatabase;
    const { code, courseId } = await aCourse(db, { maxParticipants: 1 });
    const people = await Promise.all(Array.from({ length: 50 }, () => aPerson(db)));
    const results = await Promise.all(people.map(({ viewer }) => enrol(db, { viewer, code, now })));
    expect(results.filter(({ outcome }) => outcome === "enrolled")).toHaveLength(1);
    expect(results.filter(({ outcome }) => outcome === "refused")).toHaveLength(49);
    const seats = await db
      .selectFrom("courseSeats")
      .select("taken")
      .where("courseId", "=", courseId)
      .execute();
    expect(seats).toEqual([{ taken: 1 }]);
  });

  test("one person presses 20 times at once: one enrolment", async ({ ownDatabase }) => {
    const { db } = ownDatabase;
    const { code } = await aCourse(db);
    const { viewer, userId } = await aPerson(db);
    const results = await Promise.all(Array.from({ length: 20 }, () => enrol(db, { viewer, code, now })));
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(["enrolled"]));
    expect(
      await db.selectFrom("enrolments").select("id").where("userId", "=", userId).execute(),
    ).toHaveLength(1);
  });
});

describe("races of one person with themselves", () => {
  test("20 presses for the last seat: one enrolment, and every press gets its answer", async ({
    ownDatabase,
  }) => {
    const { db } = ownDatabase;
    const { code } = await aCourse(db, { maxParticipants: 1 });
    const { viewer, userId } = await aPerson(db);
    const results = await Promise.all(Array.from({ length: 20 }, () => enrol(db, { viewer, code, now })));
    expect(results).toEqual(results.map(() => ({ outcome: "enrolled", status: "approved" })));
    expect(
      await db.selectFrom("enrolments").select("id").where("userId", "=", userId).execute(),
    ).toHaveLength(1);
  });

  test("enrolling and withdrawing in many windows at once: nobody waits in a circle", async ({
    ownDatabase,
  }) => {
    const { db } = ownDatabase;
    const { code, courseId } = await aCourse(db, { maxParticipants: 1 });
    const { viewer, userId } = await aPerson(db);
    const own = { viewer, code, now };
    await Promise.all(
      Array.from({ length: 40 }, (_, press) => (press % 2 === 0 ? enrol(db, own) : withdraw(db, own))),
    );
    const live = await db
      .selectFrom("enrolments")
      .select("id")
      .where("userId", "=", userId)
      .where("status", "=", "approved")
      .execute();
    const seats = await db
      .selectFrom("courseSeats")
      .select("taken")
      .where("courseId", "=", courseId)
      .executeTakeFirstOrThrow();
    expect(seats.taken).toBe(live.length);
  });
});

describe("the database's own defences, for what goes past the commands", () => {
  test("refuses one seat too many", async ({ db }) => {
    const course = await aCourse(db, { maxParticipants: 1 });
    const [first, second] = [await aPerson(db), await aPerson(db)];
    await anEnrolment(db, { userId: first.userId, course, status: "approved" });
    await expect(
      anEnrolment(db, { userId: second.userId, course, status: "approved" }),
    ).rejects.toMatchObject({
      constraint: "enrolments_capacity",
    });
  });

  test("refuses a second live enrolment", async ({ db }) => {
    const course = await aCourse(db);
    const { userId } = await aPerson(db);
    await anEnrolment(db, { userId, course, status: "pending" });
    await expect(anEnrolment(db, { userId, course, status: "approved" })).rejects.toMatchObject({
      constraint: "enrolments_one_live",
    });
  });

  test.for(enrolmentStatuses.flatMap((from) => enrolmentStatuses.map((to) => [from, to] as const)))(
    "lets an enrolment go from %s to %s only where the rule does",
    async ([from, to], { db }) => {
      const course = await aCourse(db);
      const { userId } = await aPerson(db);
      const id = await anEnrolment(db, { userId, course, status: from });
      const done = to === "completed";
      const move = db
        .updateTable("enrolments")
        .set({
          status: to,
          completedAt: done ? now : null,
          completionPercent: done ? 100 : 0,
          decisionReason: to === "declined" ? "Not this quarter." : null,
        })
        .where("id", "=", id)
        .execute();
      if (from === to || mayMove(from, to)) await expect(move).resolves.toBeDefined();
      else await expect(move).rejects.toMatchObject({ constraint: "enrolments_status_move" });
    },
  );
});

describe("starting and withdrawing", () => {
  test("starts once, and says the same when asked again", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    const course = await aCourse(db);
    await anEnrolment(db, { userId, course, status: "approved" });
    expect(await startCourse(db, { viewer, code: course.code, now })).toEqual({ outcome: "started" });
    expect(await startCourse(db, { viewer, code: course.code, now })).toEqual({ outcome: "started" });
    const events = await db.selectFrom("events").select("type").where("userId", "=", userId).execute();
    expect(events).toEqual([{ type: "enrolment_status_changed" }]);
  });

  test("does not start what waits for approval, or what never was", async ({ db }) => {
    const { viewer, userId } = await aPerson(db);
    const course = await aCourse(db);
    expect(await startCourse(db, { viewer, code: course.code, now })).toEqual({ outcome: "not-enrolled" });
    await anEnrolment(db, { userId, course, status: "pending" });
    expect(await startCourse(db, { viewer, code: course.code, now })).toEqual({ outcome: "not-approved" });
  });

  test("withdrawing frees the seat for the next", async ({ db }) => {
    const [first, second] = [await aPerson(db), await aPerson(db)];
    const { code } = await aCourse(db, { maxParticipants: 1 });
    await enrol(db, { viewer: first.viewer, code, now });
    expect((await enrol(db, { viewer: second.viewer, code, now })).outcome).toBe("refused");
    expect(await withdraw(db, { viewer: first.viewer, code, now })).toEqual({ outcome: "withdrawn" });
    expect(await withdraw(db, { viewer: first.viewer, code, now })).toEqual({ outcome: "withdrawn" });
    expect((await enrol(db, { viewer: second.viewer, code, now })).outcome).toBe("enrolled");
  });
});
