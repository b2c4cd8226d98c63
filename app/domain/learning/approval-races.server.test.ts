import type { Db } from "@db/client";
import { describe, expect } from "vitest";
import { aRequest } from "../../../tests/support/approval-factories";
import { aCourse } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { whileOpen } from "../../../tests/support/open-transaction";
import { aPerson, type TestPerson } from "../../../tests/support/people-factories";
import { decideRequest } from "./approval.commands.server";
import { enrol, withdraw } from "./enrolment.commands.server";
import type { Decision } from "./enrolment-decision";

const now = new Date("2026-11-23T09:00:00Z");
const approve: Decision = { verdict: "approve" };
const decline: Decision = { verdict: "decline", reason: "After the audit, please." };

async function statusOf(db: Db, id: string): Promise<string> {
  const row = await db
    .selectFrom("enrolments")
    .select("status")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row.status;
}

describe("races, each with a connection of its own", () => {
  test("50 approvals at once for the last seat: exactly one", async ({ ownDatabase: { db } }) => {
    const course = await aCourse(db, { selfEnrolment: "approval", maxParticipants: 1 });
    const requests = await Promise.all(Array.from({ length: 50 }, () => aRequest(db, { course })));
    const approvers = await Promise.all(Array.from({ length: 5 }, () => aPerson(db, { role: "admin" })));
    const outcomes = await Promise.all(
      requests.map(({ requestId }, index) => {
        const { viewer } = approvers[index % approvers.length] ?? (approvers[0] as TestPerson);
        return decideRequest(db, { viewer, requestId, decision: approve, now });
      }),
    );
    expect(outcomes.filter(({ outcome }) => outcome === "approved")).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === "full")).toHaveLength(49);
    const seats = await db.selectFrom("courseSeats").select("taken").execute();
    expect(seats.filter(({ taken }) => taken > 0)).toEqual([{ taken: 1 }]);
  });

  test("two decide at once: one decision, and the other is told by whom", async ({ ownDatabase: { db } }) => {
    for (let round = 0; round < 5; round += 1) {
      const ada = await aPerson(db, { role: "admin", firstName: "Ada", lastName: "Ash" });
      const eve = await aPerson(db, { role: "admin", firstName: "Eve", lastName: "Elm" });
      const { requestId } = await aRequest(db);
      const [yes, no] = await Promise.all([
        decideRequest(db, { viewer: ada.viewer, requestId, decision: approve, now }),
        decideRequest(db, { viewer: eve.viewer, requestId, decision: decline, now }),
      ]);
      const status = await statusOf(db, requestId);
      expect([yes.outcome, no.outcome].sort()).toEqual(["decided-before", status].sort());
      const told = status === "approved" ? no : yes;
      expect(told).toMatchObject({ was: status, by: status === "approved" ? "Ada Ash" : "Eve Elm" });
    }
  });

  test("who waits for the row sees the decision that was made meanwhile", async ({ ownDatabase: { db } }) => {
    const [ada, eve] = [await aPerson(db, { role: "admin" }), await aPerson(db, { role: "admin" })];
    const { requestId } = await aRequest(db);
    await whileOpen(db, async (trx, commit) => {
      await decideRequest(trx, { viewer: ada.viewer, requestId, decision: decline, now });
      const second = decideRequest(db, { viewer: eve.viewer, requestId, decision: approve, now });
      await commit();
      expect(await second).toMatchObject({
        outcome: "decided-before",
        was: "declined",
        by: "Ada Lindqvist",
      });
    });
  });

  test("approving and taking back at once: nobody waits in a circle, and seats stay true", async ({
    ownDatabase: { db },
  }) => {
    const { viewer } = await aPerson(db, { role: "admin" });
    const course = await aCourse(db, { selfEnrolment: "approval", maxParticipants: 3 });
    const people = await Promise.all(Array.from({ length: 12 }, () => aPerson(db)));
    const requests = await Promise.all(people.map((learner) => aRequest(db, { learner, course })));
    await Promise.all(
      requests.flatMap(({ requestId, learner }) => [
        decideRequest(db, { viewer, requestId, decision: approve, now }),
        withdraw(db, { viewer: learner.viewer, code: course.code, now }),
        enrol(db, { viewer: learner.viewer, code: course.code, now }),
      ]),
    );
    const rows = await db.selectFrom("enrolments").select("status").execute();
    const seats = await db.selectFrom("courseSeats").select("taken").where("courseId", "=", course.courseId);
    const { taken } = await seats.executeTakeFirstOrThrow();
    expect(taken).toBe(rows.filter(({ status }) => status === "approved").length);
    expect(taken).toBeLessThanOrEqual(3);
  });
});
