import type { Db } from "@db/client";
import { describe, expect } from "vitest";
import { aCourse, anEnrolment } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { setRole } from "../../../tests/support/sessions";
import { findLedStanding } from "./led-learning.queries.server";

const now = new Date();
const dayMs = 86_400_000;

/** Somebody who learns two courses, one of them late, and has completed one, below a manager and a trainer. */
async function aLearner(db: Db) {
  const manager = await aPerson(db, { role: "manager" });
  const between = await aPerson(db, { managerId: manager.userId });
  const learner = await aPerson(db, { managerId: between.userId });
  const trainer = await aPerson(db, { role: "trainer" });
  const taught = await aCourse(db, { instructorIds: [trainer.userId] });
  const late = await anEnrolment(db, { userId: learner.userId, course: taught, status: "in_progress" });
  await db
    .updateTable("enrolments")
    .set({ dueAt: new Date(now.getTime() - dayMs) })
    .where("id", "=", late)
    .execute();
  await anEnrolment(db, { userId: learner.userId, course: await aCourse(db), status: "approved" });
  await anEnrolment(db, { userId: learner.userId, course: await aCourse(db), status: "completed" });
  return { manager, trainer };
}

describe("how those stand whom somebody leads or teaches", () => {
  test("a manager's line in all courses, a trainer's courses alone", async ({ db }) => {
    const { manager, trainer } = await aLearner(db);
    expect(await findLedStanding(db, { viewer: manager.viewer, now })).toEqual({
      learning: 1,
      overdue: 1,
      completed: 1,
    });
    expect(await findLedStanding(db, { viewer: trainer.viewer, now })).toEqual({
      learning: 1,
      overdue: 1,
      completed: 0,
    });
  });

  test("nothing for others, and for who leads no longer", async ({ db }) => {
    const { manager } = await aLearner(db);
    const nothing = { learning: 0, overdue: 0, completed: 0 };
    const other = await aPerson(db, { role: "manager" });
    expect(await findLedStanding(db, { viewer: other.viewer, now })).toEqual(nothing);
    await setRole(db, manager.userId, "employee");
    expect(await findLedStanding(db, { viewer: manager.viewer, now })).toEqual(nothing);
  });
});
