import type { Db } from "@db/client";
import { sql } from "kysely";
import { describe, expect } from "vitest";
import { aRequest } from "../../../tests/support/approval-factories";
import { aCourse } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson, type TestPerson } from "../../../tests/support/people-factories";
import { setRole } from "../../../tests/support/sessions";
import { decideRequest, decideRequests } from "./approval.commands.server";
import { withdraw } from "./enrolment.commands.server";
import type { Decision } from "./enrolment-decision";

const now = new Date("2026-11-23T09:00:00Z");
const approve: Decision = { verdict: "approve" };
const decline: Decision = { verdict: "decline", reason: "After the audit, please." };

async function rowOf(db: Db, id: string) {
  return db
    .selectFrom("enrolments")
    .select(["status", "decidedBy", "decidedAt", "decisionReason"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

describe("deciding", () => {
  test("approves: a seat is taken, and who, when and what is kept", async ({ db }) => {
    const { viewer, userId } = await aPerson(db, { role: "admin" });
    const course = await aCourse(db, { selfEnrolment: "approval", maxParticipants: 1, title: "Feedback" });
    const { requestId, learner } = await aRequest(db, { course });
    expect(await decideRequest(db, { viewer, requestId, decision: approve, now })).toEqual({
      outcome: "approved",
      learner: "Emma Whitfield",
      course: "Feedback",
    });
    expect(await rowOf(db, requestId)).toEqual({
      status: "approved",
      decidedBy: userId,
      decidedAt: now,
      decisionReason: null,
    });
    const seats = await db.selectFrom("courseSeats").select("taken").where("courseId", "=", course.courseId);
    expect(await seats.executeTakeFirst()).toEqual({ taken: 1 });
    const events = await db
      .selectFrom("events")
      .select(["type", "actorId", "detail"])
      .where("userId", "=", learner.userId)
      .execute();
    const detail = { enrolmentId: requestId, from: "pending", to: "approved" };
    expect(events).toEqual([{ type: "enrolment_status_changed", actorId: userId, detail }]);
    const history = await db
      .selectFrom("rowHistory")
      .select(["actorId", "operation"])
      .where("rowId", "=", requestId)
      .execute();
    expect(history).toEqual([{ actorId: userId, operation: "UPDATE" }]);
  });

  test("declines with the reason, and keeps no name in the event", async ({ db }) => {
    const { viewer } = await aPerson(db, { role: "admin" });
    const { requestId } = await aRequest(db);
    expect(await decideRequest(db, { viewer, requestId, decision: decline, now })).toMatchObject({
      outcome: "declined",
    });
    expect(await rowOf(db, requestId)).toMatchObject({
      status: "declined",
      decisionReason: "After the audit, please.",
    });
    const { detail } = await db.selectFrom("events").select("detail").executeTakeFirstOrThrow();
    expect(JSON.stringify(detail)).not.toMatch(/audit/);
  });

  test("tells the learner, once, with the reason", async ({ db }) => {
    const { viewer } = await aPerson(db, { role: "admin" });
    const { requestId, learner, course } = await aRequest(db);
    for (const at of [now, new Date()])
      await decideRequest(db, { viewer, requestId, decision: decline, now: at });
    const told = db.selectFrom("notifications").select(["type", "parameters"]);
    expect(await told.where("userId", "=", learner.userId).execute()).toEqual([
      {
        type: "enrolment_declined",
        parameters: {
          enrolmentId: requestId,
          courseCode: course.code,
          courseTitle: "Feedback",
          reason: "After the audit, please.",
        },
      },
    ]);
    const mails = await db.selectFrom("mailOutbox").select(["template", "recipient"]).execute();
    expect(mails).toEqual([{ template: "enrolment_declined", recipient: learner.email }]);
  });

  test("says the same to who repeats a decision, and changes nothing", async ({ db }) => {
    const { viewer } = await aPerson(db, { role: "admin" });
    const { requestId } = await aRequest(db);
    const step = { viewer, requestId, decision: decline };
    const first = await decideRequest(db, { ...step, now });
    expect(await decideRequest(db, { ...step, now: new Date() })).toEqual(first);
    expect(await rowOf(db, requestId)).toMatchObject({ decidedAt: now });
    expect(await db.selectFrom("events").select("id").execute()).toHaveLength(1);
  });

  test("tells who comes second who was faster, also after the learner has gone on", async ({ db }) => {
    const { viewer } = await aPerson(db, { role: "admin" });
    const faster = await aPerson(db, { role: "admin", firstName: "Ines", lastName: "Carvalho" });
    const { requestId } = await aRequest(db);
    await decideRequest(db, { viewer: faster.viewer, requestId, decision: approve, now });
    await db.updateTable("enrolments").set({ status: "in_progress" }).where("id", "=", requestId).execute();
    expect(await decideRequest(db, { viewer, requestId, decision: decline, now })).toMatchObject({
      outcome: "decided-before",
      was: "approved",
      by: "Ines Carvalho",
    });
    expect(await rowOf(db, requestId)).toMatchObject({ status: "in_progress", decisionReason: null });
  });

  test("finds a request that was taken back, and a course that has closed", async ({ db }) => {
    const { viewer } = await aPerson(db, { role: "admin" });
    const { requestId, learner, course } = await aRequest(db);
    await withdraw(db, { viewer: learner.viewer, code: course.code, now });
    expect(await decideRequest(db, { viewer, requestId, decision: approve, now })).toMatchObject({
      outcome: "withdrawn",
    });
    const archived = await aCourse(db, { selfEnrolment: "approval", state: "archived" });
    const late = await aRequest(db, { course: archived });
    const step = { viewer, requestId: late.requestId, now };
    expect(await decideRequest(db, { ...step, decision: approve })).toMatchObject({ outcome: "not-open" });
    expect(await decideRequest(db, { ...step, decision: decline })).toMatchObject({ outcome: "declined" });
  });

  test("about several at once: each by itself, as far as seats go", async ({ db }) => {
    const { viewer } = await aPerson(db, { role: "admin" });
    const course = await aCourse(db, { selfEnrolment: "approval", maxParticipants: 1 });
    const [first, second, elsewhere] = [
      await aRequest(db, { course }),
      await aRequest(db, { course }),
      await aRequest(db),
    ];
    const own = await aRequest(db, { learner: await aPerson(db, { isActive: false }) });
    const requestIds = [first, first, second, elsewhere, own].map(({ requestId }) => requestId);
    const outcomes = await decideRequests(db, { viewer, requestIds, decision: approve, now });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["approved", "full", "approved", "not-found"]);
    expect(await rowOf(db, second.requestId)).toMatchObject({ status: "pending", decidedBy: null });
  });
});

describe("whose requests somebody decides about", () => {
  test("admins all, managers their line, instructors their courses; nobody else", async ({ db }) => {
    const top = await aPerson(db, { role: "manager" });
    const between = await aPerson(db, { managerId: top.userId });
    const learner = await aPerson(db, { managerId: between.userId });
    const teacher = await aPerson(db, { role: "trainer" });
    const course = await aCourse(db, { selfEnrolment: "approval", instructorIds: [teacher.userId] });
    const finds = async ({ viewer }: TestPerson) => {
      const { requestId } = await aRequest(db, { learner, course });
      const { outcome } = await decideRequest(db, { viewer, requestId, decision: decline, now });
      if (outcome === "not-found") await withdraw(db, { viewer: learner.viewer, code: course.code, now });
      return outcome === "declined";
    };
    for (const person of [top, teacher, await aPerson(db, { role: "admin" })])
      expect(await finds(person), person.viewer.role).toBe(true);
    for (const person of [await aPerson(db, { role: "manager" }), await aPerson(db, { role: "trainer" })])
      expect(await finds(person), person.viewer.role).toBe(false);
  });

  test("never about one's own, whatever one's role", async ({ db }) => {
    const admin = await aPerson(db, { role: "admin" });
    const manager = await aPerson(db, { role: "manager" });
    await db.updateTable("users").set({ managerId: manager.userId }).where("id", "=", admin.userId).execute();
    await db.updateTable("users").set({ managerId: admin.userId }).where("id", "=", manager.userId).execute();
    const teacher = await aPerson(db, { role: "trainer" });
    const course = await aCourse(db, { selfEnrolment: "approval", instructorIds: [teacher.userId] });
    for (const learner of [admin, manager, teacher]) {
      const { requestId } = await aRequest(db, { learner, course });
      const step = { viewer: learner.viewer, requestId, decision: approve, now };
      expect(await decideRequest(db, step), learner.viewer.role).toEqual({ outcome: "not-found" });
      expect(await rowOf(db, requestId)).toMatchObject({ status: "pending" });
    }
  });

  test("goes by the role of this moment", async ({ db }) => {
    const { viewer, userId } = await aPerson(db, { role: "admin" });
    await aPerson(db, { role: "admin" });
    const { requestId } = await aRequest(db);
    await setRole(db, userId, "trainer");
    const step = { viewer, requestId, decision: approve, now };
    expect(await decideRequest(db, step)).toEqual({ outcome: "not-found" });
    await setRole(db, userId, "employee");
    await expect(decideRequest(db, step)).rejects.toMatchObject({ init: { status: 403 } });
  });

  test("the database itself refuses a decision about oneself, and a decline without a reason", async ({
    db,
  }) => {
    const { requestId, learner } = await aRequest(db);
    const change = (values: { decidedBy?: string; decidedAt?: Date; status?: "declined" }) =>
      db.updateTable("enrolments").set(values).where("id", "=", requestId).execute();
    await sql`savepoint before`.execute(db);
    await expect(change({ decidedBy: learner.userId, decidedAt: now })).rejects.toMatchObject({
      constraint: "enrolments_own_decision",
    });
    await sql`rollback to savepoint before`.execute(db);
    await expect(change({ status: "declined" })).rejects.toMatchObject({
      constraint: "enrolments_decline_reason",
    });
  });
});
