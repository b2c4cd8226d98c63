import { describe, expect } from "vitest";
import { aRequest } from "../../../tests/support/approval-factories";
import { aCourse, type TestCourse } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson, type TestPerson } from "../../../tests/support/people-factories";
import { listMyCertificates } from "../certificates/certificates.queries.server";
import { decideRequest } from "./approval.commands.server";
import { enrol, withdraw } from "./enrolment.commands.server";
import { completeLesson } from "./progress.commands.server";

const earlier = new Date("2025-01-10T09:00:00Z");
const now = new Date("2026-11-23T09:00:00Z");

async function learn(
  db: Parameters<typeof enrol>[0],
  { learner, course, at }: { learner: TestPerson; course: TestCourse; at: Date },
) {
  const { viewer } = learner;
  const { code } = course;
  expect(await enrol(db, { viewer, code, now: at })).toMatchObject({ outcome: "enrolled" });
  for (const lessonId of course.lessonIds) {
    const done = await completeLesson(db, { viewer, code, lessonId, now: at });
    expect(done).toMatchObject({ outcome: "completed" });
  }
}

describe("enrolling once more", () => {
  test.for([
    ["while the certificate is valid", null],
    ["after it has expired", 12],
  ] as const)(
    "after completion, %s: a new enrolment, and both certificates stay",
    async ([, months], { db }) => {
      const learner = await aPerson(db);
      const course = await aCourse(db, { certificateValidityMonths: months, lessons: [{}, {}] });
      await learn(db, { learner, course, at: earlier });
      const [first] = await listMyCertificates(db, learner.userId);
      await learn(db, { learner, course, at: now });
      const certificates = await listMyCertificates(db, learner.userId);
      expect(certificates).toHaveLength(2);
      expect(certificates[1]).toEqual(first);
      expect(certificates[0]?.issuedAt).toEqual(now);
      const rows = await db
        .selectFrom("enrolments")
        .select(["status", "completedAt"])
        .orderBy("completedAt")
        .execute();
      expect(rows).toEqual([
        { status: "completed", completedAt: earlier },
        { status: "completed", completedAt: now },
      ]);
    },
  );

  test("begins anew: what was completed before does not count", async ({ db }) => {
    const learner = await aPerson(db);
    const course = await aCourse(db, { lessons: [{}, {}] });
    await learn(db, { learner, course, at: earlier });
    await enrol(db, { viewer: learner.viewer, code: course.code, now });
    const [lessonId = ""] = course.lessonIds;
    const half = await completeLesson(db, { viewer: learner.viewer, code: course.code, lessonId, now });
    expect(half).toMatchObject({ courseCompleted: false });
  });

  test("after a request was declined, and after one was taken back", async ({ db }) => {
    const { viewer: admin } = await aPerson(db, { role: "admin" });
    const { requestId, learner, course } = await aRequest(db);
    const { viewer } = learner;
    const { code } = course;
    const decision = { verdict: "decline", reason: "Not yet." } as const;
    await decideRequest(db, { viewer: admin, requestId, decision, now });
    expect(await enrol(db, { viewer, code, now })).toEqual({ outcome: "enrolled", status: "pending" });
    expect(await withdraw(db, { viewer, code, now })).toEqual({ outcome: "withdrawn" });
    expect(await enrol(db, { viewer, code, now })).toEqual({ outcome: "enrolled", status: "pending" });
    const rows = await db.selectFrom("enrolments").select("status").orderBy("id").execute();
    expect(rows.map(({ status }) => status)).toEqual(["declined", "withdrawn", "pending"]);
  });
});
