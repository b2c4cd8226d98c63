import { expect } from "vitest";
import type { Trx } from "~/platform/database.server";
import { aCourse, anEnrolment } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { completeLesson } from "../learning/progress.commands.server";
import { remindPeople } from "./reminders.commands.server";

const day = 24 * 60 * 60 * 1_000;
const now = new Date("2026-11-24T05:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * day);

/** Somebody with a certificate that ends in so many days and was issued so many days ago. */
async function aCertificate(trx: Trx, { endsIn, age = 300 }: { endsIn: number; age?: number }) {
  const { userId, viewer } = await aPerson(trx);
  const course = await aCourse(trx, { certificateProvided: true });
  const { code, lessonIds } = course;
  await anEnrolment(trx, { userId, course, status: "in_progress" });
  await completeLesson(trx, { viewer, code, lessonId: lessonIds[0] ?? "", now: inDays(-age) });
  await trx
    .updateTable("certificates")
    .set({ issuedAt: inDays(-age), expiresAt: inDays(endsIn) })
    .where("userId", "=", userId)
    .execute();
  return { userId, viewer, course };
}

async function reminders(trx: Trx, userId: string) {
  const rows = await trx
    .selectFrom("notifications")
    .select("type")
    .where("userId", "=", userId)
    .where("type", "in", ["certificate_expiring", "course_due"])
    .execute();
  return rows.length;
}

test.for([
  [61, 0],
  [60, 1],
  [54, 1],
  [40, 0],
  [15, 0],
  [14, 1],
  [8, 1],
  [-1, 0],
])("a certificate that ends in %i days: %i reminders, once each", async ([endsIn = 0, count], { db }) => {
  const { userId } = await aCertificate(db, { endsIn });
  for (let times = 0; times < 3; times += 1) await remindPeople(db, now);
  expect(await reminders(db, userId)).toBe(count);
});

test("over its last months a certificate is spoken of twice", async ({ db }) => {
  const { userId } = await aCertificate(db, { endsIn: 70 });
  for (let days = 0; days < 75; days += 1) await remindPeople(db, inDays(days));
  expect(await reminders(db, userId)).toBe(2);
});

test("one that was only ever valid for a short time is not spoken of on its first day", async ({ db }) => {
  const { userId } = await aCertificate(db, { endsIn: 58, age: 1 });
  await remindPeople(db, now);
  expect(await reminders(db, userId)).toBe(0);
});

test("one that has been revoked is not spoken of", async ({ db }) => {
  const { userId } = await aCertificate(db, { endsIn: 14 });
  const revoked = { revokedAt: now, revocationReason: "issued in error" };
  await db.updateTable("certificates").set(revoked).where("userId", "=", userId).execute();
  await remindPeople(db, now);
  expect(await reminders(db, userId)).toBe(0);
});

test.for([
  [7, 6, "in_progress", 1],
  [7, 8, "in_progress", 0],
  [14, 8, "approved", 1],
  [0, 1, "in_progress", 0],
  [7, -1, "in_progress", 0],
  [7, 6, "withdrawn", 0],
] as const)(
  "who wants to know %i days before is told of a course that is due in %i days (%s): %i",
  async ([reminderDays, dueIn, status, count], { db }) => {
    const { userId } = await aPerson(db);
    const course = await aCourse(db);
    await anEnrolment(db, { userId, course, status });
    await db.updateTable("profiles").set({ reminderDays }).where("userId", "=", userId).execute();
    const dueAt = inDays(dueIn);
    await db.updateTable("enrolments").set({ dueAt }).where("userId", "=", userId).execute();
    for (const hours of [0, 1]) await remindPeople(db, new Date(now.getTime() + hours * 3_600_000));
    expect(await reminders(db, userId)).toBe(count);
  },
);
