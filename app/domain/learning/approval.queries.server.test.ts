import { describe, expect } from "vitest";
import type { ReadDb } from "~/platform/database.server";
import type { Viewer } from "~/platform/viewer.server";
import { aCourse, anEnrolment } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { countWhatWaits } from "../notifications/waiting-counts.queries.server";
import { listWaitingRequests } from "./approval.queries.server";
import { requestsPerPage } from "./decision-form";

async function countRequests(db: ReadDb, viewer: Viewer): Promise<number> {
  return (await countWhatWaits(db, { viewer, decides: true, grades: false })).requests;
}

describe("the requests that wait for somebody", () => {
  test("tell who asks for what, and how many seats there are", async ({ db }) => {
    const manager = await aPerson(db, { role: "manager" });
    const learner = await aPerson(db, {
      managerId: manager.userId,
      firstName: "Emma",
      lastName: "Whitfield",
    });
    const course = await aCourse(db, { selfEnrolment: "approval", maxParticipants: 4, title: "Feedback" });
    await anEnrolment(db, { userId: (await aPerson(db)).userId, course, status: "approved" });
    await anEnrolment(db, { userId: learner.userId, course, status: "pending" });
    const { requests, total } = await listWaitingRequests(db, { viewer: manager.viewer, page: 1 });
    expect(total).toBe(1);
    expect(requests).toMatchObject([
      { learner: "Emma Whitfield", code: course.code, title: "Feedback", maxParticipants: 4, seatsTaken: 1 },
    ]);
    expect(await countRequests(db, manager.viewer)).toBe(1);
  });

  test("are those of one's own people or courses, never others', one's own, or of closed accounts", async ({
    db,
  }) => {
    const course = await aCourse(db, { selfEnrolment: "approval" });
    const manager = await aPerson(db, { role: "manager" });
    const closed = await aPerson(db, { managerId: manager.userId, isActive: false });
    for (const person of [await aPerson(db), manager, closed])
      await anEnrolment(db, { userId: person.userId, course, status: "pending" });
    expect(await listWaitingRequests(db, { viewer: manager.viewer, page: 1 })).toEqual({
      requests: [],
      total: 0,
    });
    const admin = await aPerson(db, { role: "admin" });
    expect(await countRequests(db, admin.viewer)).toBe(2);
  });

  test("are none for who has lost the right or the session since", async ({ db }) => {
    const { viewer, userId } = await aPerson(db, { role: "admin" });
    await aPerson(db, { role: "admin" });
    const course = await aCourse(db, { selfEnrolment: "approval" });
    await anEnrolment(db, { userId: (await aPerson(db)).userId, course, status: "pending" });
    expect(await countRequests(db, viewer)).toBe(1);
    await db
      .updateTable("sessions")
      .set({ endedAt: new Date(), endReason: "logout" })
      .where("id", "=", viewer.sessionId)
      .execute();
    expect(await countRequests(db, viewer)).toBe(0);
    await db.updateTable("users").set({ role: "employee" }).where("id", "=", userId).execute();
    expect((await listWaitingRequests(db, { viewer, page: 1 })).total).toBe(0);
  });

  test("come by the page, the longest first", async ({ db }) => {
    const { viewer } = await aPerson(db, { role: "admin" });
    const course = await aCourse(db, { selfEnrolment: "approval" });
    const ids: string[] = [];
    for (let age = requestsPerPage + 1; age > 0; age -= 1) {
      const id = await anEnrolment(db, { userId: (await aPerson(db)).userId, course, status: "pending" });
      const enrolledAt = new Date(Date.UTC(2026, 10, 30 - age));
      await db.updateTable("enrolments").set({ enrolledAt }).where("id", "=", id).execute();
      ids.push(id);
    }
    const [first, second] = [
      await listWaitingRequests(db, { viewer, page: 1 }),
      await listWaitingRequests(db, { viewer, page: 2 }),
    ];
    expect([...first.requests, ...second.requests].map(({ id }) => id)).toEqual(ids);
    expect(first.total).toBe(requestsPerPage + 1);
  });
});
